/// What a scalar does in running text, as far as cutting it into tokens needs to know.
enum ScalarClass: UInt8 {
  case space
  case letter
  /// A letter of a script that is written without spaces: a token of its own.
  case solitary
  case digit
  /// A combining mark, or what gives an emoji its colour: belongs to whatever stands before it.
  case extender
  /// A character without a shape: belongs to the word before it, and behind anything else to the space between tokens.
  case invisible
  case singleMark
  case doubleMark
  case dash
  case terminator
  case punctuation
  case symbol

  @inline(__always)
  init(ascii byte: UInt8) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      self = .letter
    case UInt8(ascii: " "), 0x09...0x0D: self = .space
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self = .digit
    case UInt8(ascii: "\""): self = .doubleMark
    case UInt8(ascii: "'"), UInt8(ascii: "`"): self = .singleMark
    case UInt8(ascii: "-"): self = .dash
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): self = .terminator
    case UInt8(ascii: "_"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "\\"):
      self = .punctuation
    default: self = .symbol
    }
  }

  init(_ scalar: Unicode.Scalar) {
    switch scalar {
    case _ where scalar.isInvisible: self = .invisible
    case "\u{00}"..."\u{7F}": self.init(ascii: UInt8(truncatingIfNeeded: scalar.value))
    case "\u{2018}"..."\u{201B}", "\u{2039}", "\u{203A}", "\u{2032}", "\u{00B4}": self = .singleMark
    case "\u{201C}"..."\u{201F}", "\u{00AB}", "\u{00BB}", "\u{2033}", "\u{300C}"..."\u{300F}",
      "\u{FF02}":
      self = .doubleMark
    case "\u{2010}"..."\u{2015}", "\u{2212}": self = .dash
    case "\u{2026}", "\u{3002}", "\u{FF01}", "\u{FF1F}", "\u{061F}", "\u{06D4}", "\u{0964}",
      "\u{0965}":
      self = .terminator
    case "\u{1F3FB}"..."\u{1F3FF}": self = .extender
    case "\u{00C0}"..."\u{00D6}", "\u{00D8}"..."\u{00F6}", "\u{00F8}"..."\u{02FF}": self = .letter
    default: self = Self.byCategory(scalar)
    }
  }

  private static func byCategory(_ scalar: Unicode.Scalar) -> ScalarClass {
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: .space
    case .nonspacingMark, .spacingMark, .enclosingMark, .format: .extender
    case .control: scalar == "\u{85}" ? .space : .extender
    case .decimalNumber: .digit
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .letterNumber:
      hasNoSpaces(scalar) ? .solitary : .letter
    case .dashPunctuation: .dash
    case .connectorPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      .punctuation
    default: .symbol
    }
  }

  /// Thai, Lao, Burmese and Khmer letters, kana and Han characters.
  private static func hasNoSpaces(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x4DBF,
      0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// Whether it has no shape: soft hyphens, joiners, marks of direction, choices of glyph, byte order marks.
  var isInvisible: Bool {
    switch self {
    case "\u{00AD}", "\u{061C}", "\u{200B}"..."\u{200F}", "\u{202A}"..."\u{202E}",
      "\u{2060}"..."\u{2069}", "\u{FE00}"..."\u{FE0F}", "\u{FEFF}":
      true
    default: false
    }
  }
}
