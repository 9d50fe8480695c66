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
    set {
      switch side {
      case .before: before = newValue
      case .after: after = newValue
      }
    }
  }
}
