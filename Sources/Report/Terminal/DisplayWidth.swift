extension String {
  /// How many columns the text takes on a terminal.
  var displayWidth: Int {
    if utf8.allSatisfy({ $0 < 0x80 }) { return utf8.count }
    return reduce(0) { $0 + $1.displayWidth }
  }
}

extension Character {
  /// 2 for East Asian wide characters and emoji, 0 for a combining mark on its own, else 1.
  ///
  /// What is one character to Unicode is one to a terminal: its first scalar decides, and a variation
  /// selector that asks for an emoji makes it wide.
  var displayWidth: Int {
    guard let first = unicodeScalars.first else { return 0 }
    if first.value < 0x300, unicodeScalars.count == 1 { return 1 }
    if first.properties.isEmojiPresentation || isWide(first) { return 2 }
    if unicodeScalars.contains("\u{FE0F}") { return 2 }
    return switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: 0
    default: 1
    }
  }
}

private func isWide(_ scalar: Unicode.Scalar) -> Bool {
  guard scalar.value >= 0x1100 else { return false }
  return wideRanges.contains { $0.contains(scalar.value) }
}

/// W and F in Unicode's EastAsianWidth.txt (version 15), joined over unassigned gaps; without emoji, which have a
/// property of their own.
private let wideRanges: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF,
  0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
  0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1AFF0...0x1B2FB,
  0x1F200...0x1F265, 0x20000...0x3FFFD,
]
