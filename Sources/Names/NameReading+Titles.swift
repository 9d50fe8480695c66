import Prose

/// Titles before names: honorifics and offices, with what they are offices of.
extension NameReading {
  /// The titles in a run that a name stands behind.
  func title(in run: Range<Int>) -> Range<Int>? {
    var title: Range<Int>?
    for index in run.dropLast() where self[index].has([.honorific, .office]) {
      if index > run.lowerBound, self[index - 1].has(.givenName),
        !self[index - 1].has([.honorific, .office])
      {
        break  // *Stephen King*
      }
      title = (title?.lowerBound ?? index)..<index + 1
    }
    guard var title else { return nil }
    if self[title.upperBound].has(.stop) { title = title.lowerBound..<title.upperBound + 1 }
    if key(title.upperBound) == SmallWord.of {
      guard let end = endOfObject(behind: title.upperBound, in: run) else { return nil }
      title = title.lowerBound..<end
    }
    let name = title.upperBound..<run.upperBound
    guard name.contains(where: { isPlainName($0) }) else { return nil }
    if let last = name.last, self[last].has([.institution, .company, .landmark]),
      !self[name.lowerBound].has(.givenName)
    {
      return nil  // *General Motors Corp.*
    }
    return title
  }

  private func isPlainName(_ index: Int) -> Bool {
    self[index].has(.capital) && !self[index].has([.office, .honorific])
  }

  /// Where the object of a title ends: *of State* in *Secretary of State Ann Lee*.
  private func endOfObject(behind title: Int, in run: Range<Int>) -> Int? {
    guard title + 2 < run.upperBound else { return nil }
    let given = (title + 2..<run.upperBound).first { self[$0].has(.givenName) }
    return given ?? title + 2
  }

  /// Whether a run names an office and nobody in it: *House Speaker*.
  func isOfficeAlone(_ run: Range<Int>) -> Bool {
    guard let last = run.last(where: { self[$0].has(.capital) }) else { return false }
    if let head = run.first(where: { self[$0].has([.office, .honorific]) }),
      key(head + 1) == SmallWord.of
    {
      return true
    }
    return self[last].has([.office, .honorific])
      && !(run.count > 1 && self[last - 1].has(.givenName))
  }

  /// What is left of the words before an office without those that belong to it: *White House* of *White House
  /// Press*.
  func withoutOffices(_ words: Range<Int>) -> Range<Int> {
    var end = words.upperBound
    if let head = words.first(where: { self[$0].has([.office, .honorific]) }) { end = head }
    while end > words.lowerBound, !self[end - 1].has(.capital) || isPortfolio(end - 1) {
      end -= 1
    }
    return words.lowerBound..<end
  }

  /// Whether words before an office alone are whose it is, *White House*, and not what kind, *Senior Project*.
  func isBody(_ words: Range<Int>) -> Bool {
    words.contains {
      self[$0].has([.institution, .company, .landmark, .allCapitals, .initials])
    }
      || !words.isEmpty && NameEvidence.isKnownPlace(words, in: self)
  }

  private func isPortfolio(_ index: Int) -> Bool {
    self[index].has([.portfolio, .modifier, .people])
  }
}
