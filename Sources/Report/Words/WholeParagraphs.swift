import Collation
import Facts
import Prose
import Quotations

/// The paragraphs that came or went whole, and tell of all that is in them.
struct WholeParagraphs {
  private let inserted: Set<Part>
  private let deleted: Set<Part>

  init(_ paragraphs: [ParagraphChange]) {
    inserted = Set(
      paragraphs.filter { $0.kind == .inserted }.flatMap(\.after).map { .paragraph($0) })
    deleted = Set(
      paragraphs.filter { $0.kind == .deleted }.flatMap(\.before).map { .paragraph($0) })
  }

  /// Whether a fact came or went with its paragraph.
  func hold(_ change: FactChange) -> Bool {
    hold(before: change.before?.place, after: change.after?.place)
  }

  /// Whether a quotation came or went with its paragraph.
  func hold(_ change: QuotationChange) -> Bool {
    hold(before: change.before?.place, after: change.after?.place)
  }

  private func hold(before: Place?, after: Place?) -> Bool {
    switch (before?.part, after?.part) {
    case (nil, let part?): inserted.contains(part)
    case (let part?, nil): deleted.contains(part)
    default: false
    }
  }
}
