import Prose

// Finds whose word a plain statement is: *police said*, *according to the mayor*, *it is believed that*. The sentence
// is looked at from its start, then at each of its commas; a sentence with quotation marks is left to the quotations.
// Linear in the sentence.

/// Words that make a statement somebody's, or hold it back from outside.
struct StatementSource {
  /// The words as a hedge: *police said*.
  let hedge: Claim.Hedge
  /// The main clause of the statement, or what can be told of it.
  let clause: Range<Int>
}

extension Reading {
  /// How many tokens an attribution may have, and how many may stand before its verb.
  private static let longest = 16
  private static let longestSubject = 10

  /// The first attribution of the sentence; nil for most sentences.
  func source() -> StatementSource? {
    guard !hasQuotation else { return nil }
    return openingReport() ?? openingSpeaker() ?? accordance() ?? closingSpeaker()
  }

  private func source(
    _ tokens: Range<Int>, by word: Int, of statement: Range<Int>,
    _ certainty: Certainty = .attribution
  ) -> StatementSource? {
    guard tokens.count <= Self.longest, holdsVerb(statement) else { return nil }
    return StatementSource(
      hedge: Claim.Hedge(tokens: tokens, word: word, certainty: certainty),
      clause: mainClause(of: statement))
  }

  /// What stands in front of the first conjunction, or behind the subordinate clause that comes first.
  private func mainClause(of statement: Range<Int>) -> Range<Int> {
    var start = statement.lowerBound
    if self[start].has(.boundary), let comma = statement.first(where: { self[$0].has(.comma) }) {
      start = comma + 1
    }
    let end = (start..<statement.upperBound).dropFirst().first { self[$0].has(.boundary) }
    return start..<(end ?? statement.upperBound)
  }

  private var hasQuotation: Bool {
    tokens.contains { $0.kind == .mark && $0.key == Self.doubleMark }
      || tokens.count { $0.kind == .mark } > 1
  }

  private static let doubleMark = WordKey("\"")

  private func holdsVerb(_ statement: Range<Int>) -> Bool {
    statement.contains { self[$0].has(.auxiliary) || self[$0].has(.past) }
  }
}

// MARK: - At the start

extension Reading {
  /// *It is believed that*, *it appears that*.
  private func openingReport() -> StatementSource? {
    let start = sentence.lowerBound
    guard tokens.first?.key == Self.it else { return nil }
    var index = start + 1
    while self[index].has([.be, .adverb]), !self[index].has(.hedge) { index += 1 }
    let certainty = self[index].certainty
    guard self[index].has([.raising, .adjective]), !certainty.isEmpty, to(behind: index) == nil
    else { return nil }
    let end = self[index + 1].has(.boundary) ? index + 2 : index + 1
    return source(start..<end, by: index, of: end..<max(end, sentence.upperBound), certainty)
  }

  private static let it = WordKey("it")

  /// *Police said the fire …*, *Mara Quill, the mayor, told reporters that …*.
  private func openingSpeaker() -> StatementSource? {
    let start = sentence.lowerBound
    guard
      let cue = (start + 1..<start + Self.longestSubject).first(where: { !continuesSubject($0) }),
      self[cue].has(.cue), !self[start].has(.end), !self[start].has([.auxiliary, .preposition])
    else { return nil }
    var end = cue + 1
    if tokens[cue].key == Self.told {
      while end < cue + 6, !self[end].has([.boundary, .pronoun]), !self[end].has(.auxiliary) {
        end += 1
      }
    }
    if self[end].has(.boundary), !self[end].has(.stop) { end += 1 }
    guard !self[end].has([.to, .stop]), !self[end].has(.auxiliary) else { return nil }
    return source(start..<end, by: cue, of: end..<max(end, sentence.upperBound))
  }

  private static let told = WordKey("told")

  /// Whether a word may stand between the start of a sentence and the verb that its subject speaks by; behind *the*,
  /// *report* and *reported* are no verbs.
  private func continuesSubject(_ index: Int) -> Bool {
    let roles = self[index]
    if roles.has([.stop, .boundary, .to]) || roles.has(.auxiliary) { return false }
    return !roles.has([.past, .cue]) || self[index - 1].has([.determiner, .preposition])
  }
}

// MARK: - Behind the statement

extension Reading {
  /// *According to the mayor*, before the statement or behind it.
  private func accordance() -> StatementSource? {
    guard
      let start = sentence.first(where: {
        tokens[$0].key == Self.according && self[$0 + 1].has(.to)
      })
    else { return nil }
    let end = self.end(from: start)
    if start > sentence.lowerBound {
      return source(start..<end, by: start, of: sentence.lowerBound..<start)
    }
    return source(start..<end, by: start, of: end..<sentence.upperBound)
  }

  private static let according = WordKey("according")

  /// *…, police said*, *…, said the mayor*, at the end of a sentence or between commas.
  private func closingSpeaker() -> StatementSource? {
    for comma in sentence where self[comma].has(.comma) {
      let start = comma + 1
      let end = self.end(from: start)
      guard let cue = cue(of: start..<end) else { continue }
      return source(start..<end, by: cue, of: sentence.lowerBound..<comma)
    }
    return nil
  }

  /// The verb of speech of some words between commas that are a speaker and that verb, and nothing else.
  private func cue(of words: Range<Int>) -> Int? {
    guard words.count > 1, words.count <= Self.longest,
      let cue = words.first(where: { self[$0].has(.cue) }), cue < words.lowerBound + 8,
      cue > words.lowerBound || tokens[cue].key == Self.said || tokens[cue].key == Self.says
    else { return nil }
    let isWhole = words.allSatisfy {
      $0 == cue || !self[$0].has([.boundary, .past, .to]) && !self[$0].has(.auxiliary)
    }
    return isWhole ? cue : nil
  }

  private static let said = WordKey("said")
  private static let says = WordKey("says")

  /// The next comma or stop.
  private func end(from start: Int) -> Int {
    var end = start
    while !self[end].has([.comma, .stop]) { end += 1 }
    return min(end, sentence.upperBound)
  }
}

// MARK: - What is said

extension Reading {
  /// The claims, of which the main one of an attributed statement is hedged by its source.
  func attributed(_ claims: [Claim]) -> [Claim] {
    guard let source = source() else { return claims }
    var claims = claims
    let main = claims.firstIndex { $0.form != .phrase && source.clause.contains($0.head) }
    if let main {
      claims[main] = claims[main].hedged(by: source.hedge)
    } else if let verb = source.clause.dropFirst().first(where: {
      self[$0].has(.past) && !self[$0].has(.capital)
    }) {
      let claim = Claim(
        tokens: verb..<verb + 1, head: verb, negators: [], hedges: [source.hedge], form: .verb,
        isDependent: false)
      claims.append(claim)
    }
    return claims
  }
}
