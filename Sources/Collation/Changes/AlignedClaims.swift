import Claims
import Prose

/// A part of an article with the sentences whose claims may have changed.
struct ClaimSource {
  let part: Part
  let passage: Passage
  /// The index in the stretch of the part's first token.
  let offset: Int
  /// Ranges of the passage's tokens.
  let sentences: [Range<Int>]
}

/// Two claims about the same word, and whether what sets them apart was put in or taken out.
struct ClaimPair {
  let before: PlacedClaim
  let after: PlacedClaim
  let changesNegators: Bool
  let changesHedges: Bool
}

/// The claims of an aligned text, paired by the words that they govern.
///
/// Linear, but for words inside hunks, which are looked for in the whole hunk; long ones hold no pairs.
struct AlignedClaims {
  private let text: AlignedText
  private let sources: Both<[ClaimSource]>
  private let claims: Both<[PlacedClaim]>
  /// By side and token: the index of the claim about it.
  private let byHead: Both<[Int: Int]>

  /// A hunk with more tokens than this on either side was written anew.
  private static let longestHunk = 64

  init(text: AlignedText, before: [ClaimSource], after: [ClaimSource]) {
    func claims(_ sources: [ClaimSource]) -> [PlacedClaim] {
      sources.flatMap { source in
        source.sentences.flatMap { Claim.all(in: source.passage, sentence: $0) }.map {
          PlacedClaim(
            claim: $0, part: source.part, passage: source.passage, offset: source.offset)
        }
      }
    }
    func byHead(_ claims: [PlacedClaim]) -> [Int: Int] {
      Dictionary(zip(claims.map(\.head), claims.indices), uniquingKeysWith: { first, _ in first })
    }
    self.text = text
    sources = Both(before: before, after: after)
    self.claims = Both(before: claims(before), after: claims(after))
    self.byHead = Both(before: byHead(self.claims.before), after: byHead(self.claims.after))
  }

  /// In the order of the first side, then what only the second side has a claim about.
  var pairs: [ClaimPair] {
    pairs(of: .before) + pairs(of: .after)
  }

  /// The pairs in which a claim of one side takes part; of the second side those without a partner's claim.
  private func pairs(of side: Side) -> [ClaimPair] {
    byHead[side].sorted { $0.key < $1.key }.compactMap { head, index in
      let own = claims[side][index]
      guard let answer = counterpart(of: own, on: side) else { return nil }
      if let other = byHead[side.other][answer] {
        return side == .before ? pair(own, claims.after[other]) : nil
      }
      guard own.claim.isMarked, let other = bare(answer, for: own, on: side.other) else {
        return nil
      }
      return side == .before ? pair(own, other) : pair(other, own)
    }
  }

  private func pair(_ before: PlacedClaim, _ after: PlacedClaim) -> ClaimPair {
    func differs(_ token: Int, _ side: Side) -> Bool { text.hunk(of: token, on: side) != nil }
    return ClaimPair(
      before: before, after: after,
      changesNegators: before.negators.contains { differs($0, .before) }
        || after.negators.contains { differs($0, .after) },
      changesHedges: before.hedges.contains { $0.contains { differs($0, .before) } }
        || after.hedges.contains { $0.contains { differs($0, .after) } })
  }
}

// MARK: - Finding the other claim

extension AlignedClaims {
  /// The token of the other side that a claim about the same thing would be about.
  private func counterpart(of placed: PlacedClaim, on side: Side) -> Int? {
    guard let index = text.hunk(of: placed.head, on: side) else {
      return text.equal(of: placed.head, on: side)
    }
    let hunk = text.hunks[index]
    guard hunk.before.count <= Self.longestHunk, hunk.after.count <= Self.longestHunk else {
      return nil
    }
    if placed.claim.form == .verdict { return verdict(answering: placed, on: side, in: hunk) }
    let word = text[side].text(of: placed.head)
    func forms(in tokens: Range<Int>, on side: Side) -> [Int] {
      tokens.filter {
        text[side].kinds[$0] == .word && VerbForm.areSame(word, text[side].text(of: $0))
      }
    }
    let rank = forms(in: hunk[side].lowerBound..<placed.head, on: side).count
    return forms(in: hunk[side.other], on: side.other).dropFirst(rank).first
  }

  /// Of the words in a hunk that call a statement true or false, the one of the same rank.
  private func verdict(answering placed: PlacedClaim, on side: Side, in hunk: Hunk) -> Int? {
    func verdicts(_ side: Side) -> [Int] {
      hunk[side].filter { token in
        byHead[side][token].map { claims[side][$0].claim.form == .verdict } ?? false
      }
    }
    return zip(verdicts(side), verdicts(side.other)).first { $0.0 == placed.head }?.1
  }

  /// The claim of a word that no verb group of its own governs.
  private func bare(_ head: Int, for own: PlacedClaim, on side: Side) -> PlacedClaim? {
    guard let source = sources[side].last(where: { $0.offset <= head }),
      let claim = own.claim.bare(head - source.offset, in: source.passage, of: own.passage)
    else { return nil }
    return PlacedClaim(
      claim: claim, part: source.part, passage: source.passage, offset: source.offset)
  }
}

extension AlignedText {
  subscript(side: Side) -> Stretch {
    side == .before ? before : after
  }
}
