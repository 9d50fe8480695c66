import Prose

/// Lines that are told by how they begin, or by all their words where the pattern ends in `$`.
struct LineOpeners: Sendable {
  private struct Pattern {
    let steps: [Step]
    let isWhole: Bool

    /// Whether a second word does not rule it out; nil where that one is not known.
    func mayGoOn(with second: WordKey?) -> Bool {
      guard let second, steps.count > 1, case .word(let alternatives) = steps[1] else {
        return true
      }
      return alternatives.contains(second)
    }
  }

  private enum Step {
    /// One of a few.
    case word([WordKey])
    /// One to so many words of any kind.
    case few
    /// Any words up to the end of the first sentence.
    case some
  }

  private static let mostOfFew = 6

  /// By the first word.
  private let patterns: [WordKey: [Pattern]]

  /// Reads a lexicon: words in order, `/` between alternatives, `*` for a few words of any kind, `...` for any of the
  /// same sentence; a `$` is a word like others but for the end.
  init(_ file: [UInt8]) {
    var patterns: [WordKey: [Pattern]] = [:]
    for (opener, _) in LexiconLines(file) {
      var steps: [Step] = []
      let parts = opener.words
      let isWhole = parts.last == "$"
      for part in isWhole ? parts.dropLast() : parts[...] {
        switch part {
        case "*": steps.append(.few)
        case "...": steps.append(.some)
        default:
          steps.append(.word(part.split(separator: "/").map { WordKey($0) }))
        }
      }
      guard case .word(let firsts)? = steps.first else { continue }
      let pattern = Pattern(steps: steps, isWhole: isWhole)
      for first in firsts { patterns[first, default: []].append(pattern) }
    }
    self.patterns = patterns
  }

  /// No opener is longer than this, in scalars.
  private static let longestOpener = 400

  /// Whether one of them opens a text; bullets and brackets before the first word do not count.
  func open(_ text: String) -> Bool {
    let opening = Opening(of: text)
    guard let first = opening.first else { return false }
    var candidates = patterns[first] ?? []
    if let whole = opening.whole { candidates += patterns[whole] ?? [] }
    guard !candidates.isEmpty else { return false }
    let second = Opening.second(of: text)
    candidates.removeAll { !$0.mayGoOn(with: second) }
    guard !candidates.isEmpty else { return false }
    let start = Passage(String(Substring(text.unicodeScalars.prefix(Self.longestOpener))))
    let keys = start.tokens.map(\.key)
    let words = keys.indices.drop {
      start.tokens[$0].kind == .punctuation || start.tokens[$0].kind == .symbol
    }
    let sentenceEnd = start.sentences.first { $0.upperBound > words.startIndex }?.upperBound ?? 0
    return candidates.contains { pattern in
      Self.match(keys[words.startIndex...], pattern.steps[...], sentenceEnd, pattern.isWhole)
    }
  }

  /// Matches from the left; behind a gap, at the first place that fits.
  private static func match(
    _ keys: ArraySlice<WordKey>, _ steps: ArraySlice<Step>, _ sentenceEnd: Int, _ isWhole: Bool
  ) -> Bool {
    guard let step = steps.first else { return !isWhole || keys.isEmpty }
    func matchRest(behind count: Int) -> Bool {
      match(keys.dropFirst(count), steps.dropFirst(), sentenceEnd, isWhole)
    }
    switch step {
    case .word(let alternatives):
      guard let key = keys.first, alternatives.contains(key) else { return false }
      return matchRest(behind: 1)
    case .few: return (1...mostOfFew).contains(where: matchRest)
    case .some:
      return (0...max(0, sentenceEnd - keys.startIndex)).contains(where: matchRest)
    }
  }
}

/// The first words of a text, in a glance: most lines need no closer look.
private struct Opening {
  /// The first run of ASCII letters and digits.
  let first: WordKey?
  /// The same with what follows an apostrophe; nil where nothing does.
  let whole: WordKey?

  init(of text: String) {
    let utf8 = text.utf8
    let bytes = utf8.span
    let start = Self.end(of: bytes, from: 0) { !Self.isWordByte($0) }
    let firstEnd = Self.end(of: bytes, from: start, while: Self.isWordByte)
    let wholeEnd = Self.end(of: bytes, from: firstEnd) {
      Self.isWordByte($0) || $0 > 0x7F || $0 == UInt8(ascii: "'")
    }
    first = start < firstEnd ? WordKey(bytes.extracting(start..<firstEnd)) : nil
    whole =
      start < firstEnd && firstEnd < wholeEnd ? WordKey(bytes.extracting(start..<wholeEnd)) : nil
  }

  /// The second word of a text that starts with two words of ASCII letters and a space behind each; nil for others.
  static func second(of text: String) -> WordKey? {
    let utf8 = text.utf8
    let bytes = utf8.span
    let space = UInt8(ascii: " ")
    let gap = Self.end(of: bytes, from: 0, while: Self.isLetter)
    let wordEnd = Self.end(of: bytes, from: gap + 1, while: Self.isLetter)
    let isPlain =
      gap > 0 && gap + 1 < wordEnd && wordEnd < bytes.count
      && bytes[gap] == space && bytes[wordEnd] == space
    return isPlain ? WordKey(bytes.extracting(gap + 1..<wordEnd)) : nil
  }

  /// Where some bytes end that all are of a kind.
  private static func end(
    of bytes: Span<UInt8>, from start: Int, while goesOn: (UInt8) -> Bool
  ) -> Int {
    var index = start
    while index < bytes.count, goesOn(bytes[index]) { index += 1 }
    return index
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

extension LineOpeners {
  /// Correction notes.
  static let corrections = LineOpeners(PackageResources.correction_openers_txt)
  /// Labels that pages put between the paragraphs of an article.
  static let furniture = LineOpeners(PackageResources.page_lines_txt)
}
