import Prose

/// Lines that are told by how they begin, or by all their words where the pattern ends in `$`.
struct LineOpeners: Sendable {
  private struct Pattern {
    /// For each word its alternatives.
    let words: [Set<WordKey>]
    let isWhole: Bool
  }

  /// By the first word.
  private let patterns: [WordKey: [Pattern]]

  /// Reads a lexicon: words in order, `/` between alternatives.
  init(_ file: [UInt8]) {
    var patterns: [WordKey: [Pattern]] = [:]
    for (opener, _) in LexiconLines(file) {
      var words = opener.split(separator: " ").map { words in
        Set(words.split(separator: "/").map { WordKey(String($0)) })
      }
      let isWhole = words.last == [WordKey("$")]
      if isWhole { words.removeLast() }
      guard let firsts = words.first else { continue }
      let pattern = Pattern(words: words, isWhole: isWhole)
      for first in firsts { patterns[first, default: []].append(pattern) }
    }
    self.patterns = patterns
  }

  /// No opener is longer than this, in scalars.
  private static let longestOpener = 120

  /// Whether one of them opens a text; bullets and brackets before the first word do not count.
  func open(_ text: String) -> Bool {
    guard let first = firstWord(of: text), let patterns = patterns[first] else { return false }
    let start = String(String.UnicodeScalarView(text.unicodeScalars.prefix(Self.longestOpener)))
    let keys = Passage(start).tokens.drop { $0.kind == .punctuation || $0.kind == .symbol }
      .map(\.key)
    return patterns.contains { pattern in
      (pattern.isWhole ? keys.count == pattern.words.count : keys.count >= pattern.words.count)
        && zip(pattern.words, keys).allSatisfy { $0.contains($1) }
    }
  }

  /// The first run of ASCII letters and digits, in a glance: most lines need no closer look.
  private func firstWord(of text: String) -> WordKey? {
    let word = text.utf8.drop { !Self.isWordByte($0) }.prefix(while: Self.isWordByte)
    return word.isEmpty ? nil : WordKey(String(Substring(word)))
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

extension LineOpeners {
  /// Correction notes.
  static let corrections = LineOpeners(PackageResources.correction_openers_txt)
  /// Labels that pages put between the paragraphs of an article.
  static let furniture = LineOpeners(PackageResources.page_lines_txt)
}
