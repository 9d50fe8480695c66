/// The parts that words play around figures and dates, as `roles.txt` and the calendar's lexicons give them.
enum Role: Int, Sendable {
  // Joints
  case article, indefinite, another, and, or, of, from, between
  /// Joins the ends of a range: *to*.
  case through
  case until

  // What ends or bars a counted thing
  /// Never a counted noun, and never inside one.
  case stop
  /// Makes a *one* behind it no number: *this one*.
  case determiner
  case preposition
  case at, on, by
  case inside
  /// Between people and what became of them: *were*.
  case auxiliary
  /// A label before a number: *Highway*.
  case designator
  /// Before a number that is a rank, with a full stop: *No. 1*.
  case rank
  /// A contest or vote, whose result is a score.
  case contest
  /// The first word of a holiday.
  case holiday
  /// The first word of a currency's sign or code: *US$*.
  case currency

  // Time
  case month, weekday
  /// Also another word: only with a capital.
  case name
  case season
  /// With the days from today.
  case day
  /// A unit of time.
  case unit
  /// With -1 for *last*, 0 for *this*, 1 for *next*.
  case relation
  case than, ago, later, earlier, before, after, since, starting, now, future
  case start, middle, end
  /// Stands between *next five* and *days*, without changing which.
  case qualifier

  // The clock
  /// With the hour.
  case clock
  /// With the hours to add.
  case meridiem
  case daypart
  case oclock, past, zone

  // Numerals and ages
  case point, minus, per, old, aged, age, time
  /// Before a number that may be an age: *turned 60*.
  case turning

  // What a figure stands beside
  /// Before a figure that tells how strong an earthquake is.
  case magnitude
  /// Makes a C or F behind digits a degree.
  case heat
  /// The last word of a street's name.
  case street
  /// What money is paid for, behind *a*: *share*.
  case rated
  /// Stands before a verb, so that an ordinal behind it is an adverb: *we first saw*.
  case beforeVerb
}

/// A set of roles.
struct Roles: Hashable, Sendable {
  private var bits: UInt64 = 0

  /// Just these.
  init(_ roles: Role...) {
    for role in roles { insert(role) }
  }

  var isEmpty: Bool { bits == 0 }

  /// Whether it has this role.
  func contains(_ role: Role) -> Bool { bits & Self.bit(of: role) != 0 }

  /// Whether it has any of the others.
  func intersects(_ others: Roles) -> Bool { bits & others.bits != 0 }

  /// Adds all roles of others.
  mutating func formUnion(_ others: Roles) { bits |= others.bits }

  /// Adds a role; twice is once.
  mutating func insert(_ role: Role) { bits |= Self.bit(of: role) }

  private static func bit(of role: Role) -> UInt64 { 1 << UInt64(role.rawValue) }
}
