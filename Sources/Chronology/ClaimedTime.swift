/// When a page says that it was published or modified: a moment, or only a day.
package enum ClaimedTime: Hashable, Sendable {
  case day(CalendarDate)
  case moment(Timestamp)

  /// Reads a day or an RFC 3339 time; nil for anything else. Pages that leave the offset out are taken to mean UTC.
  package init?(_ text: some StringProtocol) {
    self.init(utf8: ArraySlice(text.utf8))
  }

  /// The same of a text's bytes.
  package init?(utf8 text: ArraySlice<UInt8>) {
    if let day = CalendarDate(utf8: text) {
      self = .day(day)
    } else if let moment = Timestamp(utf8: text, needsOffset: false) {
      self = .moment(moment)
    } else {
      return nil
    }
  }

  /// The day claimed, in UTC where a moment is.
  package var date: CalendarDate {
    switch self {
    case .day(let day): day
    case .moment(let moment): moment.date
    }
  }
}

extension ClaimedTime: CustomStringConvertible {
  /// `2026-11-07` or `2026-11-07T18:50:00.000Z`.
  package var description: String {
    switch self {
    case .day(let day): day.description
    case .moment(let moment): moment.description
    }
  }
}
