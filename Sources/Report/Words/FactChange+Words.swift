import Collation
import Facts
import Prose

/// The words by which reports name what became of a fact.

extension FactChange {
  /// What became of it, for a reader: *changed*, *respelled*, *hedged*.
  var label: String { isRespelling ? "respelled" : name }

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

  /// Whether a name is only written otherwise.
  var isRespelling: Bool {
    guard case .changed(let before, let after) = self, before.kind == after.kind,
      before.kind.noun == "name"
    else { return false }
    return before.value.isSpellingVariant(of: after.value)
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

extension String {
  /// Whether two names are one, spelled in two ways: the same number of words, each the same but for one letter behind
  /// its first, or for letters doubled, added or left out there.
  fileprivate func isSpellingVariant(of other: String) -> Bool {
    let words = split(separator: " ").map { Array($0.lowercased()) }
    let others = other.split(separator: " ").map { Array($0.lowercased()) }
    guard words.count == others.count else { return false }
    return zip(words, others).allSatisfy { word, other in
      word == other || word.first == other.first && word.differsByOne(from: other)
    }
  }
}

extension [Character] {
  /// Whether one letter less, more or changed makes them equal; in words of more than two.
  fileprivate func differsByOne(from other: [Character]) -> Bool {
    let start = zip(self, other).prefix { $0 == $1 }.count
    let end = zip(dropFirst(start).reversed(), other.dropFirst(start).reversed())
      .prefix { $0 == $1 }.count
    return Swift.max(count, other.count) > 2
      && Swift.max(count, other.count) - start - end <= 1
  }
}
