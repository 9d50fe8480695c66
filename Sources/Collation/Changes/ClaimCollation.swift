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
  /// By side and part: the bytes that somebody else speaks.
  private let quoted: Both<[Part: [Range<Int>]]>

  static func changes(
    before: [Quotation], after: [Quotation], in concordance: Concordance
  ) -> [FactChange] {
    let collation = ClaimCollation(
      concordance: concordance,
      quoted: Both(before: quotedRanges(before), after: quotedRanges(after)))
    return concordance.differing.flatMap { text, parts in collation.changes(in: text, parts) }
      + MovedSentences.pairs(in: concordance).flatMap { collation.changes(from: $0, to: $1) }
  }

  private static func quotedRanges(_ quotations: [Quotation]) -> [Part: [Range<Int>]] {
    Dictionary(grouping: quotations.filter { $0.kind != .term }, by: \.place.part)
      .mapValues { $0.map(\.place.range) }
  }
}

// MARK: - Reading

extension ClaimCollation {
  private func changes(in text: AlignedText, _ parts: Both<[Part]>) -> [FactChange] {
    let claims = AlignedClaims(
      text: text,
      before: sources(parts.before, .before), after: sources(parts.after, .after))
    return claims.pairs.compactMap { change($0, in: claims) }
  }

  private func changes(
    from before: MovedSentences.Sentence, to after: MovedSentences.Sentence
  ) -> [FactChange] {
    func stretch(_ sentence: MovedSentences.Sentence, _ side: Side) -> Stretch {
      concordance.stretch(ofTokens: sentence.tokens, inParagraph: sentence.paragraph, on: side)
    }
    func source(_ sentence: MovedSentences.Sentence, _ side: Side) -> ClaimSource {
      ClaimSource(
        part: .paragraph(sentence.paragraph),
        passage: concordance.passage(.paragraph(sentence.paragraph), on: side),
        offset: -sentence.tokens.lowerBound, sentences: [sentence.tokens])
    }
    let claims = AlignedClaims(
      text: AlignedText(before: stretch(before, .before), after: stretch(after, .after)),
      before: [source(before, .before)], after: [source(after, .after)])
    return claims.pairs.compactMap { change($0, in: claims) }
  }

  /// The parts of one side of a text, each with its sentences that are worth reading.
  private func sources(_ parts: [Part], _ side: Side) -> [ClaimSource] {
    var offset = 0
    return parts.map { part in
      let passage = concordance.passage(part, on: side)
      let sentences = passage.sentences.filter {
        concordance.isReportable(Place(part, passage.range(ofTokens: $0)), on: side)
      }
      defer { offset += passage.tokens.count }
      return ClaimSource(part: part, passage: passage, offset: offset, sentences: sentences)
    }
  }
}

// MARK: - Telling

extension ClaimCollation {
  private func change(_ pair: ClaimPair, in claims: AlignedClaims) -> FactChange? {
    guard !isQuoted(pair.before, .before), !isQuoted(pair.after, .after) else { return nil }
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

  private func isQuoted(_ placed: PlacedClaim, _ side: Side) -> Bool {
    let head = placed.passage.tokens[placed.claim.head].range
    return quoted[side][placed.part]?.contains { $0.overlaps(head) } ?? false
  }
}
