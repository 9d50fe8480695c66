import Prose

// How far the words of two claims reach when both are told: each over what answers to the other, so that *no charges
// were filed* stands against *charges were filed* and not against *were filed*.

extension AlignedClaims {
  /// A claim has no more tokens than this.
  private static let mostTokens = 12
  /// A hunk with more words than this on the other side says something else there.
  private static let mostInstead = 3

  /// Two claims as they are told.
  func pair(_ before: PlacedClaim, _ after: PlacedClaim) -> ClaimPair {
    ClaimPair(
      before: reaching(over: after, from: before, on: .before),
      after: reaching(over: before, from: after, on: .after))
  }

  /// - Parameter side: the side of `own`.
  private func reaching(
    over other: PlacedClaim, from own: PlacedClaim, on side: Side
  ) -> PlacedClaim {
    guard let image = image(of: other, on: side.other)?.clamped(to: own.sentence) else {
      return own
    }
    let start = min(own.tokens.lowerBound, image.lowerBound)
    let end = max(own.tokens.upperBound, image.upperBound)
    return end - start > Self.mostTokens ? own : own.reaching(over: start..<end)
  }

  /// What stands on the other side for the words of a claim, as far as they stand there or were replaced by a few.
  private func image(of placed: PlacedClaim, on side: Side) -> Range<Int>? {
    let kept = placed.tokens.compactMap { text.equal(of: $0, on: side) }
    guard let first = kept.first, let last = kept.last else { return nil }
    return min(first, replacement(of: placed.tokens.lowerBound, on: side) ?? first)..<last + 1
  }

  /// Where what replaces a token starts, if the hunk begins with it.
  private func replacement(of token: Int, on side: Side) -> Int? {
    guard let index = text.hunk(of: token, on: side) else { return nil }
    let hunk = text.hunks[index]
    guard hunk[side].lowerBound == token, Self.isShort(hunk) else { return nil }
    let instead = hunk[side.other].count { text[side.other].tokens[$0].kind.isWord }
    return instead <= Self.mostInstead ? hunk[side.other].lowerBound : nil
  }
}
