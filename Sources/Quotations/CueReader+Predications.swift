import Prose

/// A finite verb with its subject, whether it attributes anything or not.
struct Predication {
  /// Item indices.
  let subject: Range<Int>
  /// Item index.
  let verb: Int
  /// Whether it stands inside what a verb before it reports, or in a relative clause.
  let isInner: Bool
}

// Every clause of a sentence, so that a verb without a subject of its own finds the one it shares:
// *Lee took the floor and called it "…"*, *as a crowd gathered, chanting "…"*.

extension CueReader {
  /// Notes the clause of a finite verb that is no cue; each verb looks back over its subject only.
  mutating func notePredication(at index: Int) {
    let classes = outline[index]
    guard index > sentence.lowerBound, !outline.isSpan(index - 1), !classes.has(.capital) else {
      return
    }
    var start = index
    while start > sentence.lowerBound, outline[start - 1].has([.adverb, .adverbShape]) {
      start -= 1
    }
    guard start > sentence.lowerBound, !outline[start - 1].has([.auxiliary, .conjunction]) else {
      return
    }
    let isVerb =
      classes.has([.auxiliary, .finite])
      || classes.has(.pastShape)
        && (outline.isName(start - 1) || outline[start - 1].has(.subjectPronoun)
          || outline.items.indices.contains(index + 1) && outline.items[index + 1].key == Word.to)
    guard isVerb, let found = subject(endingAt: start), !isSecondOfPair(found) else { return }
    addPredication(of: found, verb: index)
  }

  /// Whether a phrase is the latter part of the sentence's first subject: *workers and retirees*.
  private func isSecondOfPair(_ phrase: Range<Int>) -> Bool {
    let joint = phrase.lowerBound - 1
    return predications.isEmpty && joint > sentence.lowerBound && outline[joint].has(.conjunction)
      && !outline[joint - 1].has(.comma)
  }

  /// Adds a clause; they come in the order of their verbs.
  mutating func addPredication(of subject: Range<Int>, verb: Int) {
    add(Predication(subject: subject, verb: verb, isInner: isInner(subject, verb: verb)))
  }

  /// Adds the next clause.
  mutating func add(_ predication: Predication) {
    if predications.isEmpty { predications.reserveCapacity(4) }
    predications.append(predication)
  }

  /// Told by what stands before the subject: the narrator goes on behind a semicolon or a comma with *and*; behind
  /// *that* or no joint at all, the clause belongs to the one before.
  private func isInner(_ subject: Range<Int>, verb: Int) -> Bool {
    if outline[subject.lowerBound].has(.relative) { return true }
    let joint = subject.lowerBound - 1
    guard joint >= sentence.lowerBound, !outline.isSpan(joint) else { return false }
    let classes = outline[joint]
    if classes.has([.semicolon, .colon, .dash]) { return false }
    if classes.has(.comma) {
      // *Lee said that, if it rains, they go*, but *…, Lee added, saying*
      guard !outline[verb + 1].has(.comma), let outer = outerClause else { return false }
      return outline[outer.verb].has([.speech, .thought]) && !opensSentence(outer)
    }
    if classes.has(.conjunction) {
      return !outline[joint - 1].has([.comma, .dash]) && predications.last?.isInner ?? false
    }
    guard !predications.isEmpty || classes.has(.relative) else { return false }
    return
      !(classes.has(.subordinator) && !Word.opensContent(outline.items[joint].key)
      && outline[joint - 1].has([.comma, .dash, .semicolon]))
  }

  /// The last clause whose verb stands before an item near the sentence's start.
  func predication(before item: Int) -> Predication? {
    predications.prefix(8).last { $0.verb < item }
  }

  private var outerClause: Predication? { predications.suffix(8).last { !$0.isInner } }

  /// Whether a clause introduces the main one: *When I asked Lee, she …*.
  private func opensSentence(_ clause: Predication) -> Bool {
    let joint = clause.subject.lowerBound - 1
    return joint >= sentence.lowerBound && outline[joint].has(.subordinator)
  }
}
