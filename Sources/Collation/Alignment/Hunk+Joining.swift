// Two rewritten passages with a word between them that happens to be the same are one change to a reader, and
// so is a compound whose hyphen came or went.

extension [Hunk] {
  /// The same differences, those joined that a reader takes for one. Linear.
  func joined(before: Stretch, after: Stretch) -> [Hunk] {
    var joined: [Hunk] = []
    for hunk in self {
      let hunk = hunk.widenedAroundHyphen(before: before, after: after)
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
  /// What an equal word between two hunks weighs, in tenths of a token of theirs.
  private static let weightyIsland = 16
  private static let lightIsland = 10
  /// How many times an island's weight the smaller of its neighbours must have to swallow it.
  private static let neighbourFactor = 3

  /// Whether what lies between this and the next hunk is too little to part them.
  fileprivate func outweighs(upTo next: Hunk, in stretch: Stretch) -> Bool {
    let smaller = min(before.count + after.count, next.before.count + next.after.count) * 10
    var island = 0
    for token in before.upperBound..<next.before.lowerBound {
      island += stretch.isWeighty[token] ? Self.weightyIsland : Self.lightIsland
      if island * Self.neighbourFactor > smaller { return false }
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

  /// With the words on both sides, where all that differs is the hyphen between them.
  fileprivate func widenedAroundHyphen(before: Stretch, after: Stretch) -> Hunk {
    guard self.before.allSatisfy(before.isHyphen), self.after.allSatisfy(after.isHyphen),
      self.before.lowerBound > 0, self.after.lowerBound > 0,
      self.before.upperBound < before.count, self.after.upperBound < after.count
    else { return self }
    return Hunk(
      before: self.before.lowerBound - 1..<self.before.upperBound + 1,
      after: self.after.lowerBound - 1..<self.after.upperBound + 1)
  }
}

extension Stretch {
  /// Whether a token is a hyphen between two parts of a compound.
  fileprivate func isHyphen(_ token: Int) -> Bool {
    text(of: token).elementsEqual("-".utf8) && gap(before: token).isEmpty
      && gap(before: token + 1).isEmpty
  }
}
