import Chronology
import Foundation
import Prose
import Specimens
import Testing

@testable import Archive

/// What was seen of an article and when, kept in the simplest way: what the archive must agree with.
///
/// Of a text that stood for a while it remembers what the archive does: the first time, the last, and the
/// one that its revision was recorded for.
private struct Model {
  private struct Look {
    let minute: Int
    let text: String
    var isRecorded: Bool
  }

  /// In the order observed, equal moments in the order of their arrival.
  private var looks: [Look] = []

  mutating func see(_ text: String, at minute: Int) {
    let place = looks.firstIndex { $0.minute > minute } ?? looks.count
    looks.insert(Look(minute: minute, text: text, isRecorded: false), at: place)
    looks = runs.flatMap { run in
      var kept = run.enumerated().filter { index, look in
        index == 0 || index == run.count - 1 || look.isRecorded
      }.map(\.element)
      if !kept.contains(where: \.isRecorded) { kept[0].isRecorded = true }
      return kept
    }
  }

  private var runs: [[Look]] {
    looks.reduce(into: []) { runs, look in
      if runs.last?.last?.text == look.text {
        runs[runs.count - 1].append(look)
      } else {
        runs.append([look])
      }
    }
  }

  /// Each text for as long as it stood, `text first-last`.
  var stays: [String] {
    runs.compactMap { run in
      guard let first = run.first, let last = run.last else { return nil }
      return "\(first.text) \(first.minute)-\(last.minute)"
    }
  }
}

@Suite struct ModelTrial {
  private let name = ArticleName(site: "example.org", slug: "toll")
  private let opening: Int64 = 1_762_500_000_000
  private let recorder = Recorder(name: "Test", email: "test@example.org")

  private func entry(_ text: String, minute: Int) -> Entry {
    let observed = Timestamp(milliseconds: opening + Int64(minute) * 60_000)
    return Entry(
      article: Article(headline: "Toll", paragraphs: [Paragraph(text)]),
      source: Source(Array(text.utf8), format: .text),
      extractor: Extractor(name: "plain-text", version: "1"), observed: observed,
      recorded: Timestamp(milliseconds: opening), recorder: recorder,
      words: ChangeWords(summary: "told"))
  }

  /// Each revision for as long as it was seen, `text first-last`.
  private func shown(by archive: borrowing Archive) throws -> [String] {
    let history = try archive.history(of: name)
    let texts = try history.revisions.map { try archive.article(of: $0).paragraphs[0].text }
    return zip(texts, history.sightings).map { text, seen in
      let minutes = [seen.first, seen.last].map { ($0.milliseconds - opening) / 60_000 }
      return "\(text) \(minutes[0])-\(minutes[1])"
    }
  }

  private var now: Timestamp {
    Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
  }

  @Test(arguments: 0..<Trial.scale(6, long: 60))
  func `records, packing and forgetting in any order come to the same as in a model`(seed: Int)
    throws
  {
    let trial = try Trial()
    let archive = try Archive(
      creatingAt: trial.path, by: recorder, at: Timestamp(milliseconds: opening))
    var generator = SeededGenerator(seed: seed)
    var model = Model()
    var hashes: [String] = []
    for _ in 0..<Trial.scale(25, long: 60) {
      switch Int.random(in: 0..<12, using: &generator) {
      case 0:
        let extents = try archive.pack(at: now)
        #expect(extents.after.packs == 1)
      case 1 where try archive.tip(of: name) != nil:
        _ = try archive.forget(name, reason: "trial", at: now)
        model = Model()
        hashes = []
        #expect(
          try trial.git("cat-file", "--batch-all-objects", "--batch").output.contains("One.")
            == false)
      default: break
      }
      let minute = Int.random(in: 0..<1000, using: &generator)
      let text = ["One.", "Two.", "Three."].randomElement(using: &generator) ?? ""
      let entry = entry(text, minute: minute)
      let position = try archive.position(
        in: name, observed: entry.observed, now: entry.observed)
      let words = position.after.map { _ in ChangeWords(summary: "retold", body: "") }
      let recording = try archive.record(entry, at: position, words: words)
      #expect(recording != .conflict)
      model.see(text, at: minute)
      if case .recorded(let revision) = recording { hashes.append(revision.id.description) }
      let history = try archive.history(of: name)
      #expect(history.revisions.map(\.number) == Array(1...history.revisions.count))
    }
    let history = try archive.history(of: name)
    #expect(try shown(by: archive) == model.stays)
    for hash in hashes {
      let named = try archive.revision(hash, in: history)
      #expect(named.former != nil || named.revision.id.description == hash)
    }
    #expect(try trial.faults() == [])
    let log = try trial.git(
      "log", "--reverse", "--format=%(trailers:key=Revision,valueonly)", "\(name)")
    #expect(
      log.output.split(separator: "\n").map(String.init) == history.revisions.map { "\($0.number)" }
    )
    let fsck = try trial.git("fsck", "--strict", "--no-dangling")
    #expect(fsck.isDone && fsck.output + fsck.errors == "")
  }
}
