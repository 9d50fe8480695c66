import Prose

/// A number as it stands in a text, in digits or in words.
struct Numeral: Hashable, Sendable {
  /// How it is written.
  enum Form: Hashable, Sendable {
    /// In digits, with or without a scale: *2,000*, *1.5bn*, *12 million*.
    case digits
    case words
    /// *third*, *3rd*.
    case ordinal
    /// *half*, *two thirds*, *3/4*.
    case fraction
    /// *dozens*: no less than the value.
    case vague
  }

  let tokens: Range<Int>
  let value: Decimal
  let form: Form
  /// The letters written to the last digit that belong to no number: the *km* of *5km*.
  let suffix: WordKey?
  /// Whether it is written as one run of digits, as years and labels are.
  let isBare: Bool

  /// The scale at its end, a million in *12 million*; one for none.
  let scale: Decimal

  /// A numeral of some tokens of one passage.
  init(
    tokens: Range<Int>, value: Decimal, form: Form, suffix: WordKey? = nil, isBare: Bool = false,
    scale: Decimal = .one
  ) {
    self.tokens = tokens
    self.value = value
    self.form = form
    self.suffix = suffix
    self.isBare = isBare
    self.scale = scale
  }
}
