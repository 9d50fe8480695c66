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
    places = [change.part]
  }

  /// Where else: `also ¶2, ¶5`; empty where nowhere.
  var elsewhere: String { Part.others(of: places) }

  /// The changes that no paragraph tells by itself, the most telling first, then in their order.
  static func all(_ comparison: Comparison) -> [RepeatedFact] {
    let paragraphs = WholeParagraphs(comparison.paragraphs)
    return all(comparison.facts.filter { !paragraphs.hold($0) })
  }

  static func all(_ changes: [FactChange]) -> [RepeatedFact] {
    var facts: [RepeatedFact] = []
    var known: [String: Int] = [:]
    for change in changes.sorted(by: { $0.rank < $1.rank }) {
      // The same figure may come or go in two places and be another thing each time; a name may not.
      guard change.before != nil && change.after != nil || change.kind.noun == "name" else {
        facts.append(RepeatedFact(change))
        continue
      }
      let words = "\(change.name) \(change.kind.noun) \(change.values.plain)"
      if let index = known[words] {
        facts[index].places.append(change.part)
      } else {
        known[words] = facts.count
        facts.append(RepeatedFact(change))
      }
    }
    return facts
  }
}

extension FactChange {
  /// Where it stands now, or stood where it is gone.
  fileprivate var part: Part { (after ?? before)?.place.part ?? .headline }
}
