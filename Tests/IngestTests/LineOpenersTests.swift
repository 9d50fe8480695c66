import Testing

@testable import Ingest

struct LineOpenersTests {
  private static let openers = LineOpeners(
    Array(
      """
      # A comment.
      share $
      read/see more
      save * today
      win $ now
      updated ... online
      """.utf8))

  @Test(arguments: [
    "Share", "\u{2022} SHARE", "Read more", "See more about the ferry", "Save a third today only",
    "Win $ now, or never", "Updated at noon and put online.",
  ])
  func `a line is known by how it begins`(line: String) {
    #expect(Self.openers.open(line))
  }

  @Test(arguments: [
    "Share the ferry", "Read", "Read and see more", "Save today",
    "Save one two three four five six seven today",
    "Win now", "Win", "Updated at noon. It is online.", "To share", "",
  ])
  func `other lines are not, nor are those that go on where a pattern ends the line`(line: String) {
    #expect(!Self.openers.open(line))
  }
}
