import Chronology
import FoundationEssentials
import Prose

/// The file `<slug>.json`: what the page claims, keys sorted, one a line; what it does not claim is absent.
///
/// As nearly all are, it is written and read here; the JSON library, which takes several times as long, gets what holds
/// anything to escape or looks otherwise.
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
    if let plain = plainBytes() { return plain }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try Array(encoder.encode(self)) + [UInt8(ascii: "\n")]
  }

  /// Throws where the bytes are no such file.
  static func parse(_ bytes: [UInt8]) throws -> Claims {
    let stored =
      try StoredClaims(plain: bytes)
      ?? JSONDecoder().decode(StoredClaims.self, from: Data(bytes))
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

// MARK: - What needs no library

extension StoredClaims {
  /// The file as the library writes it; nil where something in it must be escaped.
  private func plainBytes() -> [UInt8]? {
    let fields = [
      ("byline", byline), ("language", language), ("modified", modified),
      ("published", published), ("section", section), ("url", url),
    ]
    var lines: [String] = []
    for case (let key, let value?) in fields {
      guard value.utf8.allSatisfy(Self.isPlain) else { return nil }
      lines.append("  \"\(key)\" : \"\(value)\"")
    }
    return Array("{\n\(lines.joined(separator: ",\n"))\n}\n".utf8)
  }

  /// Reads what `plainBytes` writes; nil for whatever else.
  private init?(plain bytes: [UInt8]) {
    guard bytes.count > 4, bytes.starts(with: "{\n".utf8),
      bytes.suffix(3).elementsEqual("\n}\n".utf8),
      let text = String(validating: bytes.dropFirst(2).dropLast(3), as: UTF8.self)
    else { return nil }
    var fields: [String: String] = [:]
    let lines = text.isEmpty ? [] : split(text, at: "\n")
    for (index, line) in lines.enumerated() {
      let parts = split(line, at: "\"")
      guard parts.count == 5, parts[0] == "  ", parts[2] == " : ",
        parts[4] == (index == lines.count - 1 ? "" : ","),
        parts[1].utf8.allSatisfy(Self.isPlain), parts[3].utf8.allSatisfy(Self.isPlain),
        fields.updateValue(parts[3], forKey: parts[1]) == nil
      else { return nil }
    }
    byline = fields["byline"]
    language = fields["language"]
    modified = fields["modified"]
    published = fields["published"]
    section = fields["section"]
    url = fields["url"]
  }

  /// Whether a byte stands for itself between quotation marks.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }
}
