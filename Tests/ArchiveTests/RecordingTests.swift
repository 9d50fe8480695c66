import Chronology
import Foundation
import Prose
import Testing

@testable import Archive

@Suite struct RecordingTests {
  private let newsroom: Newsroom
  private let name = Newsroom.harbour

  init() throws {
    newsroom = try Newsroom()
  }

  @Test func `what is recorded reads back, and plain git agrees`() throws {
    let archive = try newsroom.open()
    let claims = Claims(
      url: "https://example.org/harbour-toll", byline: "By Ann Lee, Harbour Desk",
      published: ClaimedTime("2025-11-07"), modified: ClaimedTime("2025-11-07T08:00:00Z"),
      section: "Local", language: "en")
    let first = Newsroom.entry(
      "The toll is 5 crowns.", claims: claims, summary: "first recorded", body: "Seen on paper.")
    let second = Newsroom.entry("The toll is 7 crowns.", minute: 30, claims: claims)
    let one = try #require(try archive.recordNext(first).recorded)
    let two = try #require(try archive.recordNext(second).recorded)

    #expect(one.number == 1 && two.number == 2)
    #expect(try archive.tip(of: name) == two)
    let history = try archive.history(of: name)
    #expect(history.revisions == [one, two])
    #expect(one.summary == "first recorded")
    #expect(one.body == "Seen on paper.")
    #expect(one.url == "https://example.org/harbour-toll")
    #expect(two.parent == one.id)
    #expect(two.observed == second.observed && two.recorded == second.recorded)
    #expect(try archive.article(of: one) == first.article)
    #expect(try archive.article(of: two) == second.article)
    #expect(try archive.source(of: one) == first.source)

    #expect(try newsroom.git("fsck", "--strict") == "")
    #expect(
      try newsroom.git("log", "--first-parent", "--reverse", "--format=%s|%an|%ae|%cn", "\(name)")
        == """
        r1: first recorded|Ann Lee, Harbour Desk|noreply@example.org|Test
        r2: 1 paragraph edited|Ann Lee, Harbour Desk|noreply@example.org|Test

        """)
    #expect(
      try newsroom.git("log", "-1", "--format=%B", "\(name)") == """
        r2: 1 paragraph edited

        Revision: 2
        Observed: 2025-11-07T07:50:00.000Z
        Published: 2025-11-07
        Modified: 2025-11-07T08:00:00.000Z
        Source-URL: https://example.org/harbour-toll
        Source-SHA256: \(two.sourceDigest)
        Extractor: plain-text 1


        """)
    #expect(
      try newsroom.git("ls-tree", "--name-only", "\(name)") == """
        harbour-toll.json
        harbour-toll.md
        source-harbour-toll.txt

        """)
    #expect(
      try newsroom.git("show", "\(name):harbour-toll.md")
        == "# Council raises harbour toll\n\nThe toll is 7 crowns.\n")
    #expect(
      try newsroom.git("show", "\(name):harbour-toll.json") == """
        {
          "byline" : "By Ann Lee, Harbour Desk",
          "language" : "en",
          "modified" : "2025-11-07T08:00:00.000Z",
          "published" : "2025-11-07",
          "section" : "Local",
          "url" : "https://example.org/harbour-toll"
        }

        """)
  }

  @Test func `the bytes received come back exactly, whatever they are`() throws {
    let archive = try newsroom.open()
    let bytes = (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    for (minute, format) in Source.Format.allCases.enumerated() {
      let source = Source(bytes + [UInt8(minute)], format: format)
      let entry = Newsroom.entry("Version \(minute).", minute: minute, source: source)
      let revision = try #require(try archive.recordNext(entry).recorded)
      #expect(try archive.source(of: revision) == source)
      let file = "\(name):source-harbour-toll.\(format.rawValue)"
      #expect(try newsroom.gitBytes(["-C", newsroom.path, "show", file]) == source.bytes)
    }
  }

  @Test func `ids depend on nothing but what is passed in`() throws {
    let other = try Newsroom()
    let entry = Newsroom.entry("The toll is 5 crowns.")
    let archive = try newsroom.open()
    let twin = try other.open()
    #expect(try archive.recordNext(entry) == twin.recordNext(entry))
    #expect(try newsroom.git("rev-parse", "main") == other.git("rev-parse", "main"))
  }

  @Test func `an article seen again makes no revision but a sighting`() throws {
    let archive = try newsroom.open()
    let revision = try #require(try archive.recordNext(Newsroom.entry("Same.")).recorded)
    #expect(try archive.recordNext(Newsroom.entry("Same.")) == .unchanged(revision))
    #expect(try newsroom.git("for-each-ref", "refs/stet") == "")
    #expect(try archive.recordNext(Newsroom.entry("Same.", minute: 5)) == .unchanged(revision))
    #expect(try newsroom.git("fsck", "--strict") == "")
    #expect(try archive.recordNext(Newsroom.entry("Same.", minute: 9)) == .unchanged(revision))

    _ = try archive.recordNext(Newsroom.entry("Other.", minute: 10))
    _ = try archive.recordNext(Newsroom.entry("Same.", minute: 11))
    _ = try archive.recordNext(Newsroom.entry("Same.", minute: 12))
    let history = try archive.history(of: name)
    #expect(history.revisions.map(\.number) == [1, 2, 3])
    let minutes = history.sightings.map { sighting in
      [sighting.first, sighting.last].map {
        ($0.milliseconds - Newsroom.opening.milliseconds) / 60_000
      }
    }
    #expect(minutes == [[0, 9], [10, 10], [11, 12]])
    #expect(
      try newsroom.git("cat-file", "blob", "refs/stet/seen/\(name)") == """
        r1 2025-11-07T07:20:00.000Z 2025-11-07T07:29:00.000Z
        r2 2025-11-07T07:30:00.000Z 2025-11-07T07:30:00.000Z
        r3 2025-11-07T07:31:00.000Z 2025-11-07T07:32:00.000Z

        """)
    #expect(try newsroom.git("fsck", "--strict", "--no-dangling") == "")
  }

  @Test func `what does not make a revision`() throws {
    let archive = try newsroom.open()
    let claims = Claims(
      url: "https://example.org/harbour-toll", modified: ClaimedTime("2025-11-07"))
    let before = Newsroom.entry("Same.", claims: claims)
    let revision = try #require(try archive.recordNext(before).recorded)

    var later = claims
    later.modified = ClaimedTime("2025-11-08")
    #expect(try archive.isUnchanged(Newsroom.entry("Same.", claims: later), since: revision))
    later.url = "http://www.example.org/harbour-toll/?utm_source=letter"
    #expect(try archive.isUnchanged(Newsroom.entry("Same.", claims: later), since: revision))
    let reread = Newsroom.entry(
      "Same, as a better reader sees it.", source: before.source,
      extractor: Extractor(name: "plain-text", version: "2"))
    #expect(try archive.isUnchanged(reread, since: revision))

    later.url = "https://example.org/harbour-toll-2"
    #expect(try !archive.isUnchanged(Newsroom.entry("Same.", claims: later), since: revision))
    #expect(try !archive.isUnchanged(Newsroom.entry("Same. ", claims: claims), since: revision))
    var composed = claims
    composed.section = "Caf\u{E9}"
    var decomposed = claims
    decomposed.section = "Cafe\u{301}"
    let article = Newsroom.entry("Same.", claims: composed).article
    #expect(!article.isUnchanged(since: Newsroom.entry("Same.", claims: decomposed).article))
  }

  @Test func `what is observed at the same moment follows`() throws {
    let archive = try newsroom.open()
    _ = try archive.recordNext(Newsroom.entry("One.", minute: 10))
    #expect(try archive.recordNext(Newsroom.entry("Two.", minute: 10)).recorded?.number == 2)
  }

  @Test func `without a time it follows whatever was seen last`() throws {
    let archive = try newsroom.open()
    func position(_ minute: Int) throws -> Position {
      try archive.position(
        in: name, observed: nil, now: Newsroom.entry("", minute: minute).observed)
    }
    #expect(try position(5).observed == Newsroom.entry("", minute: 5).observed)
    let one = try #require(try archive.recordNext(Newsroom.entry("One.", minute: 2)).recorded)
    #expect(try position(0).observed == one.observed)
    _ = try archive.recordNext(Newsroom.entry("One.", minute: 4))
    #expect(try position(3).observed == Newsroom.entry("", minute: 4).observed)
    #expect(try position(3).before == one && position(3).after == nil)
  }

  @Test func `after a conflict nothing is recorded`() throws {
    let archive = try newsroom.open()
    let one = Newsroom.entry("One.")
    let two = Newsroom.entry("Two.", minute: 1)
    let first = try archive.position(in: name, observed: one.observed, now: one.observed)
    let early = try archive.position(in: name, observed: two.observed, now: two.observed)
    #expect(try archive.record(one, at: first).recorded?.number == 1)
    #expect(try archive.record(two, at: early) == .conflict)
    // A sighting alone can change where something belongs.
    let late = try archive.position(in: name, observed: two.observed, now: two.observed)
    _ = try archive.recordNext(Newsroom.entry("One.", minute: 5))
    #expect(try archive.record(two, at: late) == .conflict)
    #expect(try archive.history(of: name).revisions.count == 1)
    #expect(try newsroom.git("fsck", "--strict", "--no-dangling") == "")
  }

  @Test func `neither controls nor brackets nor line breaks leave the text`() throws {
    let archive = try newsroom.open()
    let claims = Claims(
      url: "https://example.org/a\u{202E}b\nRevision: 9", byline: " <Ann>\n\u{1B}[31mLee\0 ")
    let entry = Newsroom.entry(
      "A \u{1B}[31mred\u{202E} word.", claims: claims, summary: "one\u{7}\nline",
      body: "\n\nTwo\u{2066}\nlines\n\nRevision: 7\n\n")
    let revision = try #require(try archive.recordNext(entry).recorded)
    #expect(revision.number == 1)
    #expect(revision.summary == "one line")
    #expect(revision.body == "Two\nlines\n\nRevision: 7")
    #expect(try archive.article(of: revision) == entry.article)
    #expect(try newsroom.git("log", "-1", "--format=%an", "\(name)") == "Ann [31mLee\n")
    let message = try newsroom.git("log", "-1", "--format=%B", "\(name)")
    #expect(message.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isControl })
    #expect(try newsroom.git("fsck", "--strict") == "")
  }

  @Test(arguments: ["", "...", "<>", "\u{202E}", "'\""])
  func `an author without a name is the site`(byline: String) throws {
    let archive = try newsroom.open()
    _ = try archive.recordNext(Newsroom.entry("One.", claims: Claims(byline: byline)))
    #expect(try newsroom.git("log", "-1", "--format=%an", "\(name)") == "example.org\n")
  }

  @Test(arguments: [
    ("By Ann Lee", "Ann Lee"), ("BY  ANN LEE", "ANN LEE"), ("by Ann Lee and Bo", "Ann Lee and Bo"),
    ("Byron Lee", "Byron Lee"), ("Ann Lee", "Ann Lee"), ("By", "By"), ("By <>", "By"),
  ])
  func `an author is whom the byline names`(byline: String, author: String) throws {
    let archive = try newsroom.open()
    _ = try archive.recordNext(Newsroom.entry("One.", claims: Claims(byline: byline)))
    #expect(try newsroom.git("log", "-1", "--format=%an", "\(name)") == author + "\n")
  }

  @Test func `an article observed before 1970 keeps its time in the trailer`() throws {
    let archive = try newsroom.open()
    let observed = try #require(Timestamp("1912-04-16T09:00:00Z"))
    let entry = Newsroom.entry("One.")
    let old = Entry(
      article: entry.article, source: entry.source, extractor: entry.extractor,
      observed: observed, recorded: entry.recorded, recorder: entry.recorder,
      words: ChangeWords(summary: "old"))
    let revision = try #require(try archive.recordNext(old).recorded)
    #expect(revision.observed == observed)
    #expect(try newsroom.git("log", "-1", "--format=%at", "\(name)") == "0\n")
    #expect(try newsroom.git("fsck", "--strict") == "")
  }

  @Test func `what could not be read back is refused, and nothing is written`() throws {
    let archive = try newsroom.open(sizeLimit: 100)
    for text in ["one\ntwo", "one\0two"] {
      let error = #expect(throws: ArchiveError.self) {
        try archive.recordNext(Newsroom.entry(text, source: Source([1], format: .binary)))
      }
      #expect(error?.code == .unfit)
    }
    let large = Source([UInt8](repeating: 0, count: 101), format: .binary)
    let error = #expect(throws: ArchiveError.self) {
      try archive.recordNext(Newsroom.entry("One.", source: large))
    }
    #expect(error?.code == .tooLarge)
    #expect(try newsroom.git("count-objects") == "3 objects, 12 kilobytes\n")
  }
}
