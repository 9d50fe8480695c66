import Streams

// Why a part of a file of captures holds none.

extension IngestError {
  static let noUTF8 = IngestError(
    .badRecord, "the line is not valid UTF-8", hint: "turn the file into UTF-8 first")

  static let noJSON = IngestError(
    .badRecord, "the line is not valid JSON", hint: "it may have been cut off")

  static let noObject = IngestError(
    .badRecord, "the line is no JSON object",
    hint: "each line is {\"url\": \u{2026}, \"html\": \u{2026}}")

  static let unidentified = IngestError(
    .badRecord, "nothing in it says which article it is",
    hint: "give each line a url or an id")

  static let unknownTime = IngestError(
    .badRecord, "when it was observed cannot be read",
    hint: "write it as 2026-11-07T18:50:00Z, or as seconds since 1970")

  static let noContent = IngestError(
    .badRecord, "there is no article in it", hint: "give each line html or a text")
}

extension IngestError {
  static let noRecord = IngestError(
    .badRecord, "there is no record here that can be read", hint: "the file may be damaged")

  static let noLength = IngestError(.badRecord, "it does not say how long it is")

  static let wrongLength = IngestError(.badRecord, "it is not as long as it says")

  static let cutOff = IngestError(.badRecord, "it is cut off")

  static let noDate = IngestError(.badRecord, "its WARC-Date cannot be read")

  static let incomplete = IngestError(.badRecord, "whoever fetched the page kept only a part of it")

  static let damagedChunks = IngestError(.badRecord, "the chunks that it came in are damaged")

  package static let earlierState = IngestError(
    .badRecord, "it was as at an earlier time, and those bytes are not in this record",
    hint: "an archive that holds that time has them")

  static func unknownPacking(_ name: String) -> IngestError {
    IngestError(.badRecord, "it is packed by \(name.prefix(20)), which is not read")
  }

  /// What a stream says, as what is read from it says it.
  init(_ error: StreamError, limit: Int) {
    self =
      error.code == .tooLarge
      ? .tooLarge(limit: limit) : IngestError(.badRecord, error.detail)
  }
}
