import Claims
import Prose

/// Two claims about the same word.
struct ClaimPair {
  let before: PlacedClaim
  let after: PlacedClaim

  /// Whether both are somebody's word.
  var isAttributed: Bool {
    Side.allCases.allSatisfy { self[$0].claim.certainty.contains(.attribution) }
  }

  subscript(side: Side) -> PlacedClaim {
    side == .before ? before : after
  }
}

/// The claims of an aligned text, paired by the words that they govern.
///
/// Linear, but for words inside hunks, which are looked for in the whole hunk; long ones hold no pairs.
struct AlignedClaims {
  let text: AlignedText
  private let sources: Both<[ClaimSource]>
  private let claims: Both<[PlacedClaim]>
  /// By side and token: the index of the claim about it.
  private let byHead: Both<[Int: Int]>

  /// A hunk with more tokens than this on either side was written anew.
  private static let longestHunk = 64
  /// How far a hedge may move and still hedge the same claim, in tokens.
  private static let reach = 40
  /// How many words around a claim may be edited with it for a bare word to stand in its place, and how many words may
  /// stand in the place of both.
  private static let mostAround = 1
  private static let mostInstead = 3

  init(text: AlignedText, before: [ClaimSource], after: [ClaimSource]) {
    func claims(_ sources: [ClaimSource]) -> [PlacedClaim] {
      sources.flatMap { source in
        source.sentences.flatMap { Claim.all(in: source.passage, sentence: $0) }
          .map { PlacedClaim(claim: $0, source: source) }
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
      if let index = byHead[side.other][answer] {
        let other = claims[side.other][index]
        guard side == .before, other.claim.isVerdict == own.claim.isVerdict else { return nil }
        return pair(own, other)
      }
      guard own.claim.isMarked, isLocal(own, on: side),
        let other = bare(answer, for: own, on: side)
      else { return nil }
      return side == .before ? pair(own, other) : pair(other, own)
    }
  }
}

// MARK: - What sets two claims apart

extension AlignedClaims {
  /// Whether a word that denies was put in or taken out.
  func changesNegators(_ pair: ClaimPair) -> Bool {
    Side.allCases.contains { side in
      pair[side].negators.contains { text.hunk(of: $0, on: side) != nil }
    }
  }

  /// Whether words that hold back were put in or taken out, and did not only move within their sentence.
  func changesHedges(_ pair: ClaimPair) -> Bool {
    Side.allCases.contains { side in
      pair[side].hedgingWords(withSource: !pair.isAttributed).contains { word in
        text.hunk(of: word, on: side) != nil && !moved(word, of: side, to: pair[side.other])
      }
    }
  }

  /// Whether a word was put somewhere else in the sentence of a claim of the other side.
  private func moved(_ word: Int, of side: Side, to other: PlacedClaim) -> Bool {
    let id = text[side].ids[word]
    let around = other.tokens.lowerBound - Self.reach..<other.tokens.upperBound + Self.reach
    return other.sentence.clamped(to: around).contains { token in
      text[side.other].ids[token] == id && text.hunk(of: token, on: side.other) != nil
    }
  }
}

// MARK: - Finding the other claim

extension AlignedClaims {
  /// Whether a hunk is an edit, and not a text written anew.
  static func isShort(_ hunk: Hunk) -> Bool {
    hunk.before.count <= longestHunk && hunk.after.count <= longestHunk
  }

  /// The token of the other side that a claim about the same thing would be about.
  private func counterpart(of placed: PlacedClaim, on side: Side) -> Int? {
    guard let index = text.hunk(of: placed.head, on: side) else {
      return text.equal(of: placed.head, on: side)
    }
    let hunk = text.hunks[index]
    guard Self.isShort(hunk) else { return nil }
    if placed.claim.isVerdict { return verdict(answering: placed, on: side, in: hunk) }
    let word = text[side].text(of: placed.head)
    func forms(in tokens: Range<Int>, on side: Side) -> [Int] {
      tokens.filter {
        text[side].tokens[$0].kind == .word && VerbForm.areSame(word, text[side].text(of: $0))
      }
    }
    let rank = forms(in: hunk[side].lowerBound..<placed.head, on: side).count
    return forms(in: hunk[side.other], on: side.other).dropFirst(rank).first
  }

  /// Of the words in a hunk that call a statement true or false, the one of the same rank.
  private func verdict(answering placed: PlacedClaim, on side: Side, in hunk: Hunk) -> Int? {
    func verdicts(_ side: Side) -> [Int] {
      hunk[side].filter { token in
        byHead[side][token].map { claims[side][$0].claim.isVerdict } ?? false
      }
    }
    return zip(verdicts(side), verdicts(side.other)).first { $0.0 == placed.head }?.1
  }

  /// Whether little else than a claim was edited where the words that deny or hedge stand: around them a bare word
  /// is the same statement, in a sentence written anew it need not be.
  private func isLocal(_ placed: PlacedClaim, on side: Side) -> Bool {
    let own = Set(placed.tokens).union(placed.hedges.joined())
    return (placed.negators + placed.hedges.joined()).allSatisfy { token in
      guard let index = text.hunk(of: token, on: side) else { return true }
      let hunk = text.hunks[index]
      guard Self.isShort(hunk) else { return false }
      let around = hunk[side].filter {
        !own.contains($0) && text[side].tokens[$0].kind.isWord
      }
      let instead = hunk[side.other].filter { text[side.other].tokens[$0].kind.isWord }
      return around.count <= Self.mostAround && instead.count <= Self.mostInstead
    }
  }

  /// The claim of a word of the other side that no verb group of its own governs.
  private func bare(_ head: Int, for own: PlacedClaim, on side: Side) -> PlacedClaim? {
    guard let source = sources[side.other].last(where: { $0.offset <= head }) else { return nil }
    return own.claim.bare(head - source.offset, in: source.passage, of: own.passage)
      .map { PlacedClaim(claim: $0, source: source) }
  }
}
