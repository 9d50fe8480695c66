/// Reads the fixed-width digit groups of ISO 8601 from ASCII, one after another.
struct DigitScanner {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
  }

  var isAtEnd: Bool { position == bytes.count }

  /// Just so many digits, as a number; nil, and nothing read, where there are fewer.
  mutating func digits(_ count: Int) -> Int? {
    guard position + count <= bytes.count else { return nil }
    var value = 0
    for byte in bytes[position..<position + count] {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    position += count
    return value
  }

  /// Whether the next byte is one of these; read if so.
  mutating func skip(_ choices: Unicode.Scalar...) -> Bool {
    guard position < bytes.count,
      choices.contains(where: { UInt8(ascii: $0) == bytes[position] })
    else { return false }
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

/// A number with leading zeros up to a width.
func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
