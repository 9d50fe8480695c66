import Prose

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

  /// Reads `scale 6`; nil for what is none.
  init?(_ text: LexiconText) {
    var fields = text.words
    let kind = fields.next()?.text
    var numbers = fields.next()?.parts(separatedBy: "/")
    switch (kind, numbers?.next()?.number) {
    case ("hundred", _): self = .hundred
    case ("unit", let number?): self = .unit(number)
    case ("tens", let number?): self = .tens(number)
    case ("scale", let power?): self = .scale(power)
    case ("dozen", let number?): self = .dozen(number)
    case ("part", let number?): self = .part(number)
    case ("parts", let number?): self = .parts(number)
    case ("sign", let number?): self = .sign(number, numbers?.next()?.number ?? number)
    case ("ordinal", let number?): self = .ordinal(number)
    case ("ordinal-scale", let power?): self = .ordinalScale(power)
    case ("vague", let number?): self = .vague(number)
    default: return nil
    }
  }
}
