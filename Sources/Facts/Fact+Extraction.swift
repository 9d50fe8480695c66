package import Chronology
package import Prose

extension Fact {
  /// The facts of the headline and the body, in the order in which they stand.
  package static func all(in article: TokenizedArticle) -> [Fact] {
    let published = article.article.claims.published?.date
    let parts = [Part.headline] + article.paragraphs.indices.map { Part.paragraph($0) }
    return parts.flatMap { all(in: article[$0], at: $0, published: published) }
  }

  /// The facts of one part, which depend on nothing but its text and the day of publication.
  package static func all(
    in passage: Passage, at part: Part, published: CalendarDate?
  ) -> [Fact] {
    Reading(passage, published: published).facts(in: part)
  }

  /// The facts of the next state of an article; paragraphs that both states share are not read again.
  package static func all(
    in article: TokenizedArticle, sharing previous: (facts: [Fact], text: TokenizedArticle)
  ) -> [Fact] {
    let published = article.article.claims.published?.date
    guard published == previous.text.article.claims.published?.date else { return all(in: article) }
    let byPart = Dictionary(grouping: previous.facts, by: \.place.part)
    var known: [ObjectIdentifier: [Fact]] = [:]
    for (index, passage) in previous.text.paragraphs.enumerated() {
      known[ObjectIdentifier(passage)] = byPart[.paragraph(index)] ?? []
    }
    let parts = [Part.headline] + article.paragraphs.indices.map { Part.paragraph($0) }
    return parts.flatMap { part in
      known[ObjectIdentifier(article[part])].map { facts in facts.map { $0.moved(to: part) } }
        ?? all(in: article[part], at: part, published: published)
    }
  }

  /// The same fact in the same words at another part.
  private func moved(to part: Part) -> Fact {
    Fact(
      kind: kind, place: Place(part, place.range), text: text, value: value, unit: unit,
      qualifier: qualifier, of: of, canonical: canonical, direction: direction)
  }
}

extension Reading {
  fileprivate func facts(in part: Part) -> [Fact] {
    findings().map { finding in
      let range = passage.range(ofTokens: finding.tokens)
      return Fact(
        kind: finding.kind, place: Place(part, range), text: passage[bytes: range],
        value: finding.value, unit: finding.unit, qualifier: hedge(of: finding), of: finding.of,
        canonical: finding.canonical, direction: direction(of: finding))
    }
  }

  private func hedge(of finding: Finding) -> String? {
    let start = finding.tokens.lowerBound
    // *Up to fifth place*
    if finding.kind == .ordinal { return nil }
    let isTimed = [.date, .time, .duration, .age].contains(finding.kind)
    // *About Friday* tells a subject, *about 30 years ago* a time.
    if finding.kind == .date, numeral(at: start) == nil { return nil }
    let before = Hedge.before(start, in: self).flatMap { found in
      isTimed && (found.value.isForCounts || found.tokens.upperBound < start) ? nil : found
    }
    let hedge = before ?? Hedge.behind(finding.tokens.upperBound, in: self)
    return hedge.map { passage[bytes: passage.range(ofTokens: $0.tokens)] }
  }

  private func direction(of finding: Finding) -> Direction? {
    switch finding.kind {
    case .number, .casualties, .money, .percentage, .measure, .duration:
      Direction.of(finding.tokens, in: self)
    default: nil
    }
  }
}
