import Chronology
import Ingest
import Report

/// A capture, and the file that it is from.
struct ImportItem: Sendable {
  let file: ImportFile
  let capture: Capture
  /// When it was seen: as the capture says, else when the file was written.
  let observed: Timestamp
  /// What was read of it already.
  private(set) var reading: Reading?

  init(_ capture: Capture, in file: ImportFile) {
    self.file = file
    self.capture = capture
    observed = capture.observed ?? file.modified
  }

  /// Reads it where nothing but what it says can tell which article it is of.
  ///
  /// One that cannot be read stays as it is, which will be told when it has its turn.
  func readIfNamedByItself(limit: Int) -> ImportItem {
    guard capture.address == nil, capture.key == nil,
      case .source(let bytes, let format) = capture.content
    else { return self }
    var item = self
    item.reading = try? read(bytes, format, limit: limit)
    return item
  }

  /// Reads the source.
  func read(_ bytes: [UInt8], _ format: Format?, limit: Int) throws(IngestError) -> Reading {
    if let reading { return reading }
    return try RawArticle(bytes, url: capture.address, fileName: file.name, format: format)
      .read(limit: limit)
  }

  /// Why it is not recorded.
  func refusal(_ error: any Error) -> Refusal {
    Refusal(error, file: file.path, place: capture.place, article: capture.address ?? capture.key)
  }
}

extension Refusal {
  init(_ error: any Error, file: String, place: String? = nil, article: String? = nil) {
    let complaint = Complaint(error)
    self.init(
      file: file, place: place, article: article, detail: complaint.text, hint: complaint.hint)
  }
}

/// Captures that are recorded together: as many as fit into memory.
struct ImportBatch: Sendable {
  var items: [ImportItem] = []
  var refusals: [Refusal] = []
  /// Records without an article that were passed over on the way.
  var skipped = 0
  /// How many bytes of all files are read when it ends.
  var position = 0
}
