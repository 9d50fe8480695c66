import Chronology
import Facts
import Names
import Prose
import Quotations

/// Which changes the correction notes admit that came, or say something else now.
///
/// A note admits a change of fact where it names the value before or the one after, one of a quotation where it
/// repeats some of its words or names both speakers, one of the headline where it speaks of it.
package struct Admissions: Hashable, Sendable {
  /// Indices of a comparison's changes of fact.
  package let facts: Set<Int>
  /// Indices of a comparison's changes of quotations.
  package let quotations: Set<Int>
  package let headline: Bool

  /// How many changes of all kinds they admit.
  package var count: Int { facts.count + quotations.count + (headline ? 1 : 0) }

  /// Fewer words in a row than this may stand in a note by chance.
  private static let leastWords = 3
  private static let headlineWord = WordKey("headline")

  /// Nothing is admitted.
  init() {
    (facts, quotations, headline) = ([], [], false)
  }

  init(
    in after: TokenizedArticle, _ names: ArticleNames, _ paragraphs: [ParagraphChange],
    headline: HeadlineChange, quotations: [QuotationChange], facts: [FactChange]
  ) {
    let notes = Set(
      paragraphs.lazy.filter { $0.kind != .unchanged && $0.kind != .cosmetic }.flatMap(\.after)
        .filter { after.article.paragraphs[$0].kind == .correction })
    guard !notes.isEmpty else {
      (self.facts, self.quotations, self.headline) = ([], [], false)
      return
    }
    let published = after.article.claims.published?.date
    let figures = notes.flatMap { note in
      Fact.all(in: after.paragraphs[note], at: .paragraph(note), published: published)
    }
    let named =
      figures + names.names.filter { notes.contains($0.place.part) }.map { Fact($0) }
      + names.roles.filter { notes.contains($0.place.part) }.map { Fact($0) }
    self.facts = Self.indices(of: facts) { change in
      named.contains { fact in
        [change.before, change.after].contains { $0?.isSameValue(as: fact) ?? false }
      }
    }
    let words = notes.map { after.paragraphs[$0].words }
    self.quotations = Self.indices(of: quotations) { change in
      words.contains { Self.words($0, name: change) }
    }
    self.headline =
      headline.kind == .edited && words.contains { $0.contains(Self.headlineWord) }
  }

  private static func indices<Change>(
    of changes: [Change], where isAdmitted: (Change) -> Bool
  ) -> Set<Int> {
    Set(changes.indices.filter { isAdmitted(changes[$0]) })
  }

  /// Whether a note names both speakers, or repeats some words.
  private static func words(_ note: [WordKey], name change: QuotationChange) -> Bool {
    let quotations = [change.before, change.after].compactMap(\.self)
    if case .reattributed = change {
      return quotations.allSatisfy { quotation in
        let name = quotation.speaker.flatMap { Passage($0.name ?? $0.text).words.last }
        return name.map { note.contains($0) } ?? false
      }
    }
    return quotations.contains { quotation in
      let words = Passage(quotation.text).words
      return words.indices.dropLast(leastWords - 1).contains {
        note.contains(Array(words[$0..<$0 + leastWords]))
      }
    }
  }
}

extension Set<Int> {
  fileprivate func contains(_ part: Part) -> Bool {
    if case .paragraph(let index) = part { contains(index) } else { false }
  }
}

extension Passage {
  fileprivate var words: [WordKey] { tokens.filter(\.kind.isWord).map(\.key) }
}
