import Facts
import Prose

extension ArticleReport {
  /// By what they are to a reader; the normal form beside each where the words do not give it.
  mutating func writeFacts(_ facts: [Fact]) {
    if facts.isEmpty { page.write(StyledText("none", .faint), lead: "  ") }
    let width = facts.map(\.place.part.label.displayWidth).max() ?? 0
    let nouns = ["figure", "date", "name", "role", "claim"]
    let groups = nouns.map { noun in (noun, facts.filter { $0.kind.noun == noun }) }
    for (index, (noun, group)) in groups.filter({ !$0.1.isEmpty }).enumerated() {
      if index > 0 { page.leaveBlank() }
      page.write(StyledText("\(noun)s", .strong), lead: "  ")
      for fact in group {
        page.row(
          [(StyledText(fact.place.part.label, .faint), width)],
          StyledText(fact.hedgedText) + StyledText(normalForm(of: fact), .faint), indent: 4)
      }
    }
  }

  /// `  = 40000000 GBP`; empty where the words say the same, and for durations, whose seconds nobody reads.
  private func normalForm(of fact: Fact) -> String {
    let value = [fact.value, fact.unit, fact.of].compactMap(\.self).joined(separator: " ")
    if fact.kind == .duration || value.lowercased() == fact.text.lowercased() { return "" }
    return "  = \(value)"
  }
}
