/// A moment in UTC, exact to the millisecond.
package struct Timestamp: Hashable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  package let milliseconds: Int64

  package init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// Midnight UTC at the start of a day.
  package init(_ date: CalendarDate) {
    milliseconds = Int64(date.daysSinceEpoch) * Self.millisecondsPerDay
  }

  static let millisecondsPerDay: Int64 = 86_400_000

  /// The day in UTC.
  package var date: CalendarDate {
    CalendarDate(daysSinceEpoch: Int(split(by: Self.millisecondsPerDay).units))
  }

  /// Whole seconds since 1970, rounded down.
  package var seconds: Int64 {
    split(by: 1000).units
  }

  /// Whole units since 1970, rounded down, and the milliseconds into the last one.
  private func split(by unit: Int64) -> (units: Int64, rest: Int64) {
    let (units, rest) = milliseconds.quotientAndRemainder(dividingBy: unit)
    return rest < 0 ? (units - 1, rest + unit) : (units, rest)
  }

  /// Hour, minute, second and millisecond of the day in UTC.
  package var timeOfDay: (hour: Int, minute: Int, second: Int, millisecond: Int) {
    let rest = Int(split(by: Self.millisecondsPerDay).rest)
    return (rest / 3_600_000, rest / 60000 % 60, rest / 1000 % 60, rest % 1000)
  }
}

extension Timestamp: Comparable {
  package static func < (one: Timestamp, other: Timestamp) -> Bool {
    one.milliseconds < other.milliseconds
  }
}

extension Timestamp: CustomStringConvertible {
  /// RFC 3339 in UTC with milliseconds: `2026-11-07T18:50:00.000Z`.
  package var description: String {
    let time = timeOfDay
    var writer = writer(behindDay: "T", capacity: 24)
    writer.write(":")
    writer.write(time.second, width: 2, then: ".")
    writer.write(time.millisecond, width: 3, then: "Z")
    return writer.text
  }

  /// To the minute, in UTC: `2026-11-07 18:50`.
  package var minute: String { writer(behindDay: " ", capacity: 16).text }

  /// Has written the day, a mark, and the time to the minute.
  private func writer(behindDay mark: Unicode.Scalar, capacity: Int) -> DigitWriter {
    let time = timeOfDay
    var writer = DigitWriter(capacity: capacity)
    writer.write(date)
    writer.write(mark)
    writer.write(time.hour, width: 2, then: ":")
    writer.write(time.minute, width: 2)
    return writer
  }

  /// Reads RFC 3339 (`2026-11-07T18:50+01:00`, with or without seconds) or a day, taken as its first moment in UTC.
  ///
  /// - Parameter needsOffset: false to take a time without an offset as UTC.
  package init?(_ text: some StringProtocol, needsOffset: Bool = true) {
    self.init(utf8: ArraySlice(text.utf8), needsOffset: needsOffset)
  }

  /// The same of a text's bytes.
  package init?(utf8 text: ArraySlice<UInt8>, needsOffset: Bool = true) {
    var scanner = DigitScanner(text)
    guard let date = scanner.date() else { return nil }
    if scanner.isAtEnd {
      self.init(date)
      return
    }
    guard scanner.skip("T") || scanner.skip("t") || scanner.skip(" "), let hour = scanner.digits(2),
      scanner.skip(":"),
      let minute = scanner.digits(2)
    else { return nil }
    var second = 0
    var millisecond = 0
    if scanner.skip(":") {
      guard let digits = scanner.digits(2) else { return nil }
      second = digits
      if scanner.skip(".") || scanner.skip(",") {
        guard let fraction = scanner.fraction() else { return nil }
        millisecond = fraction
      }
    }
    guard hour < 24, minute < 60, second <= 60,
      let offset = scanner.isAtEnd && !needsOffset ? 0 : scanner.offset(), scanner.isAtEnd
    else { return nil }
    let time = ((hour * 60 + minute - offset) * 60 + second) * 1000 + millisecond
    self.init(milliseconds: Timestamp(date).milliseconds + Int64(time))
    // An offset can lead out of the years that RFC 3339 can write.
    guard (0...9999).contains(self.date.year) else { return nil }
  }
}

extension DigitScanner {
  /// A decimal fraction of a second in milliseconds, cut after the third digit.
  fileprivate mutating func fraction() -> Int? {
    guard var value = digits(1) else { return nil }
    var count = 1
    while let digit = digits(1) {
      count += 1
      if count <= 3 { value = value * 10 + digit }
    }
    return count == 1 ? value * 100 : count == 2 ? value * 10 : value
  }

  /// `Z`, `+01:00` or `+0100` in minutes.
  fileprivate mutating func offset() -> Int? {
    if skip("Z") || skip("z") { return 0 }
    let isNegative = skip("-")
    guard isNegative || skip("+"), let hours = digits(2) else { return nil }
    _ = skip(":")
    guard let minutes = digits(2), hours < 24, minutes < 60 else { return nil }
    return (isNegative ? -1 : 1) * (hours * 60 + minutes)
  }
}
