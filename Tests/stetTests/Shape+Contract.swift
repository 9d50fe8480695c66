/// The objects of the contract, as docs/json.md tells them.
extension Shape {
  static let extract: Shape = .object(["schema": .integer].merging(contents) { $1 })

  static let show: Shape = .object(
    [
      "schema": .integer, "revision": revision, "url": .optional(.text),
      "section": .optional(.text),
    ]
    .merging(contents) { $1 })

  static let record: Shape = .object(
    ["schema": .integer, "outcome": .word(["recorded", "unchanged"]), "dry_run": .flag]
      .merging(revisionMembers) { $1 })

  static let log: Shape = .object(["schema": .integer, "revisions": .list(revision)])

  static let list: Shape = .object([
    "schema": .integer,
    "articles": .list(
      .object([
        "article": .text, "headline": .optional(.text), "revisions": .integer, "latest": revision,
      ])),
  ])

  static let comparison: Shape = .object([
    "schema": .integer, "before": side, "after": side,
    "significance": .word(["none", "cosmetic", "editorial", "substantive"]),
    "reasons": .list(.text), "silent": .optional(.flag),
    "headline": .object([
      "change": .word(["unchanged", "cosmetic", "edited"]), "before": .optional(.text),
      "after": .optional(.text), "words": words,
    ]),
    "metadata": .list(
      .object(["field": .text, "before": .optional(.text), "after": .optional(.text)])),
    "corrections": .list(
      .object([
        "change": .word(["added", "removed", "changed"]), "before": .optional(.text),
        "after": .optional(.text),
      ])),
    "paragraphs": .list(
      .object([
        "change": .word(paragraphChanges), "edited": .flag, "block": .optional(.integer),
        "before": .list(.integer), "after": .list(.integer), "words": words,
      ])),
    "quotations": .list(
      .object([
        "change": .word(quotationChanges), "before": .optional(quotation),
        "after": .optional(quotation), "words": words, "carries": .integer,
        "admitted": .flag,
      ])),
    "facts": .list(
      .object([
        "change": .word(factChanges), "kind": .word(factKinds + ["claim"]), "spelling": .flag,
        "before": .optional(fact(of: factKinds + ["claim"])),
        "after": .optional(fact(of: factKinds + ["claim"])), "admitted": .flag,
        "places": .list(.object(["before": .optional(place), "after": .optional(place)])),
      ])),
    "summary": .object([
      "paragraphs": counts(of: paragraphChanges), "quotations": counts(of: quotationChanges),
      "facts": counts(of: factChanges),
    ]),
  ])

  /// The object of a batch: the command's, and the line's id.
  func identified() -> Shape {
    guard case .object(let members) = self else { return self }
    return .object(members.merging(["id": .either(.text, .integer)]) { $1 })
  }

  static let badLine: Shape = .object(["id": .optional(.either(.text, .integer)), "error": .text])
}

// MARK: - Parts

extension Shape {
  private static let contents: [String: Shape] = [
    "headline": .optional(.text), "byline": .optional(.text), "published": .optional(.text),
    "modified": .optional(.text), "language": .optional(.text),
    "paragraphs": .list(
      .object([
        "text": .text,
        "kind": .word(["paragraph", "heading", "item", "quote", "caption", "correction"]),
      ])),
    "quotations": .list(quotation), "facts": .list(fact),
  ]

  /// What tells of a revision on one side of a comparison.
  static let revisionSide: Shape = .object(shortRevisionMembers)

  private static let side: Shape = .either(
    .object(["file": .optional(.text)]), revisionSide)

  private static let shortRevisionMembers: [String: Shape] = [
    "article": .text, "revision": .integer, "commit": .optional(.text), "observed": .moment,
    "recorded": .optional(.moment), "published": .optional(.text), "modified": .optional(.text),
  ]

  private static let revisionMembers: [String: Shape] = shortRevisionMembers.merging([
    "first_seen": .optional(.moment), "last_seen": .optional(.moment), "changes": .text,
    "details": .list(.text), "author": .optional(.text),
    "significance": .optional(.word(["none", "cosmetic", "editorial", "substantive"])),
    "silent": .optional(.flag), "correction": .optional(.word(["added", "changed", "removed"])),
    "returns": .list(
      .object(["subject": .text, "revision": .integer, "to_and_fro": .flag])),
  ]) { $1 }

  static let counts: Shape = .object([
    "schema": .integer, "revisions": .integer, "silent": .integer, "correction": .integer,
    "return": .integer, "substantive": .integer, "editorial": .integer, "cosmetic": .integer,
  ])

  static let quotationLedger: Shape = ledger(of: "quotations", quotation)
  static let factLedger: Shape = ledger(of: "facts", fact(of: factKinds))

  private static func ledger(of name: String, _ item: Shape) -> Shape {
    let stand: Shape = .object([
      "first": .integer, "last": .integer, "places": .integer, "item": item,
    ])
    return .object([
      "schema": .integer, "article": .text, "revisions": .list(.integer),
      name: .list(.object(["changed": .flag, "stands": .list(stand)])),
    ])
  }

  static let blame: Shape = .object([
    "schema": .integer, "revision": revision,
    "sentences": .list(
      .object([
        "place": place, "text": .text, "brought": .integer, "changed": .integer,
        "restored": .optional(.integer),
        "words": .list(.object(["start": .integer, "end": .integer, "brought": .integer])),
      ])),
  ])

  static let verification: Shape = .object([
    "schema": .integer, "sound": .flag, "articles": .integer, "revisions": .integer,
    "faults": .list(
      .object([
        "article": .optional(.text), "revision": .optional(.integer), "detail": .text,
        "hint": .text,
      ])),
  ])

  private static let extent: Shape = .object([
    "objects": .integer, "packs": .integer, "bytes": .integer,
  ])

  static let packing: Shape = .object(["schema": .integer, "before": extent, "after": extent])

  static let forgetting: Shape = .object([
    "schema": .integer, "article": .text, "revisions": .optional(.integer),
  ])

  static let importing: Shape = .object([
    "schema": .integer, "dry_run": .flag, "articles": .integer, "revisions": .integer,
    "unchanged": .integer, "skipped": .integer, "refused": .integer, "refusals": .optional(.text),
  ])

  static let refusal: Shape = .object([
    "file": .text, "place": .optional(.text), "article": .optional(.text), "error": .text,
    "hint": .optional(.text),
  ])

  static let rereading: Shape = .object([
    "schema": .integer,
    "revisions": .list(
      .object(
        shortRevisionMembers.merging([
          "extractor": .object(["before": .text, "after": .text]), "read_otherwise": .text,
        ]) { $1 })),
  ])

  private static let revision: Shape = .object(revisionMembers)

  private static let quotation: Shape = .object([
    "place": place, "text": .text, "kind": .word(["full", "partial", "term"]), "continues": .flag,
    "speaker": .optional(.object(["text": .text, "place": place, "name": .optional(.text)])),
    "cue": .optional(.object(["text": .text, "place": place])),
  ])

  private static let fact = fact(of: factKinds)

  private static func fact(of kinds: [String]) -> Shape {
    .object([
      "place": place, "text": .text, "kind": .word(kinds), "value": .text,
      "unit": .optional(.text), "qualifier": .optional(.text), "of": .optional(.text),
    ])
  }

  private static let place: Shape = .either(
    .object(["part": .word(["headline", "byline"]), "start": .integer, "end": .integer]),
    .object([
      "part": .word(["body"]), "paragraph": .integer, "start": .integer, "end": .integer,
    ]))

  /// Pairs of a mark and a text; both are texts to this check.
  private static let words: Shape = .list(.list(.text))

  private static let factKinds = [
    "number", "casualties", "money", "percentage", "date", "time", "duration", "age", "measure",
    "ordinal", "score", "person", "organisation", "place", "role",
  ]

  private static let paragraphChanges = [
    "unchanged", "cosmetic", "edited", "moved", "split", "merged", "inserted", "deleted",
  ]

  private static let quotationChanges = [
    "added", "removed", "reworded", "shortened", "extended", "reattributed", "to_indirect",
    "to_direct", "moved",
  ]

  private static let factChanges = ["changed", "added", "removed", "hedged", "unhedged", "negated"]

  private static func counts(of words: [String]) -> Shape {
    .object(Dictionary(uniqueKeysWithValues: words.map { ($0, .integer) }))
  }
}
