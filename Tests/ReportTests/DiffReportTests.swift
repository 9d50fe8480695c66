import Prose
import Testing

@testable import Report

struct DiffReportTests {
  @Test(arguments: [60, 100])
  func `a comparison of revisions reads as its golden file`(width: Int) throws {
    let text = DiffReport.text(
      FloodCase.comparison, before: FloodCase.sides.before, after: FloodCase.sides.after,
      for: Screen(width: width, hasColor: false, now: FloodCase.now))
    try Golden(name: "flood").expect(text, in: "diff-\(width).txt")
  }

  @Test(arguments: [60, 100])
  func `a history reads as its golden file`(width: Int) throws {
    let screen = Screen(width: width, hasColor: false, now: FloodCase.now)
    let entries = [FloodCase.second, FloodCase.first]
    let short = HistoryReport.text(
      of: FloodCase.second.article, headline: FloodCase.sample.after.headline, entries, for: screen)
    try Golden(name: "flood").expect(short, in: "log-\(width).txt")
    let full = HistoryReport.text(entries, isFull: true, for: screen)
    try Golden(name: "flood").expect(full, in: "log-full-\(width).txt")
  }
}
