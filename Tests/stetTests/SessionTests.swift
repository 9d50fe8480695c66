import Specimens
import Testing

/// The terminal output of every command on the fixtures.
struct SessionTests {
  private static let cases: [(name: String, lines: [String])] = [
    ("list", ["list"]),
    (
      "log",
      ["log harbour", "log --since 2026-05-01 --until 2026-05-31", "log vale --until 2026-01-01"]
    ),
    ("log-verbose", ["log grain-elevator --verbose"]),
    ("diff-brewery", ["diff brewery r2 r3", "diff brewery 2 4"]),
    ("diff-cup-final", ["diff vale-cup r1 2"]),
    ("diff-elevator", ["diff grain-elevator 2026-09-23T03:00Z latest"]),
    ("diff-ferry", ["diff press.example/harbour-ferry-fire -3"]),
    ("diff-marsh", ["diff salt-marsh r2 r3"]),
    ("diff-straits", ["diff straits", "diff straits --cosmetic"]),
    ("diff-words", ["diff reservoir"]),
    ("diff-sentences", ["diff reservoir --sentences"]),
    ("diff-paragraphs", ["diff reservoir --paragraphs"]),
    ("diff-context", ["diff reservoir --context 1 --only paragraphs"]),
    ("diff-cosmetic", ["diff reservoir --cosmetic --only paragraphs"]),
    (
      "diff-stat",
      ["diff reservoir --stat", "diff reservoir --stat --only facts", "diff straits --stat"]
    ),
    (
      "diff-only",
      [
        "diff reservoir --only quotations", "diff reservoir --only facts --only quotations",
        "diff harbour r1 r2 --only facts --exit-code",
        "diff straits --only quotations --only facts --exit-code",
      ]
    ),
    ("show", ["show harbour@r1"]),
    ("show-metadata", ["show straits@2026-03-14 --metadata"]),
    ("show-quotations", ["show straits --quotations"]),
    ("show-facts", ["show brewery@1 --facts"]),
    ("extract", ["extract grain-elevator-explosion/r1.txt"]),
    ("compare", ["compare vale-cup-final/r3.txt vale-cup-final/r4.txt"]),
  ]

  @Test(arguments: [60, 100])
  func `every command reads as its golden file`(columns: Int) throws {
    let desk = try Desk()
    for slug in Story.slugs + ["reservoir-vote"] { try desk.record(Story(slug)) }
    for (name, lines) in Self.cases {
      try Golden.expect(desk.session(lines, columns: columns), in: "\(name)-\(columns).txt")
    }
  }

  @Test func `recording reads as its golden file`() throws {
    let desk = try Desk()
    let story = try Story("harbour-ferry-fire")
    try desk.lay(story)
    let preview = story.recordings[0] + " --dry-run"
    let again = "record harbour-ferry-fire/r5.txt --as \(story.name) --observed 2026-04-17"
    try Golden.expect(
      desk.session([preview] + story.recordings + [again, again + " --exit-code"]), in: "record.txt"
    )
  }

  @Test(arguments: [60, 100])
  func `the program alone tells a new user what to type`(columns: Int) throws {
    try Golden.expect(Desk().session([""], columns: columns), in: "greeting-\(columns).txt")
  }

  @Test(arguments: [
    "record", "log", "diff", "show", "list", "quotations", "facts", "blame", "gc", "verify",
    "forget", "extract",
    "compare",
  ])
  func `the help of a command has an example and keeps within the screen`(command: String) throws {
    let help = try Desk().stet("\(command) --help", columns: 80)
    #expect(help.exitCode == 0)
    let lines = help.output.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("  stet \(command) ") || $0 == "  stet \(command)" })
    #expect(lines.filter { $0.count > 80 } == [])
  }
}
