import Chronology
import FoundationEssentials
import Prose

/// The file `<slug>.json`: what the page claims, keys sorted, one a line; what it does not claim is absent.
struct StoredClaims: Codable, Hashable {
  private let byline: String?
  private let language: String?
  private let modified: String?
  private let published: String?
  private let section: String?
  private let url: String?

  init(_ claims: Claims) {
    byline = claims.byline
    language = claims.language
    modified = claims.modified?.description
    published = claims.published?.description
    section = claims.section
    url = claims.url
  }

  /// The file's bytes.
  func bytes() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try Array(encoder.encode(self)) + [UInt8(ascii: "\n")]
  }

  /// Throws where the bytes are no such file.
  static func parse(_ bytes: [UInt8]) throws -> Claims {
    let stored = try JSONDecoder().decode(StoredClaims.self, from: Data(bytes))
    return Claims(
      url: stored.url, byline: stored.byline, published: try time(stored.published),
      modified: try time(stored.modified), section: stored.section, language: stored.language)
  }

  private static func time(_ text: String?) throws -> ClaimedTime? {
    guard let text else { return nil }
    guard let time = ClaimedTime(text) else { throw NoTime() }
    return time
  }

  private struct NoTime: Error {}
}
