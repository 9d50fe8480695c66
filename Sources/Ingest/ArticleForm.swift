private import Chronology
internal import Prose

/// An article as it stands in a batch line: a plain text, a page, or an object with its parts.
///
/// The paragraphs of an object are taken as they are, byte for byte, empty ones included.
struct ArticleForm: Decodable {
  let article: Article
  /// Why a page may not hold the article that it should.
  let suspicion: Suspicion?

  private enum Key: String, CodingKey {
    case headline
    case byline
    case published
    case modified
    case url
    case paragraphs
    case html
  }

  init(from decoder: any Decoder) throws {
    let object: KeyedDecodingContainer<Key>
    do {
      object = try decoder.container(keyedBy: Key.self)
    } catch DecodingError.typeMismatch {
      article = try Self.plainText(from: decoder)
      suspicion = nil
      return
    }
    if let html = try object.decodeIfPresent(String.self, forKey: .html) {
      do {
        let url = try object.decodeIfPresent(String.self, forKey: .url)
        let page = try HTMLPage(Array(html.utf8), url: url)
        article = page.article
        suspicion = page.suspicion
      } catch let error as IngestError {
        throw error.at(decoder.codingPath + [Key.html])
      }
      return
    }
    article = Article(
      headline: try object.decodeIfPresent(String.self, forKey: .headline),
      paragraphs: try object.decode([String].self, forKey: .paragraphs).map {
        Paragraph(reading: $0)
      },
      claims: Claims(
        url: try object.decodeIfPresent(String.self, forKey: .url),
        byline: try object.decodeIfPresent(String.self, forKey: .byline),
        published: try Self.time(.published, in: object),
        modified: try Self.time(.modified, in: object)))
    suspicion = nil
  }

  private static func plainText(from decoder: any Decoder) throws -> Article {
    let container = try decoder.singleValueContainer()
    let text: String
    do {
      text = try container.decode(String.self)
    } catch DecodingError.typeMismatch {
      throw IngestError.badRecord(
        "neither a text nor an object with paragraphs", at: decoder.codingPath)
    }
    do {
      return try Article(plainText: text)
    } catch {
      throw error.at(decoder.codingPath)
    }
  }

  private static func time(
    _ key: Key, in object: KeyedDecodingContainer<Key>
  ) throws -> ClaimedTime? {
    guard let text = try object.decodeIfPresent(String.self, forKey: key) else { return nil }
    guard let time = ClaimedTime(text) else {
      throw IngestError.badRecord(
        "neither a day (2026-11-07) nor an RFC 3339 time", at: object.codingPath + [key])
    }
    return time
  }
}
