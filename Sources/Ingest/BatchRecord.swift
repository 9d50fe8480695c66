private import FoundationEssentials
package import Prose

/// A line of `extract --jsonl`: `{"id", "article"}`.
package struct ExtractionRecord: Hashable, Sendable {
  package let id: RecordID
  package let article: Article

  /// Reads the line's UTF-8.
  package init(line: [UInt8]) throws(BatchError) {
    if let (id, articles) = RecordScanner.parts(of: line), articles.count == 1,
      let article = articles["article"]
    {
      (self.id, self.article) = (id, article)
      return
    }
    let line = try decode(Line.self, from: line)
    id = line.id
    article = line.article.article
  }

  private struct Line: Decodable {
    let id: RecordID
    let article: ArticleForm
  }
}

/// A line of `compare --jsonl`: `{"id", "before", "after"}`.
package struct ComparisonRecord: Hashable, Sendable {
  package let id: RecordID
  package let before: Article
  package let after: Article

  /// Reads the line's UTF-8.
  package init(line: [UInt8]) throws(BatchError) {
    if let (id, articles) = RecordScanner.parts(of: line), articles.count == 2,
      let before = articles["before"], let after = articles["after"]
    {
      (self.id, self.before, self.after) = (id, before, after)
      return
    }
    let line = try decode(Line.self, from: line)
    id = line.id
    before = line.before.article
    after = line.after.article
  }

  private struct Line: Decodable {
    let id: RecordID
    let before: ArticleForm
    let after: ArticleForm
  }
}

/// Why a batch line could not be read; the others can.
package struct BatchError: Error, Hashable, Sendable {
  /// Nil where not even that could be read.
  package let id: RecordID?
  package let error: IngestError

  package init(_ error: IngestError, id: RecordID? = nil) {
    self.id = id
    self.error = error
  }
}

private func decode<Line: Decodable>(
  _ type: Line.Type, from bytes: [UInt8]
) throws(BatchError) -> Line {
  let data = Data(bytes)
  do {
    return try JSONDecoder().decode(type, from: data)
  } catch {
    throw BatchError(IngestError(decoding: error), id: recoveredID(from: data))
  }
}

/// The id of a line whose other parts are bad.
private func recoveredID(from data: Data) -> RecordID? {
  struct Line: Decodable {
    let id: RecordID
  }
  do {
    return try JSONDecoder().decode(Line.self, from: data).id
  } catch {
    return nil  // The error that is told is the first one.
  }
}
