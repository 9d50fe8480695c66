/// Why a source is no article that can be read: `cannot read FILE:` goes well before the detail.
package struct IngestError: Error, Hashable, Sendable {
  package struct Code: RawRepresentable, Hashable, Sendable {
    package let rawValue: String

    package init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// Nothing but white space.
    package static let empty = Code(rawValue: "empty")
    /// A headline, perhaps a byline, and no paragraph.
    package static let onlyHeadline = Code(rawValue: "only-headline")
    /// NUL, or the beginning of a known binary format.
    package static let binary = Code(rawValue: "binary")
    package static let tooLarge = Code(rawValue: "too-large")
    /// A page that its parser gave up.
    package static let unreadablePage = Code(rawValue: "unreadable-page")
    /// A page in an encoding that this system does not know.
    package static let unknownEncoding = Code(rawValue: "unknown-encoding")
    /// A page without prose.
    package static let noArticle = Code(rawValue: "no-article")
    /// A page that may not hold the article that it should.
    package static let suspect = Code(rawValue: "suspect")
    /// JSON that is damaged.
    package static let unreadableJSON = Code(rawValue: "unreadable-json")
    /// JSON of another shape than those that hold an article.
    package static let unknownJSON = Code(rawValue: "unknown-json")
    /// XML that is damaged beyond mending, or made to do harm.
    package static let unreadableXML = Code(rawValue: "unreadable-xml")
    /// XML that is neither a feed nor an export of a wiki.
    package static let unknownXML = Code(rawValue: "unknown-xml")
    /// A feed or an export with more than the one article that is asked for.
    package static let severalArticles = Code(rawValue: "several-articles")
    /// An item of a feed without the text of its article.
    package static let onlySummary = Code(rawValue: "only-summary")
    /// A line of a batch that is no record, or a JSON file with a part that is not what it should be.
    package static let badRecord = Code(rawValue: "bad-record")
  }

  package let code: Code
  /// A clause without a capital or a full stop: `it is empty`.
  package let detail: String
  /// What to do next, where something can be done.
  package let hint: String?

  init(_ code: Code, _ detail: String, hint: String? = nil) {
    self.code = code
    self.detail = detail
    self.hint = hint
  }
}

extension IngestError: CustomStringConvertible {
  package var description: String { detail }
}

extension IngestError {
  static let empty = IngestError(
    .empty, "it is empty", hint: "an article needs at least one paragraph")

  static let onlyHeadline = IngestError(
    .onlyHeadline, "it has a headline and no paragraph",
    hint: "part the headline from the text by a blank line")

  static let noArticle = IngestError(
    .noArticle, "there is no article on it",
    hint: "look at it in a browser: it may be an error page, or fill itself by scripts")

  static let unreadableJSON = IngestError(
    .unreadableJSON, "it is not valid JSON, or nested too deeply",
    hint: "it may have been cut off; a file with one object a line goes through extract --jsonl")

  static let unknownJSON = IngestError(
    .unknownJSON,
    "its JSON has no articleBody (schema.org), no body_html, body_text or bodies (ninjs), no paragraphs "
      + "(stet's own form), and neither html nor text",
    hint: "write it as {\"headline\": \u{2026}, \"paragraphs\": [\u{2026}]}")

  static func unreadableXML(_ detail: String) -> IngestError {
    IngestError(.unreadableXML, detail, hint: "it is damaged, or made to do harm")
  }

  static let unknownXML = IngestError(
    .unknownXML, "its XML is no feed (RSS, Atom) and no export of a MediaWiki",
    hint: "give the headline and the paragraphs as plain text, blank lines between them; "
      + "what is plain text already is read with --format text")

  static let noneInXML = IngestError(
    .noArticle, "there is no article in it",
    hint: "it is a feed without items, or an export without pages")

  /// - Parameter path: where the list stands, as `jq` names it.
  static func listOfArticles(_ count: Int, at path: String) -> IngestError {
    IngestError(
      .severalArticles, "it holds a list of \(count) articles",
      hint: "write one a line: jq -c '\(path)[]' FILE | stet import -")
  }

  /// - Parameter articles: how many, with a noun: `24 articles`.
  static func severalArticles(_ articles: String) -> IngestError {
    IngestError(
      .severalArticles, "it holds \(articles)", hint: "stet import FILE takes every one of them")
  }

  static let onlySummary = IngestError(
    .onlySummary, "it is a summary of the article, not the article",
    hint: "save the page that it links to, and record that")

  static let noText = IngestError(
    .noArticle, "there is no text in it",
    hint: "it may be a recording, a picture, or a page that leads to another")

  /// For those who want articles only.
  package static func suspect(_ suspicion: Suspicion) -> IngestError {
    IngestError(
      .suspect, "it \(suspicion.detail)",
      hint: "look at it in a browser; --allow-suspect takes it as it is")
  }

  static func binary(_ kind: String) -> IngestError {
    IngestError(.binary, "it is \(kind), not text", hint: "give the article as UTF-8 text")
  }

  /// For sources whose size is known before their bytes are; the limit in bytes.
  package static func tooLarge(limit: Int) -> IngestError {
    IngestError(
      .tooLarge, "it is larger than \(size(limit))", hint: "raise the limit with --max-size")
  }

  static func tooMuchText(limit: Int) -> IngestError {
    IngestError(
      .unreadablePage, "there is more than \(size(limit)) of text on it",
      hint: "cut it to the article")
  }

  /// `64 MiB` where it comes out even, else bytes.
  private static func size(_ bytes: Int) -> String {
    let units = [(1 << 30, "GiB"), (1 << 20, "MiB"), (1 << 10, "KiB")]
    for (unit, name) in units where bytes > 0 && bytes.isMultiple(of: unit) {
      return "\(bytes / unit) \(name)"
    }
    return bytes == 1 ? "1 byte" : "\(bytes) bytes"
  }
}
