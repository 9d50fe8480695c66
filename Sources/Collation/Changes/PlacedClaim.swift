import Claims
import Facts
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

/// A claim with its place in an aligned text, whose tokens its indices count.
struct PlacedClaim {
  let claim: Claim
  private let source: ClaimSource

  init(claim: Claim, source: ClaimSource) {
    self.claim = claim
    self.source = source
  }

  var part: Part { source.part }
  var passage: Passage { source.passage }
  var tokens: Range<Int> { placed(claim.tokens) }
  var head: Int { claim.head + source.offset }
  var negators: [Int] { claim.negators.map { $0 + source.offset } }
  var hedges: [Range<Int>] { claim.hedges.map { placed($0.tokens) } }

  /// The words that hold back; those of a source only where asked for.
  func hedgingWords(withSource: Bool) -> [Int] {
    claim.hedges.filter { withSource || $0.certainty != .attribution }
      .map { $0.word + source.offset }
  }

  /// The sentence that the claim is about a word of.
  var sentence: Range<Int> {
    placed(passage.sentences[passage.sentence(ofToken: claim.head)])
  }

  /// The same claim over other tokens.
  func reaching(over tokens: Range<Int>) -> PlacedClaim {
    let own = tokens.lowerBound - source.offset..<tokens.upperBound - source.offset
    return PlacedClaim(claim: claim.reaching(over: own), source: source)
  }

  private func placed(_ tokens: Range<Int>) -> Range<Int> {
    tokens.lowerBound + source.offset..<tokens.upperBound + source.offset
  }

  /// The claim as a fact: its words, and *not charged* for its value.
  ///
  /// - Parameter withSource: whether a hedge outside its words is told too, *police said*.
  func fact(withSource: Bool) -> Fact {
    let range = passage.range(ofTokens: claim.tokens)
    let outside = claim.hedges.first { withSource && !claim.tokens.overlaps($0.tokens) }
    return Fact(
      kind: .claim, place: Place(part, range), text: passage[bytes: range],
      value: (claim.isNegated ? "not " : "") + passage[token: claim.head],
      qualifier: outside.map { passage[bytes: passage.range(ofTokens: $0.tokens)] })
  }
}
