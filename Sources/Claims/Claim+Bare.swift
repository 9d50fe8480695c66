package import Prose

extension Claim {
  /// The claim that a word without an auxiliary makes in the place of this one; nil where it makes none there.
  ///
  /// *Left* stands for *did not leave*, but *the cut* and *to cut* not for *did not cut*.
  package func bare(_ head: Int, in passage: Passage, of own: Passage) -> Claim? {
    switch form {
    case .predicate, .verdict: return nil
    case .phrase: break
    case .verb:
      guard
        Self.governor(of: head, in: passage) == Self.governor(of: self.head, in: own)
          || Self.governor(of: head, in: passage).isEmpty
      else { return nil }
    }
    return Claim(tokens: head..<head + 1, head: head, negators: [], hedges: [], form: form)
  }

  /// The roles of the word before another by which that is no verb of its own.
  private static func governor(of index: Int, in passage: Passage) -> WordRole {
    guard index > 0 else { return [] }
    return Vocabulary.roles(of: passage.tokens[index - 1].key)
      .intersection([.to, .determiner, .preposition])
  }
}
