import Prose

// What the rules ask about the words around a verb group; each question looks a few words ahead at most.

extension Reading {
  /// The *to* that comes next, perhaps behind adverbs: *is expected now to go*.
  func to(behind index: Int) -> Int? {
    var next = index + 1
    while self[next].has(.adverb), next < index + 3 { next += 1 }
    return self[next].has(.to) ? next : nil
  }

  /// Whether an adjective hedges the noun behind it: *an alleged thief*.
  func isHedgingAdjective(_ index: Int) -> Bool {
    guard self[index].has(.adjective), sentence.contains(index + 1) else { return false }
    return tokens[index + 1].kind == .word && self[index + 1].subtracting(.capital).isEmpty
  }

  func isCould(_ index: Int) -> Bool {
    tokens[index].key == Self.could
  }

  /// Whether an auxiliary has no time of its own: *be*, *having*.
  func isNonfinite(_ index: Int) -> Bool {
    self[index].has([.be, .have]) && Self.nonfinite.contains(tokens[index].key)
  }

  private static let nonfinite = Set(["be", "been", "being", "having"].map { WordKey($0) })
  private static let could = WordKey("could")

  /// Whether a word that may open a clause stands inside the verb group: *has since resigned*.
  func isAdverb(_ index: Int) -> Bool {
    let next = self[index + 1]
    return !next.has(.end)
      && !next.has([.pronoun, .determiner, .preposition, .capital, .no, .none])
  }

  /// Behind the second comma of a short aside, *, police said,*; nil where no such aside stands here.
  func endOfAside(at comma: Int) -> Int? {
    for index in comma + 1...comma + 6 {
      if self[index].has(.comma) { return index > comma + 1 ? index + 1 : nil }
      if self[index].has([.stop, .boundary]) || self[index].has(.auxiliary) { return nil }
    }
    return nil
  }

  /// Behind the last part of the compound that starts at a token: *well-known*.
  func endOfCompound(at index: Int) -> Int {
    var end = index + 1
    while isHyphen(end) { end += 2 }
    return min(end, sentence.upperBound)
  }

  /// Behind the plain words that go on with a noun phrase, no more than three.
  func endOfNoun(from start: Int) -> Int {
    var end = start
    while end < start + 3, end < sentence.upperBound, tokens[end].kind == .word,
      self[end].isEmpty
    { end += 1 }
    return end
  }

  /// Whether a limit follows that turns a denial into a time: *did not open until May*.
  func isLimited(behind index: Int) -> Bool {
    for index in index..<min(index + 6, sentence.upperBound) {
      if self[index].has(.stop) { return false }
      if tokens[index].key == Self.until { return true }
    }
    return false
  }

  private static let until = WordKey("until")

  /// Whether a clause may begin at a token.
  func opensClause(_ index: Int) -> Bool {
    self[index - 1].has(.end) || self[index - 1].has(.cue)
  }
}
