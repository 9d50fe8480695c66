/// A fact as a rule finds it: in tokens, before it has a place and a hedge.
struct Finding: Sendable {
  let kind: Fact.Kind
  let tokens: Range<Int>
  let value: String
  var unit: String?
  var of: String?
  /// What is compared in the value's and unit's place, where those alone would miss equal values.
  var canonical: String?

  /// Tokens of one passage, and what they state.
  init(
    _ kind: Fact.Kind, _ tokens: Range<Int>, value: String, unit: String? = nil, of: String? = nil,
    canonical: String? = nil
  ) {
    self.kind = kind
    self.tokens = tokens
    self.value = value
    self.unit = unit
    self.of = of
    self.canonical = canonical
  }
}
