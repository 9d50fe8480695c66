package import Collation

/// What a history tells of a revision besides what changed: how much it matters, whether the page owned up, what is back.
package struct RevisionMarks: Hashable, Sendable {
  /// What became of the page's correction notes.
  package enum Note: String, Hashable, Sendable {
    case added
    case changed
    case removed
  }

  /// Something that is as it was in an earlier revision.
  package struct Return: Hashable, Sendable {
    /// `headline`, `2 paragraphs`.
    package let subject: String
    /// The earlier revision's number.
    package let number: Int
    /// Whether it changed to and fro between two states before.
    package let isFlipFlop: Bool

    package init(subject: String, number: Int, isFlipFlop: Bool) {
      self.subject = subject
      self.number = number
      self.isFlipFlop = isFlipFlop
    }
  }

  /// Nil where nobody noted it.
  package let significance: Significance?
  /// Whether the page hides a substantive change; nil where that cannot be told, or nobody noted it.
  package let isSilent: Bool?
  package let note: Note?
  package let returns: [Return]

  package init(
    significance: Significance? = nil, isSilent: Bool? = nil, note: Note? = nil,
    returns: [Return] = []
  ) {
    self.significance = significance
    self.isSilent = isSilent
    self.note = note
    self.returns = returns
  }
}

extension RevisionMarks {
  /// The words that stand beside a revision in a log, the most telling first; mostly none.
  var labels: [String] {
    var labels: [String] = []
    switch note {
    case .added?, .changed?: labels.append("CORRECTION")
    case .removed?: labels.append("NOTE REMOVED")
    case nil: break
    }
    if isSilent == true { labels.append("SILENT") }
    if returns.contains(where: \.isFlipFlop) {
      labels.append("FLIP-FLOP")
    } else if returns.contains(where: { $0.subject == Self.everything }) {
      labels.append("REVERT")
    }
    if significance == .cosmetic { labels.append("COSMETIC") }
    return labels
  }

  /// How a return of the whole text is told.
  package static let everything = "everything"

  /// `headline back to r2`, for each return.
  var returnWords: [String] {
    returns.map { item in
      "\(item.subject) back to r\(item.number)" + (item.isFlipFlop ? ", to and fro" : "")
    }
  }
}
