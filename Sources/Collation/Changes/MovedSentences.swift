import Prose

/// Pairs sentences that stand elsewhere on the other side in nearly the same words.
///
/// Candidates are sentences of which little is left in place; they are found by the rare words that they share, and
/// the most alike are paired first. Linear in the text.
enum MovedSentences {
  struct Sentence: Hashable {
    let part: Part
    /// Tokens of the part's passage.
    let tokens: Range<Int>
  }

  /// The share of words that at most still stands in place.
  private static let mostKept = 0.5
  /// The share of words in common, and how many words there must be for that not to be chance.
  private static let leastSimilarity = 0.7
  private static let leastWords = 5

  /// In the order of the side before.
  static func pairs(in concordance: Concordance) -> [(before: Sentence, after: Sentence)] {
    let before = displaced(in: concordance, on: .before)
    let after = displaced(in: concordance, on: .after)
    let candidates = RareWords.candidates(before: before.map(\.bag), after: after.map(\.bag))
      .map { i, j in
        Candidate(
          before: i, after: j, isSame: false, likeness: before[i].bag.similarity(to: after[j].bag))
      }
    var pairing = Pairing(beforeCount: before.count, afterCount: after.count)
    pairing.take(candidates.filter { $0.likeness >= leastSimilarity })
    return pairing.pairs.sorted { $0.before < $1.before }
      .map { (before[$0.before].sentence, after[$0.after].sentence) }
  }

  /// The sentences of one side that stand on the other neither in place nor word for word.
  private static func displaced(
    in concordance: Concordance, on side: Side
  ) -> [(sentence: Sentence, bag: Bag)] {
    let paragraphs = concordance.texts[side].paragraphs
    let differing = paragraphs.indices.filter { concordance.differs(.paragraph($0), on: side) }
    return differing.flatMap { index -> [(sentence: Sentence, bag: Bag)] in
      let passage = paragraphs[index]
      return passage.sentences.compactMap { tokens in
        let place = Place(.paragraph(index), passage.range(ofTokens: tokens))
        guard concordance.isReportable(place, on: side),
          let span = concordance.span(of: place, on: side),
          concordance.keptShare(of: span, on: side) <= mostKept
        else { return nil }
        let bag = Bag(concordance.words(at: place, on: side))
        return bag.count < leastWords
          ? nil : (Sentence(part: .paragraph(index), tokens: tokens), bag)
      }
    }
  }
}
