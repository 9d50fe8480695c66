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

  /// No opener is longer than this, in bytes.
  private static let longestOpener = 120

  static func open(_ text: String) -> Bool {
    guard let first = WordKey(firstWordOf: text), let patterns = patterns[first] else {
      return false
    }
    let start = Passage(String(decoding: text.utf8.prefix(longestOpener), as: UTF8.self))
    let keys = start.tokens.drop { $0.kind == .punctuation || $0.kind == .symbol }
      .map(\.key)
    return patterns.contains { pattern in
      keys.count >= pattern.count && zip(pattern, keys).allSatisfy { $0.contains($1) }
    }
  }
}
