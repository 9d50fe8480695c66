import Chronology
import Facts

extension Fact {
  /// The normal form for a reader, `1,400,000 USD`, `2026-10-01 to 2026-12-31`; nil where the words give it.
  var readableValue: String? {
    switch kind {
    case .date: readableDate
    case .time: value.hasSuffix(":00") ? String(value.dropLast(3)) : value
    // Nobody reads seconds, and a score or a claim is its own normal form.
    case .duration, .score, .claim: nil
    case .person, .organisation, .place, .role: value == text ? nil : value
    case .number, .casualties, .money, .percentage, .age, .measure, .ordinal:
      text.filter { $0 != "," }.contains(value)
        ? nil : [readableNumber, unit].compactMap(\.self).joined(separator: " ")
    }
  }

  /// `10 to 12`, `10 or more`, `1,400,000`.
  private var readableNumber: String {
    guard let bounds = value.bounds else { return value.withSeparators }
    return switch (bounds.first.withSeparators, bounds.last.withSeparators) {
    case (let first, ""): "\(first) or more"
    case ("", let last): "up to \(last)"
    case (let first, let last): "\(first) to \(last)"
    }
  }

  private var readableDate: String? {
    // A day of no known year; a day of no known week is its own words.
    if value.contains("XXXX") || value == text.lowercased() { return nil }
    guard let bounds = value.bounds else { return value }
    let lastDay = CalendarDate(bounds.last)?.adding(days: -1).description
    switch (bounds.first, bounds.last) {
    case (let first, ""): return "from \(first)"
    case ("", let end):
      let words = "before \(end.hasSuffix("-01-01") ? String(end.prefix(4)) : end)"
      return words == text ? nil : words
    case (let first, let end):
      guard let lastDay else { return "\(first) to before \(end)" }
      let year = first.prefix(4)
      guard first.hasSuffix("-01-01"), lastDay == year + "-12-31" else {
        return "\(first) to \(lastDay)"
      }
      return text.contains(year) ? nil : String(year)
    }
  }
}

extension String {
  /// Both ends of a range `a..b`, either of which may be empty; nil for a single value.
  fileprivate var bounds: (first: String, last: String)? {
    firstRange(of: "..").map { dots in
      (String(self[..<dots.lowerBound]), String(self[dots.upperBound...]))
    }
  }

  /// A decimal with a comma before every third digit of its whole part, and no more than three behind its point.
  fileprivate var withSeparators: String {
    let whole = prefix { $0 != "." }
    if count > whole.count + 4 { return String(prefix(whole.count + 4)).withSeparators }
    let digits = whole.drop { $0 == "-" }
    guard digits.count > 4, digits.allSatisfy(\.isNumber) else { return self }
    let head = digits.count % 3
    let grouped = digits.enumerated().reduce("") { text, digit in
      text + (digit.offset > 0 && digit.offset % 3 == head % 3 ? "," : "") + String(digit.element)
    }
    return whole.prefix(whole.count - digits.count) + grouped + dropFirst(whole.count)
  }
}
