import Prose

extension Reading {
  /// The result of a contest or vote: *3-1*, *53 to 47*. A falling pair is one; a rising pair only where one is spoken of.
  func score(at index: Int) -> Finding? {
    guard let first = points(at: index), isFree(index..<index + 1) || isHyphen(index + 1) else {
      return nil
    }
    let isHyphenated = isHyphen(index + 1)
    guard isHyphenated || plays(.through, index + 1), !isHyphen(index - 1),
      let second = points(at: index + 2), !isHyphen(index + 3) || kind(index + 4) == .word,
      first > second && (isHyphenated || isContest(around: index..<index + 3))
        || isHyphenated && isContest(around: index..<index + 3) || plays(.contest, index - 1)
    else { return nil }
    return Finding(.score, index..<index + 3, value: "\(first)-\(second)")
  }

  private func points(at index: Int) -> Int? {
    guard let numeral = numeral(at: index), numeral.isBare, numeral.suffix == nil,
      bytes(index).count <= 3, bytes(index).count == 1 || bytes(index).first != UInt8(ascii: "0")
    else { return nil }
    return numeral.value.whole
  }

  private func isContest(around tokens: Range<Int>) -> Bool {
    let near = Array(tokens.lowerBound - 5..<tokens.lowerBound) + [tokens.upperBound]
    return near.contains { plays(.contest, $0) }
  }
}
