import Prose

// Correction notes are told by how they begin: outlets differ in words, hardly in form.

extension Paragraph {
  /// A paragraph, or a correction note where it begins like one.
  package init(reading text: String) {
    self.init(text, kind: CorrectionOpener.begins(text) ? .correction : .paragraph)
  }
}

/// How a correction note begins: words in order, some of them alternatives, with a gap now and then.
private struct CorrectionOpener {
  private enum Step {
    case word(Set<WordKey>)
    /// Some words of the same sentence.
    case gap
  }

  private let steps: [Step]

  /// By the first word.
  private static let known: [WordKey: [CorrectionOpener]] = {
    var known: [WordKey: [CorrectionOpener]] = [:]
    for (line, _) in LexiconLines(PackageResources.correction_openers_txt) {
      let opener = CorrectionOpener(line)
      guard case .word(let firsts)? = opener.steps.first else { continue }
      for first in firsts { known[first, default: []].append(opener) }
    }
    return known
  }()

  /// A note has begun by then, in scalars.
  private static let longestBeginning = 400

  private init(_ line: String) {
    steps = line.split(separator: " ").map { words in
      words == "..." ? .gap : .word(Set(words.split(separator: "/").map { WordKey(String($0)) }))
    }
  }

  /// Whether a text begins like a note; most texts are told by their first word.
  static func begins(_ text: String) -> Bool {
    guard let first = firstWord(of: text), let openers = known[first] else { return false }
    let start = Passage(
      String(String.UnicodeScalarView(text.unicodeScalars.prefix(longestBeginning))))
    let words = start.tokens[..<(start.sentences.first?.upperBound ?? 0)]
      .drop { $0.kind == .punctuation || $0.kind == .symbol }
      .map(\.key)
    return openers.contains { $0.matches(words[...]) }
  }

  private func matches(_ words: ArraySlice<WordKey>) -> Bool {
    Self.matches(steps[...], words)
  }

  /// Matches from the left; behind a gap, at the first place that fits.
  private static func matches(_ steps: ArraySlice<Step>, _ words: ArraySlice<WordKey>) -> Bool {
    guard let step = steps.first else { return true }
    switch step {
    case .word(let alternatives):
      guard let word = words.first, alternatives.contains(word) else { return false }
      return matches(steps.dropFirst(), words.dropFirst())
    case .gap:
      return words.indices.contains { matches(steps.dropFirst(), words[$0...]) }
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
