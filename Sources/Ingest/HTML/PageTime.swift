import Chronology
import Prose

// Dates as pages write them: RFC 3339 and what comes near it, RFC 822, `November 7, 2026 2:30 PM EST`, seconds
// since 1970. A page that names no zone is taken to mean UTC; one whose zone is not known claims only the day.

extension ClaimedTime {
  /// Nil for what is no date between 1970 and 2100.
  init?(pageTime text: String) {
    guard let time = ClaimedTime(iso: text) ?? PageTime(text).time,
      (1970..<2100).contains(time.date.year)
    else { return nil }
    self = time
  }

  /// A day, RFC 3339, or the same with a space before the offset or a fraction of any length.
  private init?(iso text: String) {
    let text = text.filter { !$0.isNewline }
    if let time = ClaimedTime(text) {
      self = time
      return
    }
    if text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int64(text) {
      switch text.utf8.count {
      case 10: self = .moment(Timestamp(milliseconds: number * 1000))
      case 13: self = .moment(Timestamp(milliseconds: number))
      default: return nil
      }
      return
    }
    return nil
  }
}

/// The parts of a date in words and figures, in whatever order they stand.
private struct PageTime {
  private var day: Int?
  private var month: Int?
  private var year: Int?
  private var clock: [Int] = []
  private var isAfternoon: Bool?
  /// Minutes east of UTC.
  private var offset: Int?
  private var hasStrangeZone = false

  init(_ text: String) {
    var parts = Parts(text)
    while let part = parts.next() {
      switch part {
      case .number(let value, let digits): read(value, digits: digits, &parts)
      case .word(let word): read(word)
      case .sign(let sign): readOffset(sign, &parts)
      }
    }
  }

  private mutating func read(_ value: Int, digits: Int, _ parts: inout Parts) {
    if parts.isBefore(":"), clock.isEmpty {
      clock = [value]
      while clock.count < 3, parts.skip(":"), case .number(let next, _) = parts.next() {
        clock.append(next)
      }
    } else if digits == 8, year == nil {
      (year, month, day) = (value / 10000, value / 100 % 100, value % 100)
    } else if digits == 4, year == nil {
      year = value
    } else if digits <= 2, month == nil, year != nil, day == nil {
      month = value
    } else if digits <= 2, day == nil {
      day = value
    }
  }

  private mutating func read(_ word: String) {
    switch word {
    case "am": isAfternoon = false
    case "pm": isAfternoon = true
    case _ where clock.isEmpty:
      if month == nil, let found = Self.months.firstIndex(where: { word.hasPrefix($0) }) {
        month = found + 1
      }
    case "t", "at", "on": break
    default:
      if let minutes = Self.zones[word] {
        offset = offset ?? minutes
      } else if !Self.days.contains(where: { word.hasPrefix($0) }),
        !Self.months.contains(where: { word.hasPrefix($0) })
      {
        hasStrangeZone = true
      } else if month == nil {
        month = Self.months.firstIndex { word.hasPrefix($0) }.map { $0 + 1 }
      }
    }
  }

  private mutating func readOffset(_ sign: Int, _ parts: inout Parts) {
    // `GMT+0100` is an offset from GMT.
    guard !clock.isEmpty, offset ?? 0 == 0, case .number(let value, let digits) = parts.next()
    else { return }
    if digits == 4 {
      offset = sign * (value / 100 * 60 + value % 100)
    } else if parts.skip(":"), case .number(let minutes, _) = parts.next() {
      offset = sign * (value * 60 + minutes)
    } else {
      offset = sign * value * 60
    }
  }

  var time: ClaimedTime? {
    guard let year, let month, let day,
      let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    guard clock.count > 1, !hasStrangeZone, clock[0] < 24, clock[1] < 60 else { return .day(date) }
    var hour = clock[0]
    if let isAfternoon { hour = hour % 12 + (isAfternoon ? 12 : 0) }
    let seconds = hour * 3600 + (clock[1] - (offset ?? 0)) * 60 + (clock.count > 2 ? clock[2] : 0)
    return .moment(
      Timestamp(milliseconds: Timestamp(date).milliseconds + Int64(seconds) * 1000))
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  private static let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
  private static let zones = [
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "bst": 60, "cet": 60, "cest": 120, "est": -300,
    "edt": -240,
    "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
  ]
}

/// Numbers, words and signs of a date's text.
private struct Parts {
  enum Part {
    case number(Int, digits: Int)
    /// In lower case, without full stops.
    case word(String)
    /// 1 or -1, of an offset.
    case sign(Int)
  }

  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) {
    bytes = Array(text.utf8.prefix(80))
  }

  func isBefore(_ character: Unicode.Scalar) -> Bool {
    position < bytes.count && bytes[position] == UInt8(ascii: character)
  }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard isBefore(character) else { return false }
    position += 1
    return true
  }

  mutating func next() -> Part? {
    while position < bytes.count {
      let byte = bytes[position]
      let run = bytes[position...].prefix {
        Self.isDigit($0) == Self.isDigit(byte) && Self.isPart($0)
      }
      if Self.isDigit(byte) {
        position += run.count
        return .number(run.prefix(9).reduce(0) { $0 * 10 + Int($1 - 0x30) }, digits: run.count)
      }
      if !run.isEmpty {
        position += run.count
        return .word(
          String(decoding: run, as: UTF8.self).lowercased().filter { $0 != "." })
      }
      position += 1
      let isOffset = position < bytes.count && Self.isDigit(bytes[position])
      if byte == UInt8(ascii: "+"), isOffset { return .sign(1) }
      if byte == UInt8(ascii: "-"), isOffset { return .sign(-1) }
    }
    return nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isPart(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || byte == UInt8(ascii: ".")
  }
}
