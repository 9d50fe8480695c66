import Chronology

/// All revisions of an article.
package struct History: Hashable, Sendable {
  package let article: ArticleName
  /// In the order observed, the first at 0; never empty.
  package let revisions: [Revision]
  /// When each revision was seen, in the same order.
  package let sightings: [Sighting]
  /// Whether each revision was recorded only when a later one had been, in the same order.
  package let wasInserted: [Bool]

  init(article: ArticleName, revisions: [Revision], sightings: [Sighting]) {
    self.article = article
    self.revisions = revisions
    self.sightings = sightings
    var wasInserted = revisions.map { _ in false }
    var earliest = revisions.last?.recorded
    for index in revisions.indices.reversed() {
      let recorded = revisions[index].recorded
      wasInserted[index] = earliest.map { $0 < recorded } ?? false
      earliest = earliest.map { min($0, recorded) }
    }
    self.wasInserted = wasInserted
  }
}

extension History {
  /// The revision that a person means: `r3`, `3`, `-1` (the one before the latest), `latest`, a date
  /// (the last one observed by the end of that day, UTC), a moment, or 4 digits or more of a commit's hash.
  package func revision(_ text: String) throws(ArchiveError) -> Revision {
    let word = text.lowercased()
    if word == "latest", let last = revisions.last { return last }
    if let number = number(word) {
      if let revision = revisions.first(where: { $0.number == number }) { return revision }
    } else if let end = endOfDay(word)
      ?? Timestamp(word).map({ Timestamp(milliseconds: $0.milliseconds + 1) })
    {
      if let revision = revisions.last(where: { $0.observed < end }) { return revision }
      throw refusal(
        text,
        "the first was observed later, at \(revisions.first?.observed.description ?? "no time")")
    }
    if word.utf8.count >= 4, word.allSatisfy(\.isHexDigit) {
      let matches = revisions.filter { $0.id.description.hasPrefix(word) }
      if matches.count == 1 { return matches[0] }
      if matches.count > 1 { throw refusal(text, "\(matches.count) commits begin so") }
    }
    throw refusal(text, "it has \(extent)")
  }

  /// The number that `r3`, `3` or `-1` stands for.
  private func number(_ word: String) -> Int? {
    let digits = word.hasPrefix("r") ? String(word.dropFirst()) : word
    guard let number = Int(digits), digits.first != "+" else { return nil }
    return number < 0 && digits == word ? (revisions.last?.number ?? 0) + number : number
  }

  private func endOfDay(_ word: String) -> Timestamp? {
    CalendarDate(word).map { Timestamp($0.adding(days: 1)) }
  }

  private var extent: String {
    revisions.count == 1 ? "only r1" : "r1 to r\(revisions.last?.number ?? 0)"
  }

  private func refusal(_ text: String, _ detail: String) -> ArchiveError {
    ArchiveError(
      .noSuchRevision, "find \(quoted(text)) in \(article)", detail,
      hint: "a revision is r3, 3, -1, latest, a date, or a commit's hash; see stet log \(article)")
  }
}
