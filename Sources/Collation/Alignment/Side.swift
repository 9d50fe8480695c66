/// Which of the two texts of a comparison.
enum Side: Hashable, CaseIterable {
  case before
  case after

  var other: Side { self == .before ? .after : .before }
}

/// A value for each of the two texts.
struct Both<Value> {
  var before: Value
  var after: Value

  subscript(side: Side) -> Value {
    // Lends what stands there, to be read or changed in place: a getter and a setter would copy it.
    _read {
      switch side {
      case .before: yield before
      case .after: yield after
      }
    }
    _modify {
      switch side {
      case .before: yield &before
      case .after: yield &after
      }
    }
  }
}
