import Specimens
import Testing

/// Every command's JSON, parsed and held against the contract.
struct JSONTests {
  /// A desk with all stories recorded.
  private func desk() throws -> Desk {
    let desk = try Desk()
    for slug in Story.slugs { try desk.record(Story(slug)) }
    return desk
  }

  private func expect(
    _ line: String, of shape: Shape, at desk: Desk,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Value {
    let outcome = try desk.stet(line)
    #expect(outcome.errors == "", sourceLocation: sourceLocation)
    #expect(outcome.output.hasSuffix("}\n"), sourceLocation: sourceLocation)
    let value = try Value(parsing: outcome.output)
    #expect(shape.faults(in: value) == [], "\(line)", sourceLocation: sourceLocation)
    #expect(value["schema"] == .integer(1), sourceLocation: sourceLocation)
    return value
  }

  @Test func `each command keeps to the contract`() throws {
    let desk = try desk()
    for slug in Story.slugs {
      _ = try expect("diff \(slug) r1 latest --json", of: .comparison, at: desk)
      _ = try expect("diff \(slug) --json", of: .comparison, at: desk)
      _ = try expect("show \(slug) --json", of: .show, at: desk)
      _ = try expect("blame \(slug) --json", of: .blame, at: desk)
      _ = try expect("quotations \(slug) --json", of: .quotationLedger, at: desk)
      _ = try expect("facts \(slug) --json", of: .factLedger, at: desk)
      _ = try expect("extract \(slug)/r1.txt --json", of: .extract, at: desk)
      _ = try expect(
        "compare \(slug)/r1.txt \(slug)/r2.txt --json", of: .comparison, at: desk)
    }
    let log = try expect("log harbour --json", of: .log, at: desk)
    #expect(log["revisions"][0]["revision"] == .integer(5))
    #expect(log["revisions"][4]["changes"] == .text("first recorded"))
    let list = try expect("list --json", of: .list, at: desk)
    #expect(list["articles"][0]["article"] == .text("press.example/grain-elevator-explosion"))
    _ = try expect("log --since 2026-05-01 --json", of: .log, at: desk)
    _ = try expect("log --stat --json", of: .counts, at: desk)
  }

  @Test func `recording tells what came of it and when the text was seen`() throws {
    let desk = try Desk()
    let story = try Story("harbour-ferry-fire")
    try desk.lay(story)
    let preview = try expect("\(story.recordings[0]) --dry-run --json", of: .record, at: desk)
    #expect(preview["dry_run"] == .flag(true))
    #expect(preview["commit"] == .null)
    let first = try expect("\(story.recordings[0]) --json", of: .record, at: desk)
    #expect(first["outcome"] == .text("recorded"))
    #expect(first["last_seen"] == .text("2026-04-14T12:48:00.000Z"))
    let again = try expect(
      "record harbour-ferry-fire/r1.txt --as \(story.name) --observed 2026-04-14T13:00Z --json",
      of: .record, at: desk)
    #expect(again["outcome"] == .text("unchanged"))
    #expect(again["commit"] == first["commit"])
    #expect(again["first_seen"] == first["observed"])
    #expect(again["last_seen"] == .text("2026-04-14T13:00:00.000Z"))
  }

  @Test func `several sources give an object each`() throws {
    let desk = try Desk()
    let story = try Story("harbour-ferry-fire")
    try desk.lay(story)
    let outcome = try desk.stet("record harbour-ferry-fire/r1.txt harbour-ferry-fire/r2.txt --json")
    let objects = outcome.output.split(separator: "}\n{").count
    #expect(objects == 2)
  }
}
