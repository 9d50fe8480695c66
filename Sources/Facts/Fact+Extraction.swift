internal import Chronology
package import Prose

extension Fact {
  /// The facts of the headline and the body, in the order in which they stand.
  package static func all(in article: TokenizedArticle) -> [Fact] {
    let published = article.article.claims.published?.date
    let parts = [Part.headline] + article.paragraphs.indices.map { Part.paragraph($0) }
    return parts.flatMap { part in
      Reading(article[part], published: published).facts(in: part)
    }
  }
}

extension Reading {
  fileprivate func facts(in part: Part) -> [Fact] {
    findings().map { finding in
      let range = passage.range(ofTokens: finding.tokens)
      return Fact(
        kind: finding.kind, place: Place(part, range), text: passage[bytes: range],
        value: finding.value, unit: finding.unit, qualifier: hedge(of: finding), of: finding.of,
        canonical: finding.canonical)
    }
  }

  private func hedge(of finding: Finding) -> String? {
    let isTimed = [.date, .time, .duration, .age].contains(finding.kind)
    let before = Hedge.before(finding.tokens.lowerBound, in: self)
      .flatMap { isTimed && $0.value.isForCounts ? nil : $0 }
    let hedge = before ?? Hedge.behind(finding.tokens.upperBound, in: self)
    return hedge.map { passage[bytes: passage.range(ofTokens: $0.tokens)] }
  }

  /// Tries the rules at every token where a fact may start; the first that finds one takes its tokens.
  private func findings() -> [Finding] {
    var findings: [Finding] = []
    var index = 0
    while index < count {
      if let finding = finding(at: index) {
        findings.append(finding)
        index = finding.tokens.upperBound
      } else {
        index = numeral(at: index)?.tokens.upperBound ?? index + 1
      }
    }
    return findings
  }

  /// Whether a word ends in a digit, as `USD115` and `Q3` do.
  private func endsInDigit(_ index: Int) -> Bool {
    bytes(index).last.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
  }

  private func finding(at index: Int) -> Finding? {
    guard kind(index) != .word || !sense(index).isEmpty || endsInDigit(index) else { return nil }
    return date(at: index) ?? time(at: index) ?? age(at: index) ?? money(at: index) ?? percentage(
      at: index) ?? measure(at: index)
      ?? duration(at: index) ?? score(at: index) ?? count(at: index) ?? ordinal(at: index)
  }
}
