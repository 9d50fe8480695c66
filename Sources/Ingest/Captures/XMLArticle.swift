private import Markup
import Prose
private import Streams

/// The one article of an XML file: a feed with a single item, or an export with a single revision.
struct XMLArticle {
  let article: Article
  let form: XMLForm
  let encoding: TextEncoding

  /// Reads a file in any encoding that it declares; the address is where it was got from, if that is known.
  init(_ bytes: [UInt8], url: String?) throws(IngestError) {
    guard let form = XMLForm(beginning: bytes) else { throw .unknownXML }
    self.form = form
    encoding =
      utf16Text(bytes) != nil
      ? .declared("UTF-16")
      : XMLProlog(bytes).encoding.map { .declared($0.uppercased()) }
        ?? DecodedText(bytes).encoding
    switch form {
    case .feed:
      var items = FeedItems(Self.stream(of: bytes), limit: .max)
      article = try Self.only(of: "articles") { try items.nextItem() }.article(url: url)
    case .mediaWiki:
      var revisions = WikiRevisions(Self.stream(of: bytes), limit: .max)
      article = try Self.only(of: "revisions") { try revisions.nextArticle() }.article(url: url)
    }
  }

  private static func stream(of bytes: [UInt8]) -> ByteStream {
    var rest = bytes
    return ByteStream {
      defer { rest = [] }
      return rest
    }
  }

  /// The only thing that can be read; what follows it is counted, to say how many there are.
  private static func only<Item>(
    of kind: String, _ next: () throws -> Result<Item, CaptureFault>?
  ) throws(IngestError) -> Item {
    var only: Item?
    var fault: IngestError?
    var count = 0
    do {
      while let result = try next() {
        count += 1
        switch result {
        case .success(let item): only = only ?? item
        case .failure(let failure): fault = fault ?? failure.error
        }
      }
    } catch {
      throw .unreadableXML("\(error)")
    }
    if count > 1 { throw .severalArticles("\(count) \(kind)") }
    guard let only else { throw fault ?? .noneInXML }
    return only
  }
}
