import Prose

@testable import Collation

/// Compares two lists of paragraphs.
func compare(_ before: [String], _ after: [String]) -> Comparison {
  Comparison(
    before: Article(headline: nil, paragraphs: before.map { Paragraph($0) }),
    after: Article(headline: nil, paragraphs: after.map { Paragraph($0) }))
}

extension [WordRun] {
  /// What the runs make of one side.
  func text(without kind: WordRun.Kind) -> String {
    filter { $0.kind != kind }.map(\.text).joined()
  }

  /// `[-gone-]{+come+}` between what stayed.
  var marked: String {
    map { run in
      switch run.kind {
      case .equal: run.text
      case .removed: "[-\(run.text)-]"
      case .inserted: "{+\(run.text)+}"
      }
    }.joined()
  }
}

extension QuotationChange {
  /// What became of the quotation, in one word or two.
  var name: String {
    switch self {
    case .added: "added"
    case .removed: "removed"
    case .reworded: "reworded"
    case .shortened: "shortened"
    case .extended: "extended"
    case .reattributed: "reattributed"
    case .toIndirect: "to indirect"
    case .toDirect: "to direct"
    case .moved: "moved"
    }
  }
}

extension QuotationChange {
  var mirroredName: String {
    switch name {
    case "added": "removed"
    case "removed": "added"
    case "shortened": "extended"
    case "extended": "shortened"
    case "to indirect": "to direct"
    case "to direct": "to indirect"
    default: name
    }
  }
}
