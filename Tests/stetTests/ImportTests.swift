import Foundation
import Specimens
import Testing

/// Taking in many articles at once.
struct ImportTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
  }

  /// A line of a dump.
  private static func line(url: String, observed: String, text: String) -> String {
    let object = ["url": url, "observed": observed, "text": text]
    let data = try? JSONSerialization.data(withJSONObject: object, options: .sortedKeys)
    return String(decoding: data ?? Data(), as: UTF8.self)
  }

  /// All stories as the lines of a dump, each article's in the order observed.
  private static func dump() throws -> [String] {
    try (Story.slugs + Story.histories).flatMap { slug in
      let story = try Story(slug)
      return try story.revisions.map { file, observed in
        line(
          url: "https://press.example/\(slug)", observed: observed,
          text: String(decoding: try story.bytes(of: file), as: UTF8.self))
      }
    }
  }

  /// What an archive tells of all its articles, but for what no two archives share.
  private func histories(_ archive: String = "archive.git") throws -> [String] {
    let format = "%S%n%B%an %ad"
    return try desk.run(
      "/usr/bin/git",
      [
        "-C", desk.path(archive), "log", "--branches=press.example/*", "--topo-order",
        "--format=\(format)%x00",
      ]
    ).output.split(separator: "\0")
      .map { $0.trimmingCharacters(in: .newlines) }.sorted()
  }

  /// Enough words to tell one story from another.
  private static let filler = """
    Passengers waited beside the quay while engineers searched both engine rooms, replaced several damaged valves, \
    tested emergency pumps, consulted harbour authorities about tides, weather and daylight, and promised refunds, \
    blankets, sandwiches plus onward coaches.
    """

  private func imported(_ lines: [String], _ options: String = "") throws -> Program.Outcome {
    try desk.write(lines.joined(separator: "\n") + "\n", to: "dump.jsonl")
    return try desk.stet("import dump.jsonl \(options)")
  }

  @Test func `a dump becomes what recording its articles one by one does`() throws {
    for slug in Story.slugs + Story.histories {
      let story = try Story(slug)
      try desk.lay(story)
      for (file, observed) in story.revisions {
        let outcome = try desk.stet(
          "record \(slug)/\(file) --url https://press.example/\(slug) --observed \(observed) "
            + "--archive single.git")
        #expect(outcome.exitCode == 0)
      }
    }
    var generator = SeededGenerator(seed: 9)
    let outcome = try imported(Self.dump().shuffled(using: &generator))
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.hasPrefix("imported "))
    #expect(try histories() == histories("single.git"))
    #expect(try desk.stet("verify --deep").exitCode == 0)
    #expect(try desk.git("fsck", "--strict", "--no-dangling").output == "")
  }

  @Test func `an import that is done again adds nothing`() throws {
    let dump = try Self.dump()
    _ = try imported(dump)
    let references = try desk.references()
    let again = try imported(dump.reversed())
    #expect(again.output.hasPrefix("nothing new\n\(dump.count) captures unchanged\n"))
    #expect(again.exitCode == 0)
    #expect(try desk.references() == references)
  }

  @Test func `captures find their places, whatever was recorded before`() throws {
    let dump = try Self.dump()
    var generator = SeededGenerator(seed: 5)
    let parts = dump.shuffled(using: &generator)
    // Some alone, so that their branches have files of their own; then packed ones; then both change.
    for (number, line) in parts.prefix(5).enumerated() {
      _ = try imported([line], "--refused r\(number)")
    }
    _ = try imported(Array(parts[5..<20]))
    _ = try desk.stet("gc")
    _ = try imported(Array(parts[20...]))
    _ = try imported(dump, "--archive whole.git")
    func texts(_ archive: String) throws -> String {
      try desk.run(
        "/usr/bin/git",
        [
          "-C", desk.path(archive), "log", "--branches=press.example/*",
          "--format=%S %T%n%(trailers:key=Observed)",
        ]
      ).output.split(separator: "\n\n").map(String.init).sorted().joined(separator: "\n")
    }
    #expect(try texts("archive.git") == texts("whole.git"))
    #expect(try desk.stet("verify").exitCode == 0)
  }

  @Test func `two imports at once lose nothing, and record nothing twice`() async throws {
    let dump = try Self.dump()
    try desk.write(dump.joined(separator: "\n"), to: "dump.jsonl")
    let desk = desk
    let outcomes = try await withThrowingTaskGroup(of: String.self) { group in
      for number in 0..<3 {
        group.addTask { try desk.stet("import dump.jsonl --refused r\(number)").errors }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(outcomes) == [""])
    _ = try desk.stet("import dump.jsonl --archive whole.git")
    #expect(try histories().count == histories("whole.git").count)
    #expect(try desk.stet("verify").exitCode == 0)
  }

  @Test func `what cannot be imported is told in a file, and the rest is done`() throws {
    let good = Self.line(
      url: "https://press.example/ferry", observed: "2026-03-01T08:00:00Z",
      text: "A ferry\n\nIt is late. \(Self.filler)\n")
    let later = good.replacing("08:00", with: "09:00").replacing("late", with: "very late")
    let other = Self.line(
      url: "https://press.example/ferry", observed: "2026-03-02T08:00:00Z",
      text:
        "Roses win prizes\n\nGardens bloomed. Judges praised seventeen varieties grown without chemicals "
        + "by schoolchildren, pensioners and prisoners who exchanged cuttings, letters, photographs and "
        + "advice throughout winter evenings, while visitors queued along gravel paths.\n")
    let outcome = try imported([good, "{\"url\": 7}", "no json", later, other])
    #expect(outcome.exitCode == 2)
    #expect(outcome.output.hasPrefix("imported 2 revisions of 1 article\n"))
    #expect(outcome.output.contains(" refused: see stet-refused.jsonl\n"))
    let refusals = try String(decoding: desk.bytes(of: "stet-refused.jsonl"), as: UTF8.self)
      .split(separator: "\n").map { try Value(parsing: String($0)) }
    for refusal in refusals { #expect(Shape.refusal.faults(in: refusal) == []) }
    let json = try desk.stet("import dump.jsonl --json")
    #expect(Shape.importing.faults(in: try Value(parsing: json.output)) == [])
    #expect(try imported([good, other], "--same-article").exitCode == 0)
  }

  @Test func `a dry run needs no archive and makes none`() throws {
    let dump = try Self.dump()
    let outcome = try imported(dump, "--dry-run")
    #expect(outcome.output == "would import at most \(dump.count) captures of 12 articles\n")
    #expect(try desk.references() == nil)
  }

  @Test func `files of one name in several folders are several articles`() throws {
    for folder in ["a", "b/deep", ".hidden"] {
      try desk.makeFolder("crawl/\(folder)")
      try desk.write("A ferry in \(folder)\n\nIt is late.\n", to: "crawl/\(folder)/index.txt")
    }
    _ = try desk.stet("import crawl")
    #expect(
      try desk.git("branch", "--format=%(refname:short)").output.split(separator: "\n").sorted()
        == ["local/a-index", "local/b-deep-index", "main"])
    #expect(try desk.stet("import crawl").output == "nothing new\n2 captures unchanged\n")
  }

  @Test func `what was forgotten does not come back by an import`() throws {
    let good = Self.line(
      url: "https://press.example/ferry", observed: "2026-03-01T08:00:00Z",
      text: "A ferry\n\nIt is late.\n")
    _ = try imported([good])
    _ = try desk.stet(["forget", "press.example/ferry", "--yes", "--reason", "court order 7"])
    let outcome = try imported([good])
    #expect(outcome.exitCode == 2)
    #expect(outcome.output == "nothing new\n1 capture refused: see stet-refused.jsonl\n")
    #expect(try desk.stet("show press.example/ferry").exitCode == 2)
  }

  @Test(arguments: ["", "--dry-run"])
  func `what is still to be observed is refused as record refuses it`(option: String) throws {
    let lines = ["2026-03-01T08:00:00Z", "2096-03-01T08:00:00Z"].map {
      Self.line(url: "https://press.example/ferry", observed: $0, text: "A ferry\n\nIt is late.\n")
    }
    let outcome = try imported(lines, option)
    #expect(outcome.output.hasSuffix("1 capture refused: see stet-refused.jsonl\n"))
    let refusal = try String(decoding: desk.bytes(of: "stet-refused.jsonl"), as: UTF8.self)
    #expect(refusal.contains("\"place\":\"line 2\""))
    try desk.write("A ferry\n\nIt is late.\n", to: "ferry.txt")
    let recorded = try desk.stet("record ferry.txt --observed 2096-03-01T08:00:00Z").errors
    let complaint = try #require(recorded.split(separator: "\n").first?.dropFirst("stet: ".count))
    #expect(refusal.contains("\"error\":\"\(complaint)\""))
  }

  @Test(arguments: [
    ("import nothing", "cannot read nothing: there is no such file", "paths start from /desk"),
    ("import empty", "cannot import empty: there is no file in it", "hidden files are left out"),
    ("import dump.jsonl --site a/b", "cannot name an article", "a name is site/slug"),
    (
      "import dump.jsonl --refused empty", "cannot write empty: is a directory", "name another file"
    ),
  ])
  func `what is asked wrongly is told`(command: String, complaint: String, hint: String) throws {
    try desk.makeFolder("empty")
    try desk.write("no json\n{}\n", to: "dump.jsonl")
    let outcome = try desk.stet(command)
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.hasPrefix("stet: \(complaint)"))
    #expect(outcome.errors.contains("\nhint: \(hint)"))
  }

  @Test func `ids that a name cannot tell apart are articles of their own`() throws {
    let lines = ["Bridge/2026", "bridge-2026", "bridge-2026"].enumerated().map { number, id in
      "{\"id\": \"\(id)\", \"observed\": \"2026-03-0\(number + 1)\", \"text\": \"A bridge\\n\\nNo. \(number).\"}"
    }
    let outcome = try imported(lines, "--site Example.ORG")
    #expect(outcome.output == "imported 3 revisions of 2 articles\n")
    #expect(try desk.stet("log bridge-2026").output.hasPrefix("example.org/bridge-2026\n"))
    #expect(try desk.stet("verify").exitCode == 0)
  }

  @Test(arguments: [
    ("", "", "."),
    ("{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": ", "}", ".items"),
  ])
  func `a list of articles is refused, and how to import it said`(
    start: String, end: String, path: String
  ) throws {
    let list =
      "[{\"title\": \"One\", \"text\": \"One day.\"}, {\"title\": \"Two\", \"text\": \"Two days.\"}]"
    try desk.write(start + list + end, to: "list.json")
    #expect(try desk.stet("import list.json").exitCode == 2)
    let refusal = try String(decoding: desk.bytes(of: "stet-refused.jsonl"), as: UTF8.self)
    #expect(refusal.contains("it holds a list of 2 articles"))
    #expect(refusal.contains("jq -c '\(path)[]' FILE | stet import -"))
  }

  @Test func `one history that cannot be read stops none of the others`() throws {
    let lines = ["a", "b"].map {
      "{\"id\": \"\($0)\", \"observed\": \"2026-03-01\", \"text\": \"A ferry\\n\\nReport \($0).\"}"
    }
    _ = try imported([lines[0]])
    let tree = try desk.git("rev-parse", "local/a^{tree}").output.dropLast()
    let commit = try desk.run(
      "/usr/bin/git",
      ["-C", desk.path("archive.git"), "commit-tree", String(tree), "-m", "by hand"],
      environment: [
        "GIT_AUTHOR_NAME": "x", "GIT_AUTHOR_EMAIL": "x@y", "GIT_COMMITTER_NAME": "x",
        "GIT_COMMITTER_EMAIL": "x@y",
      ]
    ).output.dropLast()
    _ = try desk.git("update-ref", "refs/heads/local/a", String(commit))
    let outcome = try imported(lines)
    #expect(outcome.exitCode == 2)
    #expect(
      outcome.output
        == "imported 1 revision of 1 article\n1 capture refused: see stet-refused.jsonl\n")
  }

  @Test func `a file is never written over by its own refusals`() throws {
    let line =
      "{\"id\": \"a\", \"observed\": \"2026-03-01\", \"text\": \"A ferry\\n\\nIt is late.\"}"
    try desk.write(line, to: "stet-refused.jsonl")
    let outcome = try desk.stet("import stet-refused.jsonl")
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains("what is refused is to be written into it"))
    #expect(try desk.bytes(of: "stet-refused.jsonl") == Array(line.utf8))
    #expect(try imported([line]).exitCode == 0)
    #expect(!desk.contains("stet-refused.jsonl"))
  }

  @Test func `a page that was seen unchanged is noted, not recorded`() throws {
    let text = "A ferry\n\nIt is late.\n"
    let lines = ["08:00", "09:30", "11:00"].map {
      Self.line(url: "https://press.example/ferry", observed: "2026-03-01T\($0):00Z", text: text)
    }
    #expect(
      try imported(lines).output == "imported 1 revision of 1 article\n2 captures unchanged\n")
    let seen = try desk.git("show", "refs/stet/seen/press.example/ferry").output
    #expect(seen == "r1 2026-03-01T08:00:00.000Z 2026-03-01T11:00:00.000Z\n")
  }
}
