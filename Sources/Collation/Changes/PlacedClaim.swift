import Claims
import Facts
import Prose

/// A claim with its place in an aligned text.
struct PlacedClaim {
  let claim: Claim
  let part: Part
  let passage: Passage
  /// The index in the stretch of the passage's first token.
  let offset: Int

  var head: Int { claim.head + offset }
  var negators: [Int] { claim.negators.map { $0 + offset } }
  var hedges: [Range<Int>] {
    claim.hedges.map { $0.tokens.lowerBound + offset..<$0.tokens.upperBound + offset }
  }

  /// The claim as a fact: its words, *not charged* for its value, and a hedge that stands outside its words.
  var fact: Fact {
    let range = passage.range(ofTokens: claim.tokens)
    let outside = claim.hedges.first { !claim.tokens.overlaps($0.tokens) }
    return Fact(
      kind: .claim, place: Place(part, range), text: passage[bytes: range],
      value: (claim.isNegated ? "not " : "") + passage[token: claim.head],
      qualifier: outside.map { passage[bytes: passage.range(ofTokens: $0.tokens)] })
  }
}
