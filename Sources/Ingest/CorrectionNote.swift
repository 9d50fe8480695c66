import Prose

// Correction notes are told by how they begin: outlets differ in words, hardly in form.

extension Paragraph {
  /// A paragraph, or a correction note where it begins like one.
  package init(reading text: String) {
    self.init(text, kind: CorrectionOpeners.open(text) ? .correction : .paragraph)
  }
}

private enum CorrectionOpeners {
  /// For each opener its alternatives, word by word; by the first word.
  private static let patterns: [WordKey: [[Set<WordKey>]]] = {
    var patterns: [WordKey: [[Set<WordKey>]]] = [:]
    for (opener, _) in LexiconLines(PackageResources.correction_openers_txt) {
      let pattern = opener.split(separator: " ").map { words in
        Set(words.split(separator: "/").map { WordKey(String($0)) })
      }
      for first in pattern[0] { patterns[first, default: []].append(pattern) }
    }
    return patterns
  }()

  /// No opener is longer than this, in scalars.
  private static let longestOpener = 120

  static func open(_ text: String) -> Bool {
    guard let first = firstWord(of: text), let patterns = patterns[first] else { return false }
    let start = String(String.UnicodeScalarView(text.unicodeScalars.prefix(longestOpener)))
    let keys = Passage(start).tokens.drop { $0.kind == .punctuation || $0.kind == .symbol }
      .map(\.key)
    return patterns.contains { pattern in
      keys.count >= pattern.count && zip(pattern, keys).allSatisfy { $0.contains($1) }
    }
  }

  /// The first run of ASCII letters, in a glance: most paragraphs need no closer look.
  private static func firstWord(of text: String) -> WordKey? {
    let letters = text.utf8.drop { !isLetter($0) }.prefix(while: isLetter)
    return letters.isEmpty ? nil : WordKey(String(Substring(letters)))
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
