import Foundation
import Specimens
import Streams

@testable import Ingest

/// All captures of a source, and the faults between them.
func captures(in source: some CaptureSource) throws -> [Result<Capture, CaptureFault>] {
  var source = source
  var captures: [Result<Capture, CaptureFault>] = []
  while let capture = try source.next() { captures.append(capture) }
  return captures
}

extension ByteStream {
  /// Bytes in pieces of a size.
  init(_ bytes: [UInt8], pieces size: Int = 1 << 16) {
    var start = 0
    self.init {
      defer { start += size }
      return Array(bytes.dropFirst(start).prefix(size))
    }
  }
}

extension Capture {
  /// The bytes to keep.
  var source: [UInt8] {
    if case .source(let bytes, _) = content { bytes } else { [] }
  }

  /// What `stet` reads in those bytes.
  func reading() throws -> Reading { try RawArticle(source, url: address, format: .xml).read() }
}

/// A file under `Fixtures/`.
func fixture(_ path: String) throws -> [UInt8] {
  Array(try Data(contentsOf: SourceTree.fixtures.appending(path: path)))
}
