package import Facts
import Prose

/// What became of a fact.
package enum FactChange: Hashable, Sendable {
  case changed(before: Fact, after: Fact)
  /// The same name, spelt otherwise.
  case respelt(before: Fact, after: Fact)
  case added(Fact)
  case removed(Fact)
  /// The value is the same, its hedge is new, or another one.
  case hedged(before: Fact, after: Fact)
  /// The value is the same, its hedge is gone.
  case unhedged(before: Fact, after: Fact)
  /// A claim of which the opposite is said now.
  case negated(before: Fact, after: Fact)
}

extension FactChange {
  package var before: Fact? {
    switch self {
    case .added: nil
    case .removed(let before), .changed(let before, _), .respelt(let before, _),
      .hedged(let before, _), .unhedged(let before, _), .negated(let before, _):
      before
    }
  }

  package var after: Fact? {
    switch self {
    case .removed: nil
    case .added(let after), .changed(_, let after), .respelt(_, let after),
      .hedged(_, let after), .unhedged(_, let after), .negated(_, let after):
      after
    }
  }

  /// Where a reader meets the change: where it stands after, else where it stood before.
  var place: Place {
    switch self {
    case .added(let fact), .removed(let fact), .changed(_, let fact), .respelt(_, let fact),
      .hedged(_, let fact), .unhedged(_, let fact), .negated(_, let fact):
      fact.place
    }
  }
}
