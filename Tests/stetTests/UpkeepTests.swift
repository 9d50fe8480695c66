import Foundation
import Specimens
import Testing

/// What `gc` and `forget` say, ask and refuse.
struct UpkeepTests {
  private let desk: Desk

  /// Two articles, of which one name is a part of the other.
  init() throws {
    desk = try Desk()
    for (number, name) in ["press.example/ferry", "press.example/ferry-fine"].enumerated() {
      try desk.write("A ferry\n\nIt is late.\n\nReport \(number).\n", to: "story.txt")
      _ = try desk.stet("record story.txt --as \(name)")
    }
  }

  @Test func `gc says what it did, and again that nothing is left to do`() throws {
    let first = try desk.stet("gc")
    #expect(first.exitCode == 0 && first.errors == "")
    #expect(first.output.hasPrefix("packed 12 objects into 1 pack: "))
    let second = try desk.stet("gc --json")
    let value = try Value(parsing: second.output)
    #expect(Shape.packing.faults(in: value) == [])
    #expect(try desk.git("fsck", "--strict").output == "")
  }

  @Test func `forget takes out just the article that is named in full`() throws {
    let part = try desk.stet("forget ferry-fin --yes --reason error")
    #expect(part.exitCode == 2)
    #expect(part.errors.hasPrefix("stet: cannot forget 'ferry-fin' unasked: it is no full name\n"))
    let outcome = try desk.stet("forget press.example/ferry --yes --reason error")
    #expect(outcome.output == "forgot press.example/ferry: 1 revision\n")
    let again = try desk.stet("forget press.example/ferry --yes --reason error --json")
    #expect(Shape.forgetting.faults(in: try Value(parsing: again.output)) == [])
    let other = try desk.stet("forget press.example/none --yes --reason error")
    #expect(other.exitCode == 2 && other.errors.contains("there is no such article"))
    #expect(try desk.stet("show press.example/ferry").exitCode == 0, "the part fits the other")
    #expect(try desk.stet("verify").output == "1 article, 1 revision: sound\n")
  }

  @Test func `an article that was forgotten can be recorded again, with a note`() throws {
    _ = try desk.stet(["forget", "press.example/ferry", "--yes", "--reason", "court order 7"])
    let outcome = try desk.stet("record story.txt --as press.example/ferry")
    #expect(outcome.output == "recorded r1 of press.example/ferry: first recorded\n")
    #expect(outcome.errors.hasPrefix("stet: note: press.example/ferry was forgotten on 20"))
    #expect(outcome.errors.hasSuffix(": court order 7\n"))
  }

  @Test(arguments: [("press.example/ferry", true), ("ferry", false)])
  func `on a terminal the whole name must be typed`(answer: String, isForgotten: Bool) throws {
    let command = "\(Desk.program) forget press.example/ferry --reason error"
    let outcome = try desk.run(
      "/bin/sh", ["-c", "echo \(answer) | script -qec '\(command)' /dev/null"],
      environment: ["STET_ARCHIVE": "archive.git", "TERM": "xterm"])
    #expect(outcome.output.contains("Type the name of the article"))
    #expect(outcome.output.contains("forgot press.example/ferry") == isForgotten)
    #expect(outcome.output.contains("nothing was forgotten") != isForgotten)
  }

  @Test func `without a terminal to ask on nothing is forgotten unasked`() throws {
    let outcome = try desk.stet("forget press.example/ferry --reason error")
    #expect(outcome.exitCode == 2)
    #expect(
      outcome.errors == """
        stet: cannot forget press.example/ferry: there is no terminal to ask on
        hint: add --yes where that is meant

        """)
    #expect(try desk.stet("list").output.contains("press.example/ferry "))
  }
}
