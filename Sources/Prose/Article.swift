package import Chronology

/// One state of a news story: what it says, and what its page claims about it.
package struct Article: Hashable, Sendable {
  /// Nil where the source has none.
  package let headline: String?
  package let paragraphs: [Paragraph]
  package let claims: Claims

  package init(headline: String?, paragraphs: [Paragraph], claims: Claims = Claims()) {
    self.headline = headline
    self.paragraphs = paragraphs
    self.claims = claims
  }
}

/// A paragraph of the body, on one line, exactly as written.
package struct Paragraph: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case paragraph
    case heading
    case item
    case quote
    case caption
    case correction
  }

  package let text: String
  package let kind: Kind

  package init(_ text: String, kind: Kind = .paragraph) {
    self.text = text
    self.kind = kind
  }
}

/// What a page says about itself: kept and shown, never trusted.
package struct Claims: Hashable, Sendable {
  package var url: String?
  /// The whole line, `By Ann Lee, Harbour Desk`.
  package var byline: String?
  package var published: ClaimedTime?
  package var modified: ClaimedTime?
  package var section: String?
  /// A BCP 47 tag.
  package var language: String?

  package init(
    url: String? = nil, byline: String? = nil, published: ClaimedTime? = nil,
    modified: ClaimedTime? = nil, section: String? = nil, language: String? = nil
  ) {
    self.url = url
    self.byline = byline
    self.published = published
    self.modified = modified
    self.section = section
    self.language = language
  }
}
