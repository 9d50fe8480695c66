/// Writes the fixed-width digit groups of ISO 8601 in ASCII, one after another.
struct DigitWriter {
  private var bytes: [UInt8] = []

  /// For so many bytes.
  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  /// A number with leading zeros up to a width, and the mark behind it.
  mutating func write(_ number: Int, width: Int, then mark: Unicode.Scalar? = nil) {
    var unit = 1
    for _ in 1..<width { unit *= 10 }
    if number >= 0, number / unit < 10 {
      while unit > 0 {
        bytes.append(UInt8(ascii: "0") + UInt8(number / unit % 10))
        unit /= 10
      }
    } else {
      // A year that ISO 8601 cannot write.
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
