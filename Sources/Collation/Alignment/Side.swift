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
    get { side == .before ? before : after }
    // Changes what stands there in place: a setter would first copy it.
    _modify {
      switch side {
      case .before: yield &before
      case .after: yield &after
      }
    }
  }
}
