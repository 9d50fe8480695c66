import Chronology

extension Timestamp {
  /// As programs write when they saw a page; nil for what is no moment between 1970 and 2100.
  ///
  /// RFC 3339 or the same with a space, UTC where no zone stands; `20261107185000`; a number of seconds or milliseconds
  /// since 1970; a date in words with its time.
  init?(dumpTime value: LooseJSON) {
    guard let text = value.string.map(collapsed),
      let time = Timestamp(text, needsOffset: false) ?? Self.number(text) ?? Self.words(text),
      (1970..<2100).contains(time.date.year)
    else { return nil }
    self = time
  }

  private static func number(_ text: String) -> Timestamp? {
    let digits = text.utf8.prefix { (0x30...0x39).contains($0) }
    if digits.count == 14, digits.count == text.utf8.count {
      let parts = [0, 4, 6, 8, 10, 12, 14].map { text.utf8.index(text.startIndex, offsetBy: $0) }
      let numbers = zip(parts, parts.dropFirst()).map { text[$0..<$1] }
      return Timestamp(
        numbers[..<3].joined(separator: "-") + "T" + numbers[3...].joined(separator: ":") + "Z")
    }
    // Seconds have had ten digits since 2001, milliseconds thirteen.
    guard (9...13).contains(digits.count), let number = Double(text),
      case let milliseconds = digits.count > 11 ? number : number * 1000, milliseconds < 1e13
    else { return nil }
    return Timestamp(milliseconds: Int64(milliseconds.rounded()))
  }

  private static func words(_ text: String) -> Timestamp? {
    guard case .moment(let moment) = ClaimedTime(pageTime: text) else { return nil }
    return moment
  }
}
