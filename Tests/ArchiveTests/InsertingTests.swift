import Chronology
import Foundation
import Prose
import Testing

@testable import Archive

@Suite struct InsertingTests {
  private let newsroom: Newsroom
  private let name = Newsroom.harbour

  init() throws {
    newsroom = try Newsroom()
  }

  /// Records texts at the minutes when they were seen.
  private func record(
    _ texts: KeyValuePairs<Int, String>, in archive: borrowing Archive
  ) throws {
    for (minute, text) in texts { _ = try archive.recordNext(Newsroom.entry(text, minute: minute)) }
  }

  /// An entry recorded long after it was seen.
  private func late(_ text: String, minute: Int) -> Entry {
    let entry = Newsroom.entry(text, minute: minute)
    return Entry(
      article: entry.article, source: entry.source, extractor: entry.extractor,
      observed: entry.observed, recorded: Timestamp(milliseconds: 1_763_000_000_000),
      recorder: entry.recorder, words: ChangeWords(summary: "told of \(text)"))
  }

  /// The texts of the revisions and the minutes between which each was seen.
  private func seen(in archive: borrowing Archive) throws -> [String] {
    let history = try archive.history(of: name)
    let texts = try history.revisions.map { try archive.article(of: $0).paragraphs[0].text }
    return zip(texts, history.sightings).map { text, sighting in
      let minutes = [sighting.first, sighting.last].map {
        ($0.milliseconds - Newsroom.opening.milliseconds) / 60_000
      }
      return "\(text) \(minutes[0])-\(minutes[1])"
    }
  }

  @Test func `a revision takes its place, and those after it follow`() throws {
    let archive = try newsroom.open()
    try record([0: "One.", 10: "Three.", 20: "Four."], in: archive)
    let before = try archive.history(of: name).revisions
    let inserted = try #require(
      try archive.recordNext(
        late("Two.", minute: 5), words: ChangeWords(summary: "retold", body: "Now three.")
      )
      .recorded)
    #expect(inserted.number == 2)
    let history = try archive.history(of: name)
    #expect(history.revisions[0] == before[0] && history.revisions[1] == inserted)
    #expect(history.revisions.map(\.number) == [1, 2, 3, 4])
    #expect(history.revisions.map(\.body) == ["", "", "Now three.", ""])
    #expect(history.wasInserted == [false, true, false, false])
    #expect(
      try newsroom.git("log", "--reverse", "--format=%s|%at|%ct", "\(name)") == """
        r1: 1 paragraph edited|1762500000|1762500000
        r2: told of Two.|1762500300|1763000000
        r3: retold|1762500600|1762500600
        r4: 1 paragraph edited|1762501200|1762501200

        """)
    #expect(try seen(in: archive) == ["One. 0-0", "Two. 5-5", "Three. 10-10", "Four. 20-20"])
    let tip = before[2].id.description
    #expect(
      try newsroom.git("for-each-ref", "--format=%(refname) %(objectname)", "refs/stet")
        == "refs/stet/superseded/\(name)/\(tip) \(tip)\n")
    #expect(try newsroom.git("fsck", "--strict") == "")
  }

  @Test func `a superseded hash names what it has become`() throws {
    let archive = try newsroom.open()
    try record([0: "One.", 10: "Three.", 20: "Four."], in: archive)
    let before = try archive.history(of: name).revisions
    _ = try archive.recordNext(late("Two.", minute: 5), words: ChangeWords(summary: "", body: ""))
    let between = try archive.history(of: name).revisions
    _ = try archive.recordNext(late("Zero.", minute: -5), words: ChangeWords(summary: "", body: ""))
    let history = try archive.history(of: name)
    #expect(history.revisions.map(\.number) == Array(1...5))
    for (former, number) in zip(before + between, [2, 4, 5, 2, 3, 4, 5]) {
      let text = String(former.id.description.prefix(12))
      let named = try archive.revision(text, in: history)
      #expect(named.revision.number == number)
      #expect(named.former == former)
    }
    #expect(try archive.revision("r5", in: history).former == nil)
    #expect(throws: ArchiveError.self) { try archive.revision("0000", in: history) }
  }

  @Test func `the same as a neighbour on either side is a sighting`() throws {
    let archive = try newsroom.open()
    try record([0: "One.", 10: "Two."], in: archive)
    #expect(try archive.recordNext(late("One.", minute: 3)).unchanged?.number == 1)
    #expect(try archive.recordNext(late("Two.", minute: 7)).unchanged?.number == 2)
    #expect(try archive.recordNext(late("Two.", minute: 8)).unchanged?.number == 2)
    #expect(try seen(in: archive) == ["One. 0-3", "Two. 7-10"])
    #expect(try newsroom.git("for-each-ref", "refs/stet/superseded") == "")
  }

  @Test func `sightings follow their revisions`() throws {
    let archive = try newsroom.open()
    try record([0: "One.", 2: "One.", 10: "Three.", 14: "Three.", 20: "Four."], in: archive)
    try record([5: "Two.", 6: "Two."], in: archive)
    #expect(try seen(in: archive) == ["One. 0-2", "Two. 5-6", "Three. 10-14", "Four. 20-20"])
    #expect(
      try newsroom.git("cat-file", "blob", "refs/stet/seen/\(name)") == """
        r1 2025-11-07T07:20:00.000Z 2025-11-07T07:22:00.000Z
        r2 2025-11-07T07:25:00.000Z 2025-11-07T07:26:00.000Z
        r3 2025-11-07T07:30:00.000Z 2025-11-07T07:34:00.000Z

        """)
  }

  @Test func `a text seen on both sides of another becomes two revisions`() throws {
    let archive = try newsroom.open()
    try record([0: "One.", 9: "One.", 20: "Three."], in: archive)
    try record([5: "Two."], in: archive)
    #expect(try seen(in: archive) == ["One. 0-0", "Two. 5-5", "One. 9-9", "Three. 20-20"])
    try record([15: "Three.", 17: "Four."], in: archive)
    #expect(
      try seen(in: archive) == [
        "One. 0-0", "Two. 5-5", "One. 9-9", "Three. 15-15", "Four. 17-17", "Three. 20-20",
      ])
    let revisions = try archive.history(of: name).revisions
    #expect(revisions.map(\.number) == Array(1...6))
    #expect(try newsroom.git("fsck", "--strict", "--no-dangling") == "")
  }

  @Test func `after the last sighting of the latest one it follows, before it is inserted`() throws
  {
    let archive = try newsroom.open()
    try record([0: "One.", 9: "One.", 5: "Two.", 9: "Three."], in: archive)
    #expect(try seen(in: archive) == ["One. 0-0", "Two. 5-5", "One. 9-9", "Three. 9-9"])
  }

  @Test func `sightings that a writer could not renumber are read by their time`() throws {
    let archive = try newsroom.open()
    try record([0: "One.", 2: "One.", 10: "Three.", 14: "Three.", 20: "Four."], in: archive)
    let stale = try newsroom.git("rev-parse", "refs/stet/seen/\(name)")
    try record([5: "Two.", 1: "Zero."], in: archive)
    _ = try newsroom.git(
      "update-ref", "refs/stet/seen/\(name)", String(stale.dropLast()))
    let whole = ["One. 0-0", "Zero. 1-1", "One. 2-2", "Two. 5-5", "Three. 10-14", "Four. 20-20"]
    #expect(try seen(in: archive) == whole)
    try record([6: "Two."], in: archive)
    #expect(try seen(in: archive)[3] == "Two. 5-6")
    #expect(try newsroom.git("cat-file", "blob", "refs/stet/seen/\(name)").contains("r5 "))
  }

  @Test func `what a later revision is back to keeps pointing at the same revision`() throws {
    let archive = try newsroom.open()
    let texts = ["Zero.", "One.", "Two.", "One."]
    for (index, text) in texts.enumerated() {
      let entry = Newsroom.entry(text, minute: index * 10)
      let returns =
        index == 3
        ? [Assessment.Return(subject: "everything", number: 2, isFlipFlop: false)] : []
      _ = try archive.recordNext(
        Entry(
          article: entry.article, source: entry.source, extractor: entry.extractor,
          observed: entry.observed, recorded: entry.recorded, recorder: entry.recorder,
          words: ChangeWords(summary: "told", assessment: Assessment(returns: returns))))
    }
    _ = try archive.recordNext(late("Between.", minute: 5), words: ChangeWords(summary: "retold"))
    let last = try #require(try archive.history(of: name).revisions.last)
    #expect(last.number == 5)
    #expect(last.assessment.returns.map(\.number) == [3])
  }
}
