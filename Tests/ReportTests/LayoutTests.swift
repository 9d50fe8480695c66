import Chronology
import Prose
import Testing

@testable import Collation
@testable import Report

struct LayoutTests {
  @Test(arguments: [
    ("plain", 5), ("naïve", 5), ("e\u{301}te", 3), ("日本", 4), ("한국", 4), ("🚢", 2), ("🇸🇪", 2),
    ("👩‍👩‍👧", 2), ("☀\u{FE0F}", 2), ("☀", 1), ("“…”", 3), ("\u{301}", 1 - 1), ("Ａ", 2), ("", 0),
  ])
  func `a text takes the columns that a terminal gives it`(text: String, width: Int) {
    #expect(text.displayWidth == width)
  }

  @Test(arguments: [
    ("plain “text”", "plain “text”"), ("a\u{1B}[31mb", "a␛[31mb"), ("a\u{7F}\u{9B}", "a␡<U+009B>"),
    ("x\u{202E}y\u{2066}", "x<U+202E>y<U+2066>"),
    ("\u{200B}\u{AD}\u{FEFF}", "<U+200B><U+00AD><U+FEFF>"),
    ("می\u{200C}خواهم 👩\u{200D}🚒", "می\u{200C}خواهم 👩\u{200D}🚒"), ("a\tb\u{2028}", "a␉b<U+2028>"),
  ])
  func `what could act on a terminal or hide is shown`(text: String, shown: String) {
    #expect(text.visible == shown)
  }

  @Test(arguments: [
    ("a [-b-]{+c+} d", "a [-b-]{+c+} d"), ("a [-b -]{+c +}d", "a [-b-]{+c+} d"),
    ("a[- b-] c", "a [-b-] c"), ("a[- -]{+  +}b", "a[-␣-]{+␣␣+}b"), ("a.[- -]{+|+}B", "a. {+¶+} B"),
    ("a.[-|-]{+ +}B", "a. [-¶-] B"), ("a|b", "a ¶ b"), ("a{+b|c+}", "a{+b ¶ c+}"),
  ])
  func `word runs read with their spaces outside the marks`(notation: String, shown: String) {
    #expect(WordMarks.both([TextRun](runs(notation))).plain == shown)
  }

  @Test func `a paragraph's number stays with a short word before it`() {
    let text = StyledText("12 → 14 (dead) also ¶1 and, in 9 paragraphs, ¶3, ¶5–7")
    let lines = Wrapping.lines(text, width: 20, lead: "", rest: "").map(\.plain)
    #expect(lines == ["12 → 14 (dead)", "also ¶1 and, in", "9 paragraphs, ¶3,", "¶5–7"])
  }

  @Test func `colour only adds escapes to the same text`() {
    let dull = report(FloodCase.comparison, hasColor: false)
    let colored = report(FloodCase.comparison, hasColor: true)
    #expect(colored.contains("\u{1B}[31m"))
    let stripped = colored.split(separator: "\u{1B}[", omittingEmptySubsequences: false)
      .enumerated().map { $0 == 0 ? String($1) : String($1.drop { $0 != "m" }.dropFirst()) }
    #expect(stripped.joined() == dull)
    #expect(
      colored.split(separator: "\n").allSatisfy {
        !$0.contains("\u{1B}[") || $0.contains("\u{1B}[0m")
      })
  }

  private func report(_ comparison: Comparison, hasColor: Bool) -> String {
    DiffReport.text(
      comparison, before: FloodCase.sides.before, after: FloodCase.sides.after,
      for: Screen(width: 60, hasColor: hasColor, now: FloodCase.now))
  }

  @Test(arguments: [40, 60, 100])
  func `no line is wider than the screen, but for a word that cannot be broken`(width: Int) {
    let words = [
      "Word", "“quoted”", "日本語の文章です。", "e\u{301}te\u{301}", "🚢🚢", "a",
      "https://long.example/\(String(repeating: "x", count: 90))",
    ]
    var text = StyledText()
    for index in 0..<400 {
      text.append(
        words[(index * index + index / 3) % words.count], index % 5 == 0 ? .removed : .plain)
      if index % 3 != 1 { text.append(index % 7 == 0 ? "  " : " ") }
    }
    for line in Wrapping.lines(text, width: width, lead: "  ", rest: "    ") {
      let longest = line.plain.split(separator: " ").count
      #expect(line.width <= width || longest <= 1, "\(line.plain)")
    }
  }

  @Test(arguments: [
    "\u{1B}]0;owned\u{07}", "\u{202E}desrever\u{202C}", "\u{9B}31m", "a\rb", "\u{2066}x",
    "\u{7F}\u{0}",
  ])
  func `an article cannot reach the terminal`(attack: String) {
    let sample = Sample(
      headline: "A [-quiet-]{+loud\(attack)+} day",
      [
        .init(.edited, [1], [1], "Nothing \(attack) [-was-]{+is\(attack)+} here."),
        .init(.inserted, [], [2], "{+New \(attack) text.+}"),
      ], after: Claims(byline: "By \(attack)"))
    let comparison = sample.comparison(
      metadata: [MetadataChange(field: "byline", before: nil, after: "By \(attack)")],
      corrections: [.added("Wrong \(attack).")])
    var entry = FloodCase.second
    entry.article = "site/\(attack)"
    entry.details = ChangeDetails.lines(comparison, before: sample.before, after: sample.after)
    let screen = Screen(width: 60, hasColor: false, now: nil)
    let sides = (
      Side(sample.before, from: .file("x\(attack)")), Side(sample.after, from: .revision(entry))
    )
    let outputs =
      entry.details + [
        DiffReport.text(comparison, before: sides.0, after: sides.1, for: screen),
        HistoryReport.text([entry], isFull: true, for: screen),
        ListReport.text([ListEntry(headline: attack, latest: entry)], for: screen),
        ArticleReport.extract(sample.after, quotations: [], facts: [], for: screen),
        ArticleReport.metadata(sample.after, of: entry, for: screen),
        JSON.comparison(comparison, before: sides.0, after: sides.1).lineText,
        RecordOutcome.recorded(entry).line(),
      ]
    for output in outputs {
      let bad = output.unicodeScalars.first { scalar in
        scalar != "\n"
          && (scalar.properties.generalCategory == .control
            || scalar.properties.generalCategory == .format)
      }
      #expect(bad == nil, "\(output)")
    }
  }

  private static let ages: [(Int64, String?)] = [
    (0, "just now"), (59, "just now"), (61, "1 minute ago"), (3600 * 5, "5 hours ago"),
    (86400 * 2, "2 days ago"), (86400 * 7, nil), (-5, nil),
  ]

  @Test(arguments: ages)
  func `recent times are also told as so long ago`(seconds: Int64, words: String?) {
    let now = Timestamp(milliseconds: 1_794_000_000_000)
    #expect(Timestamp(milliseconds: now.milliseconds - seconds * 1000).words(before: now) == words)
  }
}
