import Prose

extension Reading {
  /// The result of a contest or vote: *3-1*, *53 to 47*, *5-to-4*, the *(6-7)* behind a team.
  ///
  /// A falling pair is one with a hyphen, or where a contest is spoken of; a rising pair only beside such a word.
  func score(at index: Int) -> Finding? {
    guard let first = points(at: index), !isHyphen(index - 1) else { return nil }
    let isHyphenated = isHyphen(index + 1)
    let isSpelt = isHyphenated && plays(.through, index + 2) && isHyphen(index + 3)
    guard isHyphenated || plays(.through, index + 1) else { return nil }
    let last = isSpelt ? index + 4 : index + 2
    guard let second = points(at: last), !isHyphen(last + 1) || kind(last + 2) == .word else {
      return nil
    }
    let tokens = index..<last + 1
    let isFalling = first > second
    guard
      isHyphenated
        ? isFalling || isContest(around: tokens) || isRecord(tokens) || isSet(tokens)
        : isFalling && isResult(tokens) || plays(.contest, index - 1)
    else { return nil }
    return Finding(.score, tokens, value: "\(first)-\(second)")
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

  /// Games won and lost, in brackets behind a name.
  private func isRecord(_ tokens: Range<Int>) -> Bool {
    isByte("(", tokens.lowerBound - 1) && isByte(")", tokens.upperBound)
      && isCapitalized(tokens.lowerBound - 2)
  }

  /// One of several pairs in a row: the *4-6* of *6-3, 4-6, 7-5*.
  private func isSet(_ tokens: Range<Int>) -> Bool {
    [tokens.lowerBound - 4, tokens.upperBound + 1].contains { start in
      isByte(",", start < tokens.lowerBound ? tokens.lowerBound - 1 : tokens.upperBound)
        && points(at: start) != nil && isHyphen(start + 1) && points(at: start + 2) != nil
    }
  }

  /// Whether a falling pair with *to* is a result, not what a figure fell from and to: *approved it, 391 to 202*.
  private func isResult(_ tokens: Range<Int>) -> Bool {
    let start = tokens.lowerBound
    guard !plays(.from, start - 1), Direction.before(start, in: self) == nil,
      !isContent(tokens.upperBound) || isContest(around: tokens)
    else { return false }
    let sentence = passage.sentences[passage.sentence(ofToken: start)]
    return isByte(",", start - 1) || points(at: start).map { $0 > 12 } ?? false
      || sentence.clamped(to: start - 24..<start).contains {
        plays(.contest, $0)
      }
  }
}
