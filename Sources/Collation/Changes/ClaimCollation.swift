import Claims
import Facts
import Prose
import Quotations

/// Finds the claims that say the opposite now, or say it more or less surely, by the words that they govern.
///
/// Only sentences that differ are read. The word that a claim governs, *charged* in *was not charged*, is looked
/// for in its place on the other side, as the same word or another form of the verb; what governs it there, or
/// nothing, is the other claim. They are set against each other only where the words that deny or hedge
/// differ themselves. Where the governed word is gone too, the claim was reworded as a whole, which is no
/// report. Inside quotations every change is a change of the quotation. Every rule reads the same from both sides.
struct ClaimCollation {
  private let concordance: Concordance
  /// By side and part that differs: the bytes that somebody else speaks.
  private let quoted: Both<[Part: [Range<Int>]]>
  private let moved: [(before: MovedSentences.Sentence, after: MovedSentences.Sentence)]

  static func changes(
    before: [Quotation], after: [Quotation], in concordance: Concordance
  ) -> [FactChange] {
    func quotedRanges(_ quotations: [Quotation], _ side: Side) -> [Part: [Range<Int>]] {
      let quoted = quotations.filter {
        concordance.differs($0.place.part, on: side) && $0.kind != .term
      }
      return Dictionary(grouping: quoted, by: \.place.part).mapValues { $0.map(\.place.range) }
    }
    let collation = ClaimCollation(
      concordance: concordance,
      quoted: Both(before: quotedRanges(before, .before), after: quotedRanges(after, .after)),
      moved: MovedSentences.pairs(in: concordance))
    return collation.changesInPlace() + collation.changesInMoved()
  }
}

// MARK: - Reading

extension ClaimCollation {
  private func changesInPlace() -> [FactChange] {
    let displaced = Both(
      before: Set(moved.map(\.before)), after: Set(moved.map(\.after)))
    /// The parts of one side of a text, each with its sentences that are worth reading.
    func sources(_ parts: [Part], _ side: Side) -> [ClaimSource] {
      var offset = 0
      return parts.map { part in
        let passage = concordance.texts[side, part]
        let sentences = passage.sentences.filter {
          concordance.isReportable(Place(part, passage.range(ofTokens: $0)), on: side)
            && !displaced[side].contains(MovedSentences.Sentence(part: part, tokens: $0))
        }
        defer { offset += passage.tokens.count }
        return ClaimSource(part: part, passage: passage, offset: offset, sentences: sentences)
      }
    }
    return concordance.differing.flatMap { text, parts in
      changes(
        in: AlignedClaims(
          text: text, before: sources(parts.before, .before), after: sources(parts.after, .after)))
    }
  }

  private func changesInMoved() -> [FactChange] {
    func stretch(_ sentence: MovedSentences.Sentence, _ side: Side) -> Stretch {
      concordance.stretch(ofTokens: sentence.tokens, in: sentence.part, on: side)
    }
    func source(_ sentence: MovedSentences.Sentence, _ side: Side) -> ClaimSource {
      ClaimSource(
        part: sentence.part, passage: concordance.texts[side, sentence.part],
        offset: -sentence.tokens.lowerBound, sentences: [sentence.tokens])
    }
    return moved.flatMap { before, after in
      changes(
        in: AlignedClaims(
          text: AlignedText(before: stretch(before, .before), after: stretch(after, .after)),
          before: [source(before, .before)], after: [source(after, .after)]))
    }
  }
}

// MARK: - Telling

extension ClaimCollation {
  private func changes(in claims: AlignedClaims) -> [FactChange] {
    claims.pairs.compactMap { pair in
      change(pair, in: claims).flatMap { isQuoted(pair) ? nil : $0 }
    }
  }

  private func change(_ pair: ClaimPair, in claims: AlignedClaims) -> FactChange? {
    let (before, after) = (pair.before.claim, pair.after.claim)
    func told(
      _ change: (Fact, Fact) -> FactChange, withSource: Bool = false
    ) -> FactChange {
      change(pair.before.fact(withSource: withSource), pair.after.fact(withSource: withSource))
    }
    if before.isNegated != after.isNegated {
      return claims.changesNegators(pair) ? told(FactChange.negated) : nil
    }
    guard !before.certainty.isSame(as: after.certainty), claims.changesHedges(pair),
      before.isDependent == after.isDependent
    else { return nil }
    let withSource = !pair.isAttributed
    if after.certainty.contrasted(with: before.certainty).isEmpty {
      return told(FactChange.unhedged, withSource: withSource)
    }
    guard before.certainty.contrasted(with: after.certainty).isEmpty else { return nil }
    return told(FactChange.hedged, withSource: withSource)
  }

  private func isQuoted(_ pair: ClaimPair) -> Bool {
    Side.allCases.contains { side in
      let head = pair[side].passage.tokens[pair[side].claim.head].range
      return quoted[side][pair[side].part]?.contains { $0.overlaps(head) } ?? false
    }
  }
}
