/// Reads the fixed-width digit groups of ISO 8601 from ASCII, one after another.
struct DigitScanner {
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  var isAtEnd: Bool { position == bytes.endIndex }

  /// Just so many digits, as a number; nil, and nothing read, where there are fewer.
  mutating func digits(_ count: Int) -> Int? {
    guard position + count <= bytes.endIndex else { return nil }
    var value = 0
    for index in position..<position + count {
      let byte = bytes[index]
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    position += count
    return value
  }

  /// Whether the next byte is this one; read if so.
  mutating func skip(_ mark: Unicode.Scalar) -> Bool {
    guard position < bytes.endIndex, bytes[position] == UInt8(ascii: mark) else { return false }
    position += 1
    return true
  }

  /// `2026-11-07`.
  mutating func date() -> CalendarDate? {
    guard let year = digits(4), skip("-"), let month = digits(2), skip("-"), let day = digits(2)
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}
