import Specimens
import Testing

/// What every history of the fixtures comes to: its log with all labels, its ledgers, and where its sentences come from.
struct HistoryTests {
  @Test(arguments: Story.slugs + Story.histories)
  func `a history reads as its golden file`(slug: String) throws {
    let desk = try Desk()
    try desk.record(Story(slug))
    let lines = [
      "log \(slug)", "log \(slug) --stat", "facts \(slug) --changed",
      "quotations \(slug) --changed", "blame \(slug) --words",
    ]
    try Golden.expect(desk.session(lines, columns: 80), in: "history-\(slug).txt")
  }

  @Test(arguments: [
    ("silent", ["r5", "r4", "r3", "r2"]), ("return", ["r4", "r3"]), ("correction", []),
    ("substantive", ["r6", "r5", "r4", "r3", "r2"]),
  ])
  func `a log tells only what is asked for`(kind: String, numbers: [String]) throws {
    let desk = try Desk()
    try desk.record(Story("dunmere-night-trains"))
    let log = try desk.stet("log dunmere --only \(kind)").output
    #expect(
      log.split(separator: "\n").filter { $0.hasPrefix("r") }.map { String($0.prefix(2)) }
        == numbers)
  }

  @Test func `a list of what is silent names the articles whose latest change is`() throws {
    let desk = try Desk()
    for slug in Story.histories { try desk.record(Story(slug)) }
    let list = try desk.stet("list --silent").output
    #expect(
      Story.histories.filter(list.contains) == ["glasshouse-inquest", "press-council-ruling"])
  }
}
