import Prose

/// Lines that are told by how they begin, or by all their words where the pattern ends in `$`.
struct LineOpeners: Sendable {
  private struct Pattern {
    /// For each word its alternatives; none for up to `longestGap` words of any kind.
    let words: [Set<WordKey>]
    let isWhole: Bool

    func matches(_ keys: ArraySlice<WordKey>) -> Bool {
      matches(keys, words[...])
    }

    private func matches(_ keys: ArraySlice<WordKey>, _ words: ArraySlice<Set<WordKey>>) -> Bool {
      guard let word = words.first else { return !isWhole || keys.isEmpty }
      if word.isEmpty {
        return (1...LineOpeners.longestGap).contains {
          matches(keys.dropFirst($0), words.dropFirst())
        }
      }
      guard let key = keys.first, word.contains(key) else { return false }
      return matches(keys.dropFirst(), words.dropFirst())
    }
  }

  private static let longestGap = 6

  /// By the first word.
  private let patterns: [WordKey: [Pattern]]

  /// Reads a lexicon: words in order, `/` between alternatives, `*` for a few words of any kind.
  init(_ file: [UInt8]) {
    var patterns: [WordKey: [Pattern]] = [:]
    for (opener, _) in LexiconLines(file) {
      let parts = opener.split(separator: " ")
      let isWhole = parts.last == "$"
      let words = parts.dropLast(isWhole ? 1 : 0).map { part -> Set<WordKey> in
        part == "*" ? [] : Set(part.split(separator: "/").map { WordKey(String($0)) })
      }
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
    let candidates = firstWords(of: text).flatMap { patterns[$0] ?? [] }
    guard !candidates.isEmpty else { return false }
    let start = String(String.UnicodeScalarView(text.unicodeScalars.prefix(Self.longestOpener)))
    let keys = Passage(start).tokens.drop { $0.kind == .punctuation || $0.kind == .symbol }
      .map(\.key)
    return candidates.contains { $0.matches(keys[...]) }
  }

  /// The first run of ASCII letters and digits, in a glance, and the same with what follows an apostrophe: most
  /// lines need no closer look.
  private func firstWords(of text: String) -> [WordKey] {
    let rest = text.utf8.drop { !Self.isWordByte($0) }
    let word = rest.prefix(while: Self.isWordByte)
    guard !word.isEmpty else { return [] }
    let whole = rest.prefix { Self.isWordByte($0) || $0 > 0x7F || $0 == UInt8(ascii: "'") }
    return [WordKey(String(Substring(word)))]
      + (whole.count > word.count ? [WordKey(String(Substring(whole)))] : [])
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
