import Prose

// Correction notes are told by how they begin: outlets differ in words, hardly in form.

extension Paragraph {
  /// A paragraph, or a correction note where it begins like one.
  package init(reading text: String) {
    self.init(text, kind: CorrectionOpeners.open(text) ? .correction : .paragraph)
  }
}

private enum CorrectionOpeners {
  /// For each opener its alternatives, word by word.
  private static let patterns: [[Set<WordKey>]] = LexiconLines(
    PackageResources.correction_openers_txt
  ).map { entry in
    entry.word.split(separator: " ").map {
      Set($0.split(separator: "/").map { WordKey(String($0)) })
    }
  }

  /// No opener is longer than this, in scalars.
  private static let longestOpener = 120

  static func open(_ text: String) -> Bool {
    let keys = Passage(String(String.UnicodeScalarView(text.unicodeScalars.prefix(longestOpener))))
      .tokens
      .drop { $0.kind == .punctuation || $0.kind == .symbol }.map(\.key)
    return patterns.contains { pattern in
      keys.count >= pattern.count && zip(pattern, keys).allSatisfy { $0.contains($1) }
    }
  }
}
