import Prose

/// What of a run is the name, and what only stands beside it.
extension NameReading {
  /// A run without the peoples and modifiers before it, unless they belong to a body's name: *British Airways*.
  func trimmed(_ words: Range<Int>) -> Range<Int>? {
    var start = words.lowerBound
    var end = words.upperBound
    while start < end, !self[start].has([.capital, .particle]) { start += 1 }
    while start < end, !self[end - 1].has(.capital) { end -= 1 }
    let isWhole = (start..<end).contains {
      self[$0].has([.institution, .company, .landmark])
    }
    if isWhole, end - start > 1 { return start..<end }
    if self[start].has(.people), end - start > 1,
      NameEvidence.isKnownPlace(start..<end, in: self)
    {
      return start..<end
    }
    while start < end, isBesideName(start, in: start..<end) { start += 1 }
    while start < end, self[end - 1].has(.people) || !self[end - 1].has(.capital) {
      end -= 1
    }
    // *Islamic State*: a people and one word more are one name, unless the article knows better.
    if end - start == 1, start > words.lowerBound, self[start - 1].has(.people),
      !self[start].has([.people, .givenName, .office])
    {
      return start - 1..<end
    }
    let isLead = end - start == 1 && self[start].has([.landmarkLead, .landmark, .company])
    return start < end && !isLead ? start..<end : nil
  }

  /// Whether the first word of a run only stands before the name: a people, a qualifier, a small word.
  private func isBesideName(_ index: Int, in run: Range<Int>) -> Bool {
    let word = self[index]
    if !word.has(.capital) { return true }
    if word.has(.people) { return !(word.has(.givenName) && run.count > 1) }
    return word.has(.modifier) && !word.has(.givenName) && (word.has(.opening) || run.count > 1)
  }
}
