import Foundation
import Specimens
import Testing

/// What `record` makes of files, names and options.
struct RecordingTests {
  private static let text = "A day\n\nAll is well.\n"

  @Test(arguments: [
    (["--", "-x.txt"], "local/x"), (["two words.txt"], "local/two-words"),
    (["Größe.txt"], "local/größe"), (["new\nline.txt"], "local/new-line"),
    ([".hidden"], "local/hidden"), (["-"], "a/b"),
  ])
  func `files of any name are recorded`(arguments: [String], article: String) throws {
    let desk = try Desk()
    let file = try #require(arguments.last)
    if file != "-" { try desk.write(Self.text, to: file) }
    let name = file == "-" ? ["--as", "a/b"] : []
    let outcome = try desk.stet(["record"] + name + arguments, input: Self.text)
    #expect(outcome.output == "recorded r1 of \(article): first recorded\n")
    #expect(outcome.errors == "")
  }

  @Test func `a clock may be a little ahead`() throws {
    let desk = try Desk()
    let soon = Date(timeIntervalSinceNow: 30).formatted(.iso8601)
    let outcome = try desk.stet(
      "record - --as a/b --observed \(soon)", input: Self.text)
    #expect(outcome.output == "recorded r1 of a/b: first recorded\n")
    #expect(outcome.errors == "")
  }

  @Test func `files whose names are not UTF-8 are found, and never mistaken for one another`()
    throws
  {
    let desk = try Desk()
    func shell(_ line: String) throws -> Program.Outcome {
      try desk.run(
        "/bin/sh", ["-c", line],
        environment: ["STET_ARCHIVE": "archive.git", "STET": Desk.program])
    }
    let make = "printf 'A day\\n\\nAll is well.\\n' >\"$(printf 'caf\\351.txt')\"; "
    let one = try shell(make + "\"$STET\" record caf*.txt --as a/b")
    #expect(one.output == "recorded r1 of a/b: first recorded\n")
    let two = try shell(
      make + "cp caf*.txt \"$(printf 'caf\\350.txt')\"; \"$STET\" record caf*.txt")
    #expect(two.output == "")
    #expect(two.exitCode == 2)
    #expect(two.errors.hasPrefix("stet: cannot tell two files named caf\u{FFFD}.txt apart"))
  }

  @Test func `what is not UTF-8 is read as windows-1252, and said to be`() throws {
    let desk = try Desk()
    try desk.write(
      Array("Caf".utf8) + [0xE9] + Array(" closes\n\nIt is shut.\n".utf8), to: "old.txt")
    let outcome = try desk.stet("record old.txt --as a/b")
    #expect(outcome.exitCode == 0)
    #expect(
      outcome.errors == "stet: old.txt: it is not valid UTF-8 and was read as windows-1252\n")
    #expect(try desk.stet("show a/b").output.contains("Café closes"))
    #expect(try desk.stet("show a/b --source").bytes == desk.bytes(of: "old.txt"))
  }

  @Test func `the sources that can be read are recorded, the others complained of`() throws {
    let desk = try Desk()
    try desk.write(Self.text, to: "1.txt")
    try desk.write("A day\n\nAll was well.\n", to: "3.txt")
    let outcome = try desk.stet("record 1.txt 2.txt 3.txt --as a/b")
    #expect(
      outcome.output == """
        recorded r1 of a/b: first recorded
        recorded r2 of a/b: 1 paragraph edited

        """)
    #expect(outcome.errors.hasPrefix("stet: cannot read 2.txt: there is no such file\n"))
    #expect(outcome.exitCode == 2)
  }

  @Test func `the exit code tells what happened where that is asked for`() throws {
    let desk = try Desk()
    try desk.write(Self.text, to: "1.txt")
    try desk.write("A day\n\nAll was well.\n", to: "2.txt")
    func code(_ line: String) throws -> Int32 { try desk.stet(line).exitCode }
    #expect(try code("record 1.txt --as a/b --exit-code --dry-run") == 1)
    #expect(!desk.contains("archive.git"))
    #expect(try code("record 1.txt --as a/b --exit-code") == 1)
    #expect(try code("record 1.txt --as a/b --exit-code") == 0)
    #expect(try code("record 2.txt --as a/b") == 0)
    #expect(try code("diff a/b") == 0)
    #expect(try code("diff a/b --exit-code") == 1)
    #expect(try code("diff a/b latest --exit-code") == 0)
    #expect(try code("compare 1.txt 2.txt --exit-code") == 1)
    #expect(try code("compare 1.txt 1.txt --exit-code") == 0)
    #expect(try code("diff 1.txt 2.txt --exit-code") == 1)
  }

  @Test func `a text recorded with a raised limit is read with one`() throws {
    let desk = try Desk()
    try desk.write(Self.text, to: "1.txt")
    _ = try desk.stet("record 1.txt --as a/b")
    let refused = try desk.stet("show a/b --max-size 10")
    #expect(refused.exitCode == 2)
    #expect(refused.errors.hasSuffix("\nhint: raise the limit with --max-size\n"))
    let list = try desk.stet("list --max-size 10")
    #expect(list.errors == refused.errors)
    #expect(list.output == "")
    #expect(list.exitCode == 2)
  }
}
