import Collation
import Facts
import Prose

/// Tells the facts that came or went with a whole paragraph from those that changed inside one.
struct RidingFacts {
  private let inserted: Set<Int>
  private let deleted: Set<Int>

  init(_ paragraphs: [ParagraphChange]) {
    inserted = Set(paragraphs.filter { $0.kind == .inserted }.flatMap(\.after))
    deleted = Set(paragraphs.filter { $0.kind == .deleted }.flatMap(\.before))
  }

  func contains(_ change: FactChange) -> Bool {
    switch (change.before, change.after) {
    case (nil, let fact?): Self.holds(inserted, fact.place.part)
    case (let fact?, nil): Self.holds(deleted, fact.place.part)
    default: false
    }
  }

  /// How many came with paragraphs.
  func added(_ changes: [FactChange]) -> Int {
    changes.count { $0.before == nil && contains($0) }
  }

  /// How many went with paragraphs.
  func removed(_ changes: [FactChange]) -> Int {
    changes.count { $0.after == nil && contains($0) }
  }

  private static func holds(_ paragraphs: Set<Int>, _ part: Part) -> Bool {
    if case .paragraph(let index) = part { paragraphs.contains(index) } else { false }
  }
}
