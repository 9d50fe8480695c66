package import Collation
import Facts
package import Prose
import Quotations

/// The changes one by one, each on one line, for the body of a commit's message and for `log`.
package struct ChangeDetails {
  /// How many lines at most; a last one says how many are left out.
  private static let limit = 60
  /// How a line begins that tells of the headline; `log` shows it even where it shows no others.
  static let headlineStart = "headline: "

  private let comparison: Comparison
  private let before: Article
  private let after: Article
  private let excerpt = Excerpt.line

  private init(_ comparison: Comparison, before: Article, after: Article) {
    self.comparison = comparison
    self.before = before
    self.after = after
  }

  /// The most important first; no control or bidirectional-override characters.
  package static func lines(
    _ comparison: Comparison, before: Article, after: Article
  ) -> [String] {
    let details = ChangeDetails(comparison, before: before, after: after)
    let lines =
      details.headline + details.corrections + details.quotations + details.facts
      + details.paragraphs + details.metadata
    guard lines.count > limit else { return lines }
    return lines.prefix(limit - 1) + ["and \(lines.count - limit + 1) more changes"]
  }

  private var headline: [String] {
    guard comparison.headline.kind != .unchanged else { return [] }
    let sides = [comparison.headline.before, comparison.headline.after].map(quoted)
    return [Self.headlineStart + sides.joined(separator: " → ")]
  }

  private var corrections: [String] {
    comparison.corrections.map { change in
      switch change {
      case .added(let text): "correction added: \(quoted(text))"
      case .removed(let text): "correction removed: \(quoted(text))"
      case .changed(let before, let after):
        "correction changed: \(quoted(before)) → \(quoted(after))"
      }
    }
  }

  private var metadata: [String] {
    comparison.metadata.map { change in
      "\(change.field): \(change.before?.visible ?? "none") → \(change.after?.visible ?? "none")"
    }
  }

  private var quotations: [String] {
    comparison.quotations.map { change in
      let speakers = change.speakers.plain
      let who = speakers.isEmpty ? "" : ", \(speakers)"
      return
        "quotation \(change.label) (\(change.placeLabel)\(who)): \(change.words(excerpt).plain)"
    }
  }

  private var facts: [String] {
    RepeatedFact.all(comparison).map { fact in
      let change = fact.change
      let places = [change.placeLabel, fact.elsewhere].filter { !$0.isEmpty }
        .joined(separator: ", ")
      return
        "\(change.kind.noun) \(change.label) (\(places)): \(change.values(in: (before, after)).plain)"
    }
  }

  /// Text as one cut line in quotation marks.
  private func quoted(_ text: String?) -> String {
    text.map { "“\(excerpt.cut($0).visible)”" } ?? "none"
  }
}

// MARK: - Paragraphs

extension ChangeDetails {
  private var paragraphs: [String] {
    let told = toldParagraphs
    return comparison.paragraphs.compactMap { change in
      let place = change.placeLabel
      return switch change.kind {
      case .unchanged, .cosmetic: nil
      case .inserted:
        "paragraph inserted (\(place)): \(opening(change.after, in: after))"
      case .deleted:
        "paragraph deleted (\(place)): \(opening(change.before, in: before))"
      case .moved(edited: false): "paragraph moved (\(place))"
      case .moved(edited: true):
        "paragraph moved and edited (\(place)): \(marked(change))"
      case .split: "paragraph split (\(place))"
      case .merged: "paragraphs merged (\(place))"
      case .edited:
        told.isDisjoint(with: change.after) ? "paragraph edited (\(place)): \(marked(change))" : nil
      }
    }
  }

  /// The paragraphs after the change of which a quotation or a fact has told.
  private var toldParagraphs: Set<Int> {
    let places =
      comparison.quotations.compactMap(\.after?.place) + comparison.facts.compactMap(\.after?.place)
    return Set(
      places.compactMap { place in
        if case .paragraph(let index) = place.part { index } else { nil }
      })
  }

  private func marked(_ change: ParagraphChange) -> String {
    WordMarks.both(excerpt.cut([TextRun](change.words).foldingTypography())).plain
  }

  private func opening(_ paragraphs: [Int], in article: Article) -> String {
    paragraphs.first.map { excerpt.cut(article.paragraphs[$0].text).visible } ?? ""
  }
}
