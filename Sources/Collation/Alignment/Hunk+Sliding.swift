import Prose

// An insertion or deletion whose last token also stands right before it may as well begin one token
// earlier; of all such places, the reader's is where a sentence or a clause begins (the idea of git's indent
// heuristic).

extension [Hunk] {
  /// The same differences, each moved to where a reader would see it. Linear in the distance moved.
  func slid(before: Stretch, after: Stretch) -> [Hunk] {
    var slid = self
    for index in indices {
      let floor = index == 0 ? (-1, -1) : slid[index - 1].upperBounds
      let ceiling =
        index + 1 == count ? (before.count + 1, after.count + 1) : self[index + 1].lowerBounds
      let hunk = self[index]
      if hunk.before.isEmpty {
        let room = Self.room(around: hunk.after, in: after, floor.1, ceiling.1)
        let other = Self.limits(hunk.before.lowerBound, floor.0, ceiling.0)
        let shift = after.bestShift(of: hunk.after, within: room.clamped(to: other))
        slid[index] = hunk.shifted(by: shift)
      } else if hunk.after.isEmpty {
        let room = Self.room(around: hunk.before, in: before, floor.0, ceiling.0)
        let other = Self.limits(hunk.after.lowerBound, floor.1, ceiling.1)
        let shift = before.bestShift(of: hunk.before, within: room.clamped(to: other))
        slid[index] = hunk.shifted(by: shift)
      }
    }
    return slid
  }

  /// How far a range may move so that the rest of the text stays the same.
  private static func room(
    around range: Range<Int>, in stretch: Stretch, _ floor: Int, _ ceiling: Int
  ) -> ClosedRange<Int> {
    var (left, right) = (0, 0)
    while range.lowerBound + left - 1 > floor, range.lowerBound + left > 0,
      stretch.ids[range.lowerBound + left - 1] == stretch.ids[range.upperBound + left - 1]
    {
      left -= 1
    }
    while range.upperBound + right + 1 < ceiling, range.upperBound + right < stretch.count,
      stretch.ids[range.lowerBound + right] == stretch.ids[range.upperBound + right]
    {
      right += 1
    }
    return left...right
  }

  private static func limits(_ position: Int, _ floor: Int, _ ceiling: Int) -> ClosedRange<Int> {
    Swift.min(0, floor + 1 - position)...Swift.max(0, ceiling - 1 - position)
  }
}

extension Hunk {
  fileprivate var lowerBounds: (Int, Int) { (before.lowerBound, after.lowerBound) }
  fileprivate var upperBounds: (Int, Int) { (before.upperBound, after.upperBound) }

  fileprivate func shifted(by shift: Int) -> Hunk {
    Hunk(
      before: before.lowerBound + shift..<before.upperBound + shift,
      after: after.lowerBound + shift..<after.upperBound + shift)
  }
}

extension Stretch {
  /// The shift that lets a range begin and end at the most natural borders; the smallest of equals.
  fileprivate func bestShift(of range: Range<Int>, within shifts: ClosedRange<Int>) -> Int {
    var best = (shift: 0, score: Int.min)
    for shift in shifts {
      let score = border(at: range.lowerBound + shift) + border(at: range.upperBound + shift)
      if (score, -abs(shift)) > (best.score, -abs(best.shift)) { best = (shift, score) }
    }
    return best.shift
  }

  /// How natural it is for a change to begin or end right before a token.
  private func border(at token: Int) -> Int {
    guard token > 0, token < count else { return 4 }
    if opensSentence(token) { return 4 }
    if gap(before: token).isEmpty { return 0 }
    return tokens[token - 1].kind == .punctuation ? 2 : 1
  }

  private func opensSentence(_ token: Int) -> Bool {
    var (low, high) = (0, sentenceStarts.count)
    while low < high {
      let middle = (low + high) / 2
      if sentenceStarts[middle] < token { low = middle + 1 } else { high = middle }
    }
    return low < sentenceStarts.count && sentenceStarts[low] == token
  }
}
