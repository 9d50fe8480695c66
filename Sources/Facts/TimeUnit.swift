/// A unit of time, in calendar months or in seconds.
enum TimeUnit: String, Sendable {
  case second, minute, hour, day, night, weekend, week, fortnight, month, quarter, year, decade
  case century

  /// Whether money is paid by time: *per hour*.
  static func isRate(_ of: String) -> Bool {
    of.hasPrefix("per ") && TimeUnit(rawValue: String(of.dropFirst(4))) != nil
  }

  /// Whole months; 0 for the units that are counted in seconds.
  var months: Int {
    switch self {
    case .month: 1
    case .quarter: 3
    case .year: 12
    case .decade: 120
    case .century: 1200
    default: 0
    }
  }

  /// Whole days; 0 for what is shorter, and for what is counted in months.
  var days: Int {
    switch self {
    case .day, .night: 1
    case .weekend: 2
    case .week: 7
    case .fortnight: 14
    default: 0
    }
  }

  /// A month is 30 days and a year 365.
  var seconds: Decimal {
    switch self {
    case .second: .one
    case .minute: Decimal(60)
    case .hour: Decimal(3600)
    default:
      Decimal((days + months / 12 * 365 + months % 12 * 30) * 86_400)
    }
  }
}
