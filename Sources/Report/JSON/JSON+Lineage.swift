package import Facts
package import Lineage
package import Prose
package import Quotations

extension JSON {
  /// The object of `blame`; `numbers`: the revision's number by state.
  package static func blame(
    _ blame: Blame, of text: TokenizedArticle, entry: HistoryEntry, numbers: [Int]
  ) -> JSON {
    let offsets = ScalarOffsets(text.article)
    return [
      "schema": schema,
      "revision": historyEntry(entry),
      "sentences": .array(
        blame.sentences.map { sentence in
          [
            "place": place(sentence.place, offsets),
            "text": .string(text[sentence.place.part][bytes: sentence.place.range]),
            "brought": .integer(numbers[sentence.origin.brought]),
            "changed": .integer(numbers[sentence.origin.changed]),
            "restored": sentence.origin.restored.map { .integer(numbers[$0]) } ?? .null,
            "words": .array(
              sentence.words.map { run in
                let scalars = offsets.scalars(of: run.place)
                return [
                  "start": .integer(scalars.lowerBound), "end": .integer(scalars.upperBound),
                  "brought": .integer(numbers[run.brought]),
                ]
              }),
          ]
        }),
    ]
  }

  /// The object of `quotations`; `articles` and `numbers` by state.
  package static func ledger(
    of article: String, _ rows: [Ledger<Quotation>.Row], articles: [Article], numbers: [Int]
  ) -> JSON {
    ledger(article, "quotations", rows, articles, numbers, item: quotation)
  }

  /// The object of `facts`; `articles` and `numbers` by state.
  package static func ledger(
    of article: String, _ rows: [Ledger<Fact>.Row], articles: [Article], numbers: [Int]
  ) -> JSON {
    ledger(article, "facts", rows, articles, numbers, item: fact)
  }

  private static func ledger<Item>(
    _ article: String, _ name: String, _ rows: [Ledger<Item>.Row], _ articles: [Article],
    _ numbers: [Int], item: (Item, ScalarOffsets) -> JSON
  ) -> JSON {
    let offsets = articles.map { ScalarOffsets($0) }
    return [
      "schema": schema,
      "article": .string(article),
      "revisions": .array(numbers.map(JSON.integer)),
    ]
      + .object([
        Member(
          key: name,
          value: .array(
            rows.map { row in
              [
                "changed": .bool(row.isChanged),
                "stands": .array(
                  row.stands.map { stand in
                    [
                      "first": .integer(numbers[stand.states.lowerBound]),
                      "last": .integer(numbers[stand.states.upperBound]),
                      "places": .integer(stand.places),
                      "item": item(stand.item, offsets[stand.states.lowerBound]),
                    ]
                  }),
              ]
            }))
      ])
  }
}
