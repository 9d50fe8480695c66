import Archive
import Ingest
import Prose

/// The names of articles, as the captures of a batch tell them.
struct CaptureNames {
  /// By the canonical form of an address.
  private var known: [String: ArticleName] = [:]
  /// By name: the page that has it in this batch.
  private var pages: [ArticleName: WebAddress] = [:]

  /// The article's name in an archive.
  mutating func name(
    of destination: Destination, in archive: borrowing Archive
  ) throws -> ArticleName {
    guard case .address(let address) = destination else { return destination.firstName }
    if let name = known[address.canonical] { return name }
    var name = try archive.name(for: address)
    // The other page is not in the archive yet, which would have seen to it.
    if let other = pages[name], other != address { name = ArticleName(address, isMarked: true) }
    pages[name] = address
    known[address.canonical] = name
    return name
  }
}

extension Destination {
  /// Where a capture belongs: by its address, else its id, else what its text claims, else its file's name.
  ///
  /// - Parameter site: of what has no address.
  init(of item: ImportItem, site: String, limit: Int) throws {
    let given = [item.capture.address, item.capture.key].compactMap(\.self)
    if let address = given.lazy.compactMap({ WebAddress($0) }).first {
      self = .address(address)
    } else if let key = item.capture.key {
      self = .name(ArticleName(id: key, site: site))
    } else if let address = try item.claimedAddress(limit: limit) {
      self = .address(address)
    } else if let stem = item.file.stem {
      self = .name(ArticleName(fileStem: stem, site: site))
    } else {
      throw CommandError(
        description: "it has neither an address nor an id",
        hint: "record it by itself: stet record - --as SITE/SLUG")
    }
  }
}

extension ImportItem {
  /// The address that the text itself tells.
  fileprivate func claimedAddress(limit: Int) throws -> WebAddress? {
    guard case .source(let bytes, let format) = capture.content else { return nil }
    return try read(bytes, format, limit: limit).article.claims.url.flatMap { WebAddress($0) }
  }
}
