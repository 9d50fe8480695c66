import Prose
import Quotations

extension ArticleReport {
  /// Speakers in the order in which they first speak, then what is nobody's; terms last.
  mutating func writeQuotations(_ quotations: [Quotation]) {
    if quotations.isEmpty { page.write(StyledText("none", .faint), lead: "  ") }
    let width = quotations.map(\.place.part.label.displayWidth).max() ?? 0
    var speakers: [String] = []
    var groups: [String: [Quotation]] = [:]
    for quotation in quotations {
      let title = quotation.kind == .term ? Self.terms : quotation.speakerLabel
      if groups[title] == nil { speakers.append(title) }
      groups[title, default: []].append(quotation)
    }
    let last = [Quotation.nobody, Self.terms]
    let titles = speakers.filter { !last.contains($0) } + last.filter { speakers.contains($0) }
    for (index, title) in titles.enumerated() {
      guard let group = groups[title] else { continue }
      if index > 0 { page.leaveBlank() }
      page.write(
        StyledText(title, .strong) + StyledText("  \(extent(of: group))", .faint), lead: "  ")
      if title == Self.terms {
        writeTerms(group, width: width)
        continue
      }
      for quotation in group {
        page.row(
          [(StyledText(quotation.place.part.label, .faint), width)],
          StyledText("“\(quotation.text)”") + cue(of: quotation), indent: 4)
      }
    }
  }

  /// Each term once, with its places.
  private mutating func writeTerms(_ terms: [Quotation], width: Int) {
    var places: [String: [Part]] = [:]
    for term in terms { places[term.text, default: []].append(term.place.part) }
    for term in terms {
      guard let found = places.removeValue(forKey: term.text), let first = found.first else {
        continue
      }
      page.row(
        [(StyledText(first.label, .faint), width)],
        StyledText("“\(term.text)”") + elsewhere(found), indent: 4)
    }
  }

  /// `3 quotations, 41 words`; of terms how many there are.
  private func extent(of group: [Quotation]) -> String {
    if group.first?.kind == .term { return "\(group.count)" }
    let words = group.reduce(0) { count, quotation in
      count + Passage(quotation.text).tokens.count(where: \.kind.isWord)
    }
    return "\(counted(group.count, "quotation")), \(counted(words, "word"))"
  }

  private static let terms = "Terms in quotation marks"

  /// The words used for the speaker and the cue, where they say more than the name.
  private func cue(of quotation: Quotation) -> StyledText {
    guard let cue = quotation.cue else {
      return quotation.speaker == nil ? "" : StyledText("  carried on", .faint)
    }
    guard let speaker = quotation.speaker, speaker.name != nil, speaker.name != speaker.text else {
      return StyledText("  \(cue.text)", .faint)
    }
    // An apposition ends with a comma: *the mayor, Ann Holm, said*.
    let comma = speaker.text.contains(",") ? "," : ""
    return StyledText("  \(speaker.text)\(comma) \(cue.text)", .faint)
  }
}
