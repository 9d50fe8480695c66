import Chronology
import Foundation
import Prose
import Specimens

@testable import Archive

/// An archive of a test's own, with articles of an invented newsroom; gone with this value.
final class Newsroom: Sendable {
  let folder: String
  let path: String

  static let recorder = Recorder(name: "Test", email: "test@example.org")
  static let opening = Timestamp(milliseconds: 1_762_500_000_000)
  static let harbour = ArticleName(site: "example.org", slug: "harbour-toll")

  init() throws {
    folder = NSTemporaryDirectory() + "stet-archive-" + UUID().uuidString
    path = folder + "/archive.git"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Opens the archive, made if need be; locks of plain git are not waited for.
  func open(sizeLimit: Int = Archive.defaultSizeLimit) throws -> Archive {
    try Archive(
      creatingAt: path, by: Self.recorder, at: Self.opening, sizeLimit: sizeLimit,
      patience: .zero)
  }

  /// An entry of one paragraph, observed so many minutes after the archive was made.
  static func entry(
    _ text: String, minute: Int = 0, claims: Claims = Claims(), source: Source? = nil,
    extractor: Extractor = Extractor(name: "plain-text", version: "1"),
    summary: String = "1 paragraph edited", body: String = ""
  ) -> Entry {
    let observed = Timestamp(milliseconds: opening.milliseconds + Int64(minute) * 60_000)
    return Entry(
      article: Article(
        headline: "Council raises harbour toll", paragraphs: [Paragraph(text)], claims: claims),
      source: source
        ?? Source(Array("Council raises harbour toll\n\n\(text)\n".utf8), format: .text),
      extractor: extractor, observed: observed, recorded: observed, recorder: recorder,
      words: ChangeWords(summary: summary, body: body))
  }

  /// What plain git prints on both channels, without anybody's configuration.
  func git(_ arguments: String...) throws -> String {
    String(decoding: try gitBytes(["-C", path] + arguments), as: UTF8.self)
  }

  func gitBytes(_ arguments: [String]) throws -> [UInt8] {
    let outcome = try Program("/usr/bin/git", arguments, in: folder).finish()
    return outcome.bytes + Array(outcome.errors.utf8)
  }
}

extension Archive {
  /// Records at the position that the entry has now.
  borrowing func recordNext(
    _ entry: Entry, in name: ArticleName = Newsroom.harbour, words: ChangeWords? = nil
  ) throws -> Recording {
    let position = try position(in: name, observed: entry.observed, now: entry.observed)
    return try record(entry, at: position, words: words)
  }
}

extension Recording {
  /// Nil unless it was recorded.
  var recorded: Revision? {
    if case .recorded(let revision) = self { revision } else { nil }
  }

  /// Nil unless it was unchanged.
  var unchanged: Revision? {
    if case .unchanged(let revision) = self { revision } else { nil }
  }
}
