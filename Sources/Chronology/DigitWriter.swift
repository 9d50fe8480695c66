/// Writes the fixed-width digit groups of ISO 8601 in ASCII, one after another.
struct DigitWriter {
  private var bytes: [UInt8] = []

  /// For so many bytes.
  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  /// A number with leading zeros up to a width, and the mark behind it.
  mutating func write(_ number: Int, width: Int, then mark: Unicode.Scalar? = nil) {
    let start = bytes.count
    var rest = number
    for _ in 0..<width { bytes.append(0) }
    for place in (start..<start + width).reversed() where rest >= 0 {
      bytes[place] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
    if rest != 0 {
      // A year that ISO 8601 cannot write.
      bytes.removeLast(width)
      let digits = String(number).utf8
      bytes += repeatElement(UInt8(ascii: "0"), count: max(0, width - digits.count))
      bytes += digits
    }
    if let mark { bytes.append(UInt8(ascii: mark)) }
  }

  /// `2026-11-07`.
  mutating func write(_ date: CalendarDate) {
    write(date.year, width: 4, then: "-")
    write(date.month, width: 2, then: "-")
    write(date.day, width: 2)
  }

  mutating func write(_ mark: Unicode.Scalar) {
    bytes.append(UInt8(ascii: mark))
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
}
