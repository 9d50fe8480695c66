import Prose

// Two rewritten passages with a word between them that happens to be the same are one change to a reader, and
// so is a compound whose hyphen came or went.

extension [Hunk] {
  /// The same differences, those joined that a reader takes for one. Linear.
  func joined(before: Stretch, after: Stretch) -> [Hunk] {
    var joined: [Hunk] = []
    for index in indices {
      let floor = index == 0 ? 0 : self[index - 1].before.upperBound
      let ceiling = index + 1 == count ? before.count : self[index + 1].before.lowerBound
      let hunk = self[index].widenedOverCompounds(before, after, within: floor..<ceiling)
      if let last = joined.last, last.touches(hunk) || last.outweighs(upTo: hunk, in: before) {
        joined[joined.count - 1] = last.union(hunk)
      } else {
        joined.append(hunk)
      }
    }
    return joined
  }
}

extension Hunk {
  /// What equal words between two hunks may weigh at most, by tokens of the smaller one, to be swallowed.
  private static let weightPerToken = 4

  /// Whether what lies between this and the next hunk is too little to part them.
  fileprivate func outweighs(upTo next: Hunk, in stretch: Stretch) -> Bool {
    let smaller = min(before.count + after.count, next.before.count + next.after.count)
    var island = 0
    for token in before.upperBound..<next.before.lowerBound {
      island += Int(stretch.weights[token].rawValue)
      if island > smaller * Self.weightPerToken { return false }
    }
    return true
  }

  fileprivate func touches(_ next: Hunk) -> Bool {
    before.upperBound >= next.before.lowerBound || after.upperBound >= next.after.lowerBound
  }

  fileprivate func union(_ next: Hunk) -> Hunk {
    Hunk(
      before: min(
        before.lowerBound, next.before.lowerBound)..<max(before.upperBound, next.before.upperBound),
      after: min(
        after.lowerBound, next.after.lowerBound)..<max(after.upperBound, next.after.upperBound))
  }
}

// MARK: - Compounds

extension Hunk {
  /// With the words on both sides which a hyphen that came or went ties to what differs.
  ///
  /// - Parameter tokens: those of `before` from the end of the last hunk to the start of the next.
  fileprivate func widenedOverCompounds(
    _ before: Stretch, _ after: Stretch, within tokens: Range<Int>
  ) -> Hunk {
    guard self.before.contains(where: before.isHyphen) || self.after.contains(where: after.isHyphen)
    else { return self }
    var hunk = self
    while hunk.before.lowerBound > tokens.lowerBound,
      before.isTied(hunk.before, at: \.lowerBound) || after.isTied(hunk.after, at: \.lowerBound)
    {
      hunk = Hunk(
        before: hunk.before.lowerBound - 1..<hunk.before.upperBound,
        after: hunk.after.lowerBound - 1..<hunk.after.upperBound)
    }
    while hunk.before.upperBound < tokens.upperBound,
      before.isTied(hunk.before, at: \.upperBound) || after.isTied(hunk.after, at: \.upperBound)
    {
      hunk = Hunk(
        before: hunk.before.lowerBound..<hunk.before.upperBound + 1,
        after: hunk.after.lowerBound..<hunk.after.upperBound + 1)
    }
    return hunk
  }
}

extension Stretch {
  fileprivate func isHyphen(_ token: Int) -> Bool {
    text(of: token).elementsEqual("-".utf8)
  }

  /// Whether a range ends between a hyphen and a word that are written together.
  fileprivate func isTied(_ range: Range<Int>, at edge: KeyPath<Range<Int>, Int>) -> Bool {
    let token = range[keyPath: edge]
    guard !range.isEmpty, token > 0, token < count, !tokens[token].isSpaced else { return false }
    return isHyphen(token) && tokens[token - 1].kind.isWord
      || isHyphen(token - 1) && tokens[token].kind.isWord
  }
}
