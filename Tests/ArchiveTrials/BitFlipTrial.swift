import Chronology
import Foundation
import Git
import Prose
import Specimens
import Testing

@testable import Archive

/// Turns single bits of an archive's files: whatever then shows another thing must be found.
@Suite struct BitFlipTrial {
  private let trial: Trial

  init() throws {
    trial = try Trial()
  }

  /// A small archive with all that an archive can hold.
  private func fill() throws {
    let recorder = Recorder(name: "Test", email: "test@example.org")
    let opening: Int64 = 1_762_500_000_000
    let archive = try Archive(
      creatingAt: trial.path, by: recorder, at: Timestamp(milliseconds: opening))
    for (name, minute, text) in [
      ("example.org/toll", 0, "One."), ("example.org/toll", 3, "One."),
      ("example.org/toll", 9, "Three."), ("example.org/toll", 5, "Two."),
      ("example.net/ferry", 1, "A ferry."), ("local/note", 2, "A note."),
    ] {
      let observed = Timestamp(milliseconds: opening + Int64(minute) * 60_000)
      let entry = Entry(
        article: Article(headline: "Toll", paragraphs: [Paragraph(text)]),
        source: Source(Array(text.utf8), format: .text),
        extractor: Extractor(name: "plain-text", version: "1"), observed: observed,
        recorded: observed, recorder: recorder, words: ChangeWords(summary: "told"))
      let position = try archive.position(
        in: ArticleName(name), observed: observed, now: observed)
      _ = try archive.record(
        entry, at: position,
        words: position.after.map { _ in ChangeWords(summary: "retold", body: "") })
    }
  }

  /// All that stet shows of the archive; nil where it fails to.
  private func shown() -> [String]? {
    do {
      let archive = try Archive(opening: trial.path)
      return try archive.names().flatMap { name in
        let history = try archive.history(of: name)
        return try zip(history.revisions, history.sightings).map { revision, seen in
          let article = try archive.article(of: revision)
          let source = try archive.source(of: revision)
          return "\(revision) \(seen) \(article) \(source)"
        }
      }
    } catch {
      return nil
    }
  }

  /// Whether a check finds the archive wanting, or cannot tell.
  private func isFound() -> Bool {
    guard let archive = try? Archive(opening: trial.path),
      let outcome = try? archive.verify()
    else { return true }
    return !outcome.isSound
  }

  @Test(arguments: [false, true])
  func `a bit that changes what is shown is found`(isPacked: Bool) throws {
    try fill()
    if isPacked {
      _ = try trial.git("gc", "--quiet")
      _ = try trial.git("pack-refs", "--all")
    }
    #expect(try trial.faults() == [])
    let truth = shown()
    let files = try #require(FileManager.default.enumerator(atPath: trial.path))
      .compactMap { $0 as? String }.sorted().map { URL(fileURLWithPath: trial.path + "/" + $0) }
      .filter { !$0.path.contains("/hooks/") && !$0.hasDirectoryPath }
    let contents = files.compactMap { file in (try? Data(contentsOf: file)).map { (file, $0) } }
      .filter { !$0.1.isEmpty }
    var generator = SeededGenerator(seed: isPacked ? 2 : 1)
    var unseen = 0
    for _ in 0..<Trial.scale(500, long: 5000) {
      guard let (file, bytes) = contents.randomElement(using: &generator) else { return }
      let bit = Int.random(in: 0..<bytes.count * 8, using: &generator)
      var damaged = bytes
      damaged[damaged.startIndex + bit / 8] ^= 1 << (bit % 8)
      try FileManager.default.removeItem(at: file)
      try damaged.write(to: file)
      if shown() != truth, !isFound() {
        let part = damaged.dropFirst(max(0, bit / 8 - 30)).prefix(60)
        Issue.record(
          "bit \(bit) of \(file.path) is not found: \(String(decoding: part, as: UTF8.self))")
      }
      if shown() == truth { unseen += 1 }
      try FileManager.default.removeItem(at: file)
      try bytes.write(to: file)
    }
    #expect(shown() == truth)
    #expect(unseen > 0)
  }
}
