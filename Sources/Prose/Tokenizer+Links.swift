// Web addresses, as they stand in running text: what is inside is neither a sentence's end nor a number.

extension Tokenizer {
  /// Whether a web address begins with the letter here: `http://`, `https://` or `www.`.
  func isLink(from start: Int) -> Bool {
    guard start + 1 < bytes.count else { return false }
    switch (bytes[start], bytes[start + 1]) {
    case (UInt8(ascii: "h"), UInt8(ascii: "t")), (UInt8(ascii: "w"), UInt8(ascii: "w")):
      return opensLink(start)
    default: return false
    }
  }

  private func opensLink(_ start: Int) -> Bool {
    ["http://", "https://", "www."].contains { bytes[start...].starts(with: $0.utf8) }
  }

  /// Adds the tokens of an address: runs of letters and digits are words, all else is punctuation.
  mutating func appendLink(from start: Int, isSpaced: Bool) {
    let end = endOfLink(from: start)
    var isSpaced = isSpaced
    position = start
    while position < end {
      let first = position
      let isWord = isNameByte(bytes[first])
      repeat { position += 1 } while position < end && isWord && isNameByte(bytes[position])
      tokens.append(
        Token(
          first..<position, kind: isWord ? .word : .punctuation, isSpaced: isSpaced,
          key: wordKey(first..<position)))
      isSpaced = false
    }
  }

  /// Where the address ends: at what no address holds, less the punctuation that belongs to the sentence.
  private func endOfLink(from start: Int) -> Int {
    var end = start
    while let (next, behind) = scalar(at: end), isInLink(next, at: end) { end = behind }
    while end - 1 > start, ".,;:!?)]'_*".utf8.contains(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// Whether an address may go on: with any ASCII but space and double marks, else with letters and digits alone.
  private func isInLink(_ scalarClass: ScalarClass, at index: Int) -> Bool {
    switch scalarClass {
    case .letter, .solitary, .digit, .extender: true
    case .space, .doubleMark: false
    default: bytes[index] < 0x80
    }
  }

  /// Letters, digits, and the bytes of whatever is not ASCII.
  private func isNameByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || ScalarClass(ascii: byte) == .letter || ScalarClass(ascii: byte) == .digit
  }
}
