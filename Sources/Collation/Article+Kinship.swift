package import Prose

// Whether two texts tell one story at all. However a story is rewritten, it keeps names and things: of the shorter
// one's words that carry sense, revisions share four in ten and more, other stories of the same day two.

extension Article {
  /// Whether this is another story, with another headline; of texts of a few words nobody can tell.
  package func isAnotherStory(than other: Article) -> Bool {
    // The headlines first: they are short, and mostly the same.
    let headlines = (sense(of: [headline ?? ""]), sense(of: [other.headline ?? ""]))
    guard overlap(headlines.0, headlines.1) < Self.leastOverlapOfHeadlines else { return false }
    let words = sense(of: paragraphs.map(\.text))
    let otherWords = sense(of: other.paragraphs.map(\.text))
    return min(words.count, otherWords.count) >= Self.fewestWords
      && overlap(words, otherWords) < Self.leastOverlap
  }

  private static let fewestWords = 25
  private static let leastOverlap = 0.3
  private static let leastOverlapOfHeadlines = 0.5
}

/// The words of texts that are neither common nor very short.
private func sense(of texts: [String]) -> Set<WordKey> {
  var words: Set<WordKey> = []
  for text in texts {
    for token in Passage(text).tokens
    where token.kind == .word && token.range.count > 3 && Lexicons.stopWord(token.key) == nil {
      words.insert(token.key)
    }
  }
  return words
}

/// The part of the smaller set that the other has, too.
private func overlap(_ one: Set<WordKey>, _ other: Set<WordKey>) -> Double {
  let smaller = min(one.count, other.count)
  return smaller == 0 ? 0 : Double(one.intersection(other).count) / Double(smaller)
}
