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
      page.write(StyledText(title, .strong), lead: "  ")
      for quotation in group {
        page.row(
          [(StyledText(quotation.place.part.label, .faint), width)],
          StyledText("“\(quotation.text)”") + cue(of: quotation), indent: 4)
      }
    }
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
