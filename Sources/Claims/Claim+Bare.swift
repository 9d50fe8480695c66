package import Prose

extension Claim {
  /// The claim that a word without an auxiliary makes in the place of this one; nil where it makes none there.
  ///
  /// *Left* stands for *did not leave*, but *the cut* and *to cut* do not stand for *did not cut*.
  ///
  /// - Parameter own: The passage of this claim.
  package func bare(_ head: Int, in passage: Passage, of own: Passage) -> Claim? {
    let reading = Reading(around: head, in: passage)
    let ownReading = Reading(around: self.head, in: own)
    guard !reading[head].has([.preposition, .boundary, .determiner, .pronoun, .to]),
      reading[head].has(.gerund) == ownReading[self.head].has(.gerund), !reading.isDenied(head)
    else { return nil }
    var isDependent = isDependent
    switch form {
    case .predicate, .verdict: return nil
    case .phrase: break
    case .verb:
      let governor = reading[head - 1].intersection(Self.governing)
      let ownGovernor = ownReading[self.head - 1].intersection(Self.governing)
      guard governor.isEmpty || governor == ownGovernor else { return nil }
      isDependent = governor.has(.to)
    }
    return Claim(
      tokens: head..<head + 1, head: head, negators: [], hedges: [], form: form,
      isDependent: isDependent)
  }

  /// Words before another by which that is no statement of its own.
  private static let governing: WordRole = [.to, .determiner, .preposition]
}

extension Reading {
  /// How many words before another are looked at.
  private static let reach = 8

  /// The words around another in its sentence.
  fileprivate init(around index: Int, in passage: Passage) {
    let sentence = passage.sentences[passage.sentence(ofToken: index)]
    self.init(passage, sentence: sentence.clamped(to: index - Self.reach..<index + 2))
  }

  /// Whether a word further left in the clause denies, so that a bare verb says no: *none of them know*.
  fileprivate func isDenied(_ index: Int) -> Bool {
    var before = index - 1
    while !self[before].has(.end) {
      if self[before].has([.no, .none, .without, .negator]) { return true }
      before -= 1
    }
    return false
  }
}
