package import Prose

extension Claim {
  /// The claims of one sentence, in the order in which they start: every verb group with an auxiliary, and
  /// whatever else is denied or hedged.
  package static func all(in passage: Passage, sentence: Range<Int>) -> [Claim] {
    let reading = Reading(passage, sentence: sentence)
    var claims: [Claim] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      if let claim = reading.claim(at: index) {
        claims.append(claim)
        index = max(index + 1, claim.tokens.upperBound)
      } else {
        index += 1
      }
    }
    return reading.attributed(claims)
  }
}

extension Reading {
  /// The claim that a word opens; nil for most words.
  fileprivate func claim(at index: Int) -> Claim? {
    let roles = self[index]
    if roles.has([.no, .none]) {
      return claimOfDeniedSubject(at: index) ?? claimOfDeniedObject(at: index)
    }
    if roles.has(.hedge), roles.has(.adverb), let claim = claimOfHedgedClause(at: index) {
      return claim
    }
    guard opensGroup(index) else { return nil }
    var group = VerbGroup(from: roles.has(.clitic) ? index - 1 : index, readingFrom: index)
    guard let claim = group.read(in: self) else { return nil }
    let isBare = roles.has([.negator, .without]) && !roles.has(.auxiliary)
    return isBare ? claim.reaching(over: verb(before: index)..<claim.tokens.upperBound) : claim
  }

  private func opensGroup(_ index: Int) -> Bool {
    let roles = self[index]
    if roles.has(.auxiliary) || roles.has([.negator, .without]) { return true }
    if roles.has([.denying, .affirming]) { return !self[index - 1].has(.to) }
    if roles.has(.clitic) { return isAuxiliary(clitic: index) }
    if roles.has([.raising, .failing]), !roles.has(.passive), to(behind: index) != nil {
      return true
    }
    guard roles.has(.hedge) else { return false }
    return roles.has(.adverb) || isHedgingAdjective(index)
  }

  /// Whether *’s* is short for *is* or *has*.
  private func isAuxiliary(clitic index: Int) -> Bool {
    self[index - 1].has(.pronoun) || self[index + 1].has(.negator) || self[index + 1].has(.be)
      || self[index - 1].has(.boundary)
  }

  /// The start of a phrase together with a verb right before it: *pleaded not guilty*.
  private func verb(before index: Int) -> Int {
    self[index - 1].has([.past, .gerund]) ? index - 1 : index
  }
}

// MARK: - Words that act from afar

extension Reading {
  /// How far a subject may reach.
  private static let longestSubject = 8

  /// *No charges were filed*, *nobody died*.
  private func claimOfDeniedSubject(at index: Int) -> Claim? {
    guard opensClause(index) else { return nil }
    for next in index + 1...index + Self.longestSubject {
      let roles = self[next]
      if roles.has(.auxiliary) {
        var group = VerbGroup(from: index, deniedBy: index, resumingAt: next)
        return group.read(in: self)
      }
      if roles.has(.end) || roles.has(.to) { return nil }
      if roles.has(.past), !self[next - 1].has(.no) {
        return Claim(
          tokens: index..<next + 1, head: next, negators: [index], hedges: [], form: .verb,
          isDependent: false)
      }
    }
    return nil
  }

  /// *Found no trace*, *said nothing*.
  private func claimOfDeniedObject(at index: Int) -> Claim? {
    let start = verb(before: index)
    if self[index].has(.none) {
      guard start < index else { return nil }
      return Claim(
        tokens: start..<index + 1, head: start, negators: [index], hedges: [], form: .verb,
        isDependent: false)
    }
    var group = VerbGroup(from: start, deniedBy: index, resumingAt: index + 1)
    return group.read(in: self)
  }

  /// *Perhaps the mayor will go*, *reportedly, Lee left*.
  private func claimOfHedgedClause(at index: Int) -> Claim? {
    let subject = self[index + 1].has(.comma) ? index + 2 : index + 1
    guard opensClause(index),
      subject > index + 1 || self[subject].has([.determiner, .pronoun, .capital])
    else { return nil }
    let hedge = Claim.Hedge(
      tokens: index..<index + 1, word: index, certainty: self[index].certainty)
    for next in subject...subject + Self.longestSubject {
      let roles = self[next]
      if roles.has(.auxiliary) {
        var group = VerbGroup(from: next, hedgedBy: hedge)
        return group.read(in: self)
      }
      if roles.has(.end) { return nil }
      if roles.has(.past), next > subject {
        return Claim(
          tokens: next..<next + 1, head: next, negators: [], hedges: [hedge], form: .verb,
          isDependent: false)
      }
    }
    return nil
  }
}
