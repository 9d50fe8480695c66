import Chronology
import Foundation
import Prose
import Specimens
import Streams

@testable import Ingest

extension ByteStream {
  /// Bytes in pieces of one size.
  init(_ bytes: [UInt8], pieces size: Int = 1 << 16) {
    var position = 0
    self.init {
      let piece = Array(bytes[position...].prefix(size))
      position += piece.count
      return piece
    }
  }
}

extension CaptureSource {
  /// All captures and faults up to the end, or up to so many, which are more than there can be.
  func all(most: Int = 100_000) throws -> [Result<Capture, CaptureFault>] {
    var (source, results) = (self, [Result<Capture, CaptureFault>]())
    while results.count < most, let result = try source.next() { results.append(result) }
    return results
  }
}

extension Result<Capture, CaptureFault> {
  var capture: Capture? {
    if case .success(let capture) = self { capture } else { nil }
  }

  /// `line 3: it is cut off`.
  var fault: String? {
    if case .failure(let fault) = self { "\(fault.place): \(fault.error)" } else { nil }
  }
}

extension Capture {
  /// The kept bytes as text, behind their format.
  var kept: String? {
    guard case .source(let bytes, let format) = content else { return nil }
    return "\(format.map(\.rawValue) ?? "any"): \(String(decoding: bytes, as: UTF8.self))"
  }

  /// The bytes to keep.
  var source: [UInt8] {
    if case .source(let bytes, _) = content { bytes } else { [] }
  }

  /// What `stet` reads in those bytes.
  func reading() throws -> Reading { try RawArticle(source, url: address, format: .xml).read() }

  /// What the archive would read.
  func article() throws -> Article? {
    guard case .source(let bytes, let format) = content else { return nil }
    return try RawArticle(bytes, url: address, format: format).read().article
  }
}

/// A file under `Fixtures/`.
func fixture(_ path: String) throws -> [UInt8] {
  Array(try Data(contentsOf: SourceTree.fixtures.appending(path: path)))
}
