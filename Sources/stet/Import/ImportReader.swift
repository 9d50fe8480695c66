import Chronology
import Ingest
import Report
import Streams

/// Reads files one after another, batch by batch.
actor ImportReader {
  private var files: ArraySlice<ImportFile>
  private let kind: SourceKind?
  private let limit: Int
  private let now: Timestamp
  /// The file that is being read.
  private var file: ImportFile?
  private var source: (any CaptureSource)?
  private let meter = Meter()

  /// How much is in memory at a time: bytes of captures, and how many they are.
  private static let batchBytes = 32 << 20
  private static let batchCount = 20_000

  init(_ files: [ImportFile], kind: SourceKind?, by rules: ImportRules) {
    self.files = files[...]
    self.kind = kind
    limit = rules.limit
    now = rules.now
  }

  /// The next batch; nil at the end.
  func next() -> ImportBatch? {
    var batch = ImportBatch()
    var bytes = 0
    while bytes < Self.batchBytes, batch.items.count + batch.refusals.count < Self.batchCount {
      guard let file else {
        guard let next = files.popFirst() else { break }
        open(next, &batch)
        continue
      }
      do {
        switch try source?.next() {
        case .success(let capture):
          if case .source(let source, _) = capture.content { bytes += source.count }
          batch.items.append(ImportItem(capture, in: file))
        case .failure(let fault):
          batch.refusals.append(Refusal(fault.error, file: file.path, place: fault.place))
        case nil:
          close(&batch)
        }
      } catch {
        batch.refusals.append(Refusal(error, file: file.path))
        close(&batch)
      }
    }
    batch.position = meter.bytes
    let isAtEnd = batch.items.isEmpty && batch.refusals.isEmpty && batch.skipped == 0
    return isAtEnd ? nil : batch
  }

  private func open(_ next: ImportFile, _ batch: inout ImportBatch) {
    do {
      let (bytes, meter) = (try InputFile.stream(of: next.path), meter)
      let stream = ByteStream {
        let piece = try bytes.next()
        meter.bytes += piece.count
        return piece
      }
      let opened = try SourceFile(stream, name: next.name, kind: kind)
      source =
        switch opened.kind {
        case .article(let format): OneArticle(opened.bytes, format: format, limit: limit)
        case .captures(let format): format.captures(in: opened.bytes, limit: limit, now: now)
        case .inventory: NoCaptures()
        }
      file = next
    } catch {
      batch.refusals.append(Refusal(error, file: next.path))
    }
  }

  private func close(_ batch: inout ImportBatch) {
    batch.skipped += source?.skipped ?? 0
    source = nil
    file = nil
  }
}

extension ImportReader {
  /// Hands one batch after another to `work`, while the next is read; `report` hears what each came to.
  nonisolated func forEachBatch(
    _ work: (ImportBatch) async throws -> ImportProgress,
    _ report: (ImportProgress) throws -> Void
  ) async throws {
    var next = await next()
    while let batch = next {
      async let following = self.next()
      try report(try await work(batch))
      next = await following
    }
  }
}

/// A file that holds one article.
private struct OneArticle: CaptureSource {
  private let format: Format?
  private let limit: Int
  /// Nil when it has been read.
  private var stream: ByteStream?

  init(_ stream: ByteStream, format: Format?, limit: Int) {
    self.stream = stream
    self.format = format
    self.limit = limit
  }

  mutating func next() throws -> Result<Capture, CaptureFault>? {
    guard let bytes = try stream?.all(limit: limit) else { return nil }
    stream = nil
    return .success(Capture(place: nil, content: .source(bytes, format)))
  }
}

/// A file that is passed over.
private struct NoCaptures: CaptureSource {
  let skipped = 1

  func next() -> Result<Capture, CaptureFault>? { nil }
}

/// Counts what is read.
private final class Meter {
  var bytes = 0
}
