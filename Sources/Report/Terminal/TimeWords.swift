import Chronology

extension Timestamp {
  /// To the minute: `2026-11-07 18:50 UTC`.
  var words: String { minute + " UTC" }

  /// `18:50`, and the day before it where that is another one.
  func words(on day: CalendarDate) -> String {
    date == day ? clock : "\(date) \(clock)"
  }

  private var clock: String {
    let time = timeOfDay
    return two(time.hour) + ":" + two(time.minute)
  }

  /// *3 hours ago*; nil for what is a week old, or lies ahead.
  func words(before now: Timestamp?) -> String? {
    guard let now, self <= now else { return nil }
    let minutes = (now.milliseconds - milliseconds) / 60_000
    return switch minutes {
    case 0: "just now"
    case 1..<60: "\(counted(minutes, "minute")) ago"
    case 60..<1440: "\(counted(minutes / 60, "hour")) ago"
    case 1440..<10_080: "\(counted(minutes / 1440, "day")) ago"
    default: nil
    }
  }

  private func two(_ number: Int) -> String {
    (number < 10 ? "0" : "") + String(number)
  }
}

extension ClaimedTime {
  /// A day, or a moment to the minute.
  var words: String {
    switch self {
    case .day(let day): day.description
    case .moment(let moment): moment.words
    }
  }
}
