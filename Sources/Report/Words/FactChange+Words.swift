import Collation
import Facts
import Prose

/// The words by which reports name what became of a fact.

extension FactChange {
  /// What became of it, for a reader: *changed*, *respelled*, *hedged*.
  var label: String { isSpelling ? "respelled" : name }

  /// What the value is now, or was where it is gone.
  var kind: Fact.Kind { (after ?? before)?.kind ?? .claim }

  var placeLabel: String { Part.label(before: before?.place, after: after?.place) }

  /// `12 → at least 14 (people)`; the values too where the words alone do not differ.
  func values(in texts: BothTexts) -> StyledText {
    let sides = self.sides(in: texts)
    guard let before = sides.before else { return sides.after ?? "" }
    guard let after = sides.after else { return before }
    return before + " → " + after
  }

  /// Both sides of `values`: what is counted stands behind each where it differs, else behind the last.
  func sides(in texts: BothTexts) -> (before: StyledText?, after: StyledText?) {
    let was = before?.hedgedText(in: texts.before)
    let now = after?.hedgedText(in: texts.after)
    guard let before, let after, let was, let now else {
      func side(_ fact: Fact?, _ words: String?, _ style: Style) -> StyledText? {
        words.map { StyledText($0, style) + counted(fact?.of) }
      }
      return (side(before, was, .removed), side(after, now, .inserted))
    }
    let isSameThing = before.of == after.of
    func side(_ fact: Fact, _ words: String, _ style: Style, isLast: Bool) -> StyledText {
      StyledText(words, style)
        + (was == now && isSameThing
          ? StyledText(" = \(fact.readableValue ?? fact.value)", .faint) : "")
        + (isSameThing && !isLast ? "" : counted(fact.of))
    }
    return (
      side(before, was, .removed, isLast: false), side(after, now, .inserted, isLast: true)
    )
  }

  private func counted(_ thing: String?) -> StyledText {
    thing.map { StyledText(" (\($0))", .faint) } ?? ""
  }
}

extension Fact.Kind {
  /// What a reader would call it: kinds that are told together share a noun.
  var noun: String {
    switch self {
    case .date, .time: "date"
    case .person, .organisation, .place: "name"
    case .role: "role"
    case .claim: "claim"
    case .number, .casualties, .money, .percentage, .duration, .age, .measure, .ordinal, .score:
      "figure"
    }
  }

  /// All nouns.
  static let nouns = ["claim", "figure", "date", "name", "role"]
}
