/// What a verb group states: whether it says yes or no, and how surely.
///
/// Token indices count in the passage that the claim was read in.
package struct Claim: Hashable, Sendable {
  /// From the auxiliary, or the word that denies or hedges, through the word that is governed.
  package let tokens: Range<Int>
  /// The word that is denied or hedged: *charged* in *was not charged*.
  package let head: Int
  /// The words that deny, in order; two of them make a yes.
  package let negators: [Int]
  /// What holds back, in order.
  package let hedges: [Hedge]
  package let form: Form
  /// Whether something further left governs the verb, which may hold back too: *wants to be charged*.
  package let isDependent: Bool

  /// Words that hold back, and in which way: *reportedly*, *expected to*.
  package struct Hedge: Hashable, Sendable {
    package let tokens: Range<Int>
    /// The word that does it: *said* in *police said*.
    package let word: Int
    package let certainty: Certainty
  }

  /// How a claim is put, which tells what may stand in its place on the other side.
  package enum Form: Hashable, Sendable {
    /// A verb with its auxiliaries; a bare verb may say the same.
    case verb
    /// A noun or the like behind *be* or *have*: only another verb group may say the same.
    case predicate
    /// A statement that is called false or true: *denied the claim*.
    case verdict
    /// No verb of its own: *without warning*, *alleged thief*.
    case phrase
  }
}

extension Claim {
  package var isNegated: Bool { negators.count % 2 == 1 }

  package var certainty: Certainty {
    hedges.reduce(into: []) { $0.formUnion($1.certainty) }
  }

  /// Whether a statement is called false or true: *denied the claim*.
  package var isVerdict: Bool { form == .verdict }

  /// Whether the claim differs from what a bare verb would state.
  package var isMarked: Bool { isNegated || isVerdict || !certainty.isSame(as: []) }
}

extension Claim {
  /// The same claim over other tokens.
  package func reaching(over tokens: Range<Int>) -> Claim {
    Claim(
      tokens: tokens, head: head, negators: negators, hedges: hedges, form: form,
      isDependent: isDependent)
  }

  /// The same claim with one more hedge.
  func hedged(by hedge: Hedge) -> Claim {
    Claim(
      tokens: tokens, head: head, negators: negators, hedges: hedges + [hedge], form: form,
      isDependent: isDependent)
  }
}
