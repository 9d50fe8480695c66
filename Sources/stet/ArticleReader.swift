import Archive
import Ingest

/// Reads articles from files, as the options of a command say.
struct ArticleReader {
  /// Nil to find it out.
  let format: Format?
  let maxSize: ByteCount

  /// Reads an article from a file, or from standard input for `-`, and says what is odd about it.
  ///
  /// - Parameter allowsSuspects: false to refuse what may not be the article that it should be.
  func read(
    _ path: String, url: String? = nil, allowsSuspects: Bool = true
  ) throws -> (reading: Reading, bytes: [UInt8]) {
    if WebAddress(path) != nil {
      throw CommandError(
        description: "cannot read \(path): pages are not fetched yet",
        hint: "save the page first: curl -sSL \(path.shellQuoted) -o page")
    }
    do {
      let bytes = try InputFile.read(path, limit: maxSize.bytes)
      let raw = RawArticle(
        bytes, url: url, fileName: path == "-" ? nil : path, format: format)
      let reading = try raw.read(limit: maxSize.bytes)
      if let note = reading.encoding.note {
        StandardStreams.note("stet: \(InputFile.name(of: path)): \(note)")
      }
      if let suspicion = reading.suspicion {
        guard allowsSuspects else { throw IngestError.suspect(suspicion) }
        StandardStreams.note("stet: \(InputFile.name(of: path)): it \(suspicion.detail)")
      }
      return (reading, bytes)
    } catch let error as IngestError {
      throw CommandError(
        description: "cannot read \(InputFile.name(of: path)): \(error)", hint: error.hint)
    }
  }
}
