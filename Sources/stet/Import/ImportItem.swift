import Chronology
import Ingest
import Report

/// A capture, and the file that it is from.
struct ImportItem: Sendable {
  let file: ImportFile
  let capture: Capture
  /// When it was seen: as the capture says, else when the file was written.
  let observed: Timestamp

  init(_ capture: Capture, in file: ImportFile) {
    self.file = file
    self.capture = capture
    observed = capture.observed ?? file.modified
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
