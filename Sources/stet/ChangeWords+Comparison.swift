import Archive
import Collation
import Lineage
import Prose
import Report

extension ChangeWords {
  /// What stands for the change of an article's first revision.
  static let first = ChangeWords(summary: ChangeSummary.firstRecorded)

  /// What changed between two states of an article, in words; `past` are the states up to the one before, and the
  /// number of the first, where it is to be told what is back.
  init(
    from before: Article, to after: Article,
    past: () throws -> (states: Past, first: Int)? = { nil }
  ) rethrows {
    try self.init(
      Comparison(before: before, after: after), from: before, to: after, past: past)
  }

  /// The same, by a comparison that has been made.
  init(
    _ comparison: Comparison, from before: Article, to after: Article,
    past: () throws -> (states: Past, first: Int)?
  ) rethrows {
    let past = comparison.significance < .editorial ? nil : try past()
    self.init(
      summary: ChangeSummary(comparison).subject,
      body: ChangeDetails.lines(comparison, before: before, after: after).joined(separator: "\n"),
      assessment: Assessment(
        significance: comparison.significance.rawValue, silence: comparison.silence,
        note: comparison.corrections.first.map { Assessment.Note($0) },
        returns: past.map { past in
          past.states.returns(of: after, by: comparison).map {
            Assessment.Return($0, first: past.first)
          }
        } ?? []))
  }
}

extension Comparison {
  fileprivate var silence: Assessment.Silence? {
    guard significance == .substantive else { return nil }
    return isSilent.map { $0 ? .yes : .no } ?? .unknown
  }
}

extension Assessment.Note {
  fileprivate init(_ change: CorrectionChange) {
    switch change {
    case .added: self = .added
    case .changed: self = .changed
    case .removed: self = .removed
    }
  }
}

extension Assessment.Return {
  /// A return in words; the first state has the number `first`.
  fileprivate init(_ item: Return, first: Int) {
    let subject =
      switch item.subject {
      case .everything: RevisionMarks.everything
      case .headline: "headline"
      case .paragraphs(let count): Self.counted(count, "paragraph")
      case .quotations(let count): Self.counted(count, "quotation")
      }
    self.init(subject: subject, number: first + item.state, isFlipFlop: item.isFlipFlop)
  }

  private static func counted(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}

extension RevisionMarks {
  /// What the trailers of a revision tell.
  init(_ assessment: Assessment) {
    self.init(
      significance: assessment.significance.flatMap { Significance(rawValue: $0) },
      isSilent: assessment.silence.flatMap { $0 == .unknown ? nil : $0 == .yes },
      note: assessment.note.flatMap { Note(rawValue: $0.rawValue) },
      returns: assessment.returns.map {
        Return(subject: $0.subject, number: $0.number, isFlipFlop: $0.isFlipFlop)
      })
  }
}
