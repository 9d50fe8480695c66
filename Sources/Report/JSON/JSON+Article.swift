import Chronology
package import Facts
package import Prose
package import Quotations

extension JSON {
  /// The object of `extract`; `id` is the line's own in a batch.
  package static func extract(
    _ article: Article, quotations: [Quotation], facts: [Fact], id: JSON? = nil
  ) -> JSON {
    identity(id) + ["schema": schema] + contents(of: article, quotations, facts)
  }

  private static func contents(
    of article: Article, _ quotations: [Quotation], _ facts: [Fact]
  ) -> JSON {
    let offsets = ScalarOffsets(article)
    return [
      "headline": JSON(article.headline),
      "byline": JSON(article.claims.byline),
      "published": JSON(article.claims.published?.description),
      "modified": JSON(article.claims.modified?.description),
      "language": JSON(article.claims.language),
      "paragraphs": .array(
        article.paragraphs.map { ["text": .string($0.text), "kind": .string($0.kind.rawValue)] }),
      "quotations": .array(quotations.map { quotation($0, offsets) }),
      "facts": .array(facts.map { fact($0, offsets) }),
    ]
  }

  /// The object of `show`: a revision, and all that `extract` tells of it.
  package static func show(
    _ entry: HistoryEntry, _ article: Article, quotations: [Quotation], facts: [Fact]
  ) -> JSON {
    [
      "schema": schema,
      "revision": historyEntry(entry),
      "url": JSON(article.claims.url),
      "section": JSON(article.claims.section),
    ] + contents(of: article, quotations, facts)
  }

  /// What a line of a batch becomes that could not be read.
  package static func error(_ message: String, id: JSON?) -> JSON {
    ["id": id ?? .null, "error": .string(message)]
  }

  static func identity(_ id: JSON?) -> JSON {
    if let id { ["id": id] } else { [:] }
  }
}

// MARK: - Parts

extension JSON {
  static func quotation(_ quotation: Quotation, _ offsets: ScalarOffsets) -> JSON {
    [
      "place": place(quotation.place, offsets),
      "text": .string(quotation.text),
      "kind": .string(quotation.kind.rawValue),
      "continues": .bool(quotation.continues),
      "speaker": quotation.speaker.map { speaker in
        [
          "text": .string(speaker.text), "place": place(speaker.place, offsets),
          "name": JSON(speaker.name),
        ]
      } ?? .null,
      "cue": quotation.cue.map { cue in
        ["text": .string(cue.text), "place": place(cue.place, offsets)]
      } ?? .null,
    ]
  }

  static func fact(_ fact: Fact, _ offsets: ScalarOffsets) -> JSON {
    [
      "place": place(fact.place, offsets),
      "text": .string(fact.text),
      "kind": .string(fact.kind.rawValue),
      "value": .string(fact.value),
      "unit": JSON(fact.unit),
      "qualifier": JSON(fact.qualifier),
      "of": JSON(fact.of),
    ]
  }

  static func place(_ place: Place, _ offsets: ScalarOffsets) -> JSON {
    let range = offsets.scalars(of: place)
    let span: JSON = ["start": .integer(range.lowerBound), "end": .integer(range.upperBound)]
    return switch place.part {
    case .headline: ["part": "headline"] + span
    case .byline: ["part": "byline"] + span
    case .paragraph(let index): ["part": "body", "paragraph": .integer(index)] + span
    }
  }
}
