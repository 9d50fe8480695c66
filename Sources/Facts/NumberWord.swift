/// What a word does inside a numeral.
enum NumberWord: Hashable, Sendable {
  /// Zero to nineteen.
  case unit(Int)
  case tens(Int)
  case hundred
  /// Ten to this power: *million*.
  case scale(Int)
  case dozen(Int)
  /// One of so many equal parts, in the singular: *half*.
  case part(Int)
  case parts(Int)
  /// A fraction in one sign: *½*.
  case sign(Int, Int)
  /// *Third*, which is also one of three parts.
  case ordinal(Int)
  /// Ten to this power, as an ordinal: *millionth*.
  case ordinalScale(Int)
  /// At least twice so many: *dozens*.
  case vague(Int)
}
