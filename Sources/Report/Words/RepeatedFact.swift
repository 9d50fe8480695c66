import Collation
import Facts
import Prose

/// A change of fact with all its places: one that runs through an article is told once.
struct RepeatedFact {
  /// At its first place.
  let change: FactChange
  /// All its places, the first one first.
  private var places: [Part]

  private init(_ change: FactChange) {
    self.change = change
    let further = (change.after ?? change.before)?.further ?? []
    places = [change.part] + further.map(\.part)
  }

  /// Where else: `also ¶2, ¶5`; empty where nowhere.
  var elsewhere: String { Part.others(of: places) }

  /// The changes that no paragraph tells by itself, the most telling first, then in their order.
  static func all(_ comparison: Comparison) -> [RepeatedFact] {
    let paragraphs = WholeParagraphs(comparison.paragraphs)
    return all(comparison.facts.filter { !paragraphs.hold($0) })
  }

  /// Any changes, in the same order.
  static func all(_ changes: [FactChange]) -> [RepeatedFact] {
    var facts: [RepeatedFact] = []
    var known: [Substitution: Int] = [:]
    for change in changes.sorted(by: { $0.weight < $1.weight }) {
      // The same figure may come or go in two places and be another thing each time; a name may not.
      guard change.before != nil && change.after != nil || change.kind.noun == "name" else {
        facts.append(RepeatedFact(change))
        continue
      }
      let substitution = Substitution(change)
      if let index = known[substitution] {
        facts[index].places += RepeatedFact(change).places
      } else {
        known[substitution] = facts.count
        facts.append(RepeatedFact(change))
      }
    }
    return facts
  }
}

/// What a change of fact reads like, wherever it stands.
private struct Substitution: Hashable {
  private let change: String
  private let noun: String
  private let words: [String?]

  init(_ change: FactChange) {
    self.change = change.name
    noun = change.kind.noun
    words = [change.before, change.after].flatMap { [$0?.qualifier, $0?.text, $0?.value, $0?.of] }
  }
}

extension FactChange {
  /// Claims first, then by what became of them: the least first.
  fileprivate var weight: (Int, Int) { (kind == .claim ? 0 : 1, rank) }

  /// Where it stands now, or stood where it is gone.
  fileprivate var part: Part { (after ?? before)?.place.part ?? .headline }
}
