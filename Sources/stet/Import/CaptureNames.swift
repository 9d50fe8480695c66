import Archive
import Ingest
import Prose

/// The names of articles, as the captures of a batch tell them.
struct CaptureNames {
  /// Of what has an id and no address.
  let site: String
  /// By the address as it is written in the capture.
  private var known: [String: ArticleName] = [:]
  /// By name: the page that has it in this batch.
  private var pages: [ArticleName: WebAddress] = [:]

  init(site: String) {
    self.site = site
  }

  /// By the capture's address, else its key, else what its text claims, else its file's name; and whether it comes
  /// from an address.
  mutating func name(
    of item: ImportItem, limit: Int, in archive: borrowing Archive
  ) throws -> (name: ArticleName, isAddress: Bool) {
    if let text = item.capture.address, let address = WebAddress(text) {
      return (try name(of: address, written: text, in: archive), true)
    }
    if let key = item.capture.key {
      if let address = WebAddress(key) {
        return (try name(of: address, written: key, in: archive), true)
      }
      return (ArticleName(fileStem: key, site: site), false)
    }
    if case .source(let bytes, let format) = item.capture.content,
      let text = try RawArticle(bytes, format: format).read(limit: limit).article.claims.url,
      let address = WebAddress(text)
    {
      return (try name(of: address, written: text, in: archive), true)
    }
    guard item.file != "-" else {
      throw CommandError(
        description: "it has neither an address nor an id",
        hint: "record it by itself: stet record - --as SITE/SLUG")
    }
    return (ArticleName(fileStem: Destination.stem(of: item.file), site: site), false)
  }

  private mutating func name(
    of address: WebAddress, written text: String, in archive: borrowing Archive
  ) throws -> ArticleName {
    if let name = known[text] { return name }
    var name = try archive.name(for: address)
    if let other = pages[name], other != address { name = ArticleName(address, isMarked: true) }
    pages[name] = address
    known[text] = name
    return name
  }
}
