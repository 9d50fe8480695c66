package import Collation

/// How much of a comparison is shown, and how finely.
package struct DiffView: Hashable, Sendable {
  /// The unit in which a changed paragraph is told.
  package enum Grain: String, Hashable, Sendable, CaseIterable {
    /// The text once, with the words marked that went and came.
    case words
    /// Each changed sentence as it was, and as it is.
    case sentences
    /// The paragraph as it was, and as it is.
    case paragraphs
  }

  /// A part of a comparison that can be asked for.
  package enum Aspect: String, Hashable, Sendable, CaseIterable {
    case quotations
    case facts
    case paragraphs
  }

  package var grain: Grain
  /// Whether changes of typography, spacing and spelling variants are shown, not only counted.
  package var showsCosmetic: Bool
  /// Unchanged paragraphs on either side of a changed one, which is shown whole then; nil for none, and cut.
  package var context: Int?
  /// Empty for all.
  package var aspects: Set<Aspect>

  package init(
    grain: Grain = .words, showsCosmetic: Bool = false, context: Int? = nil,
    aspects: Set<Aspect> = []
  ) {
    self.grain = grain
    self.showsCosmetic = showsCosmetic
    self.context = context
    self.aspects = aspects
  }

  /// Whether a part of the comparison is asked for.
  func shows(_ aspect: Aspect) -> Bool { aspects.isEmpty || aspects.contains(aspect) }
}

extension Comparison {
  /// Whether anything changed in a part of it.
  package func differs(in aspect: DiffView.Aspect) -> Bool {
    switch aspect {
    case .quotations: !quotations.isEmpty
    case .facts: !facts.isEmpty
    case .paragraphs: paragraphs.contains { $0.kind != .unchanged }
    }
  }
}
