import Testing

@testable import Collation

/// What becomes of paragraphs, on small cases that others get wrong.
struct ParagraphAlignmentTests {
  private static let ferry =
    "The ferry left Port Ellery at dawn with 40 passengers and a crew of six on board."
  private static let captain =
    "Its captain, Mara Quill, had asked the harbour office twice for a new radio."
  private static let council =
    "The county council voted in March to spend the money on the coastal road instead."
  private static let inquiry =
    "An inquiry led by a retired judge will open in the old customs house next week."
  private static let weather =
    "Forecasters had warned of gales, yet no order to stay in port was given that night."

  @Test(
    arguments: [
      ("nothing", [ferry, captain], [ferry, captain], ["0=0", "1=1"]),
      ("an insertion", [ferry, council], [ferry, captain, council], ["0=0", "+1", "1=2"]),
      ("a deletion", [ferry, captain, council], [ferry, council], ["0=0", "-1", "2=1"]),
      (
        "an edit beside an insertion",
        [ferry, captain, council],
        [ferry, inquiry, captain.replacing("twice", with: "three times"), council],
        ["0=0", "+1", "1~2", "2=3"]
      ),
      (
        "an exact move", [ferry, captain, council, inquiry], [council, ferry, captain, inquiry],
        ["2>0", "0=1", "1=2", "3=3"]
      ),
      (
        "an edited move",
        [ferry, captain, council, inquiry],
        [council.replacing("March", with: "April"), ferry, captain, inquiry],
        ["2>~0", "0=1", "1=2", "3=3"]
      ),
      (
        "a block move",
        [ferry, captain, council, inquiry, weather], [inquiry, weather, ferry, captain, council],
        ["3>0 #1", "4>1 #1", "0=2", "1=3", "2=4"]
      ),
      ("a split", [ferry + " " + captain, council], [ferry, captain, council], ["0/0,1", "1=2"]),
      (
        "a merge with an edit", [ferry, captain, council],
        [ferry + " " + captain.replacing("twice", with: "often"), council],
        ["0,1*0", "2=1"]
      ),
      (
        "a split in three", [ferry + " " + captain + " " + council], [ferry, captain, council],
        ["0/0,1,2"]
      ),
      (
        "typography alone", ["\"It sank,\" he said -- twice."], ["“It sank,” he said — twice."],
        ["0'0"]
      ),
      (
        "repeated boilerplate around an edit",
        ["Read on.", ferry, "Read on.", council, "Read on."],
        ["Read on.", ferry, "Read on.", council.replacing("road", with: "railway"), "Read on."],
        ["0=0", "1=1", "2=2", "3~3", "4=4"]
      ),
      ("another text", [ferry], [inquiry], ["-0", "+0"]),
      (
        "a script without spaces", ["渡船在黎明离开港口。", "船长要求新的收音机。"], ["渡船在黎明离开港口。", "船长要求新的雷达。"],
        ["0=0", "1~1"]
      ),
      ("nothing at all", [], [], []),
    ] as [(String, [String], [String], [String])])
  func `every paragraph's fate is told`(
    case: String, before: [String], after: [String], expected: [String]
  ) {
    #expect(compare(before, after).paragraphs.map(\.notation) == expected)
  }

  @Test func `equal paragraphs keep their order where there are too many to try all pairs`() {
    let same = Array(repeating: Self.ferry, count: 250)
    let changes = compare(
      [Self.captain] + same + [Self.council], [Self.inquiry] + same + [Self.ferry, Self.weather]
    )
    .paragraphs
    #expect(changes.count { $0.kind == .unchanged } == 250)
    #expect(!changes.contains { if case .moved = $0.kind { true } else { false } })
  }

  @Test(arguments: [
    ("The colour of the harbour", "The color of the harbor"),
    ("a programme to organise travellers", "a program to organize travelers"),
    ("12 per cent", "12 percent"),
    ("12 percent", "12%"),
    ("2,000 people", "2000 people"),
    ("an office… closed", "an ofﬁce... closed"),
    ("caf\u{E9}", "cafe\u{301}"),
    ("40\u{A0}miles", "40 miles"),
    ("40 miles.\u{200B}", "\u{FEFF}40 miles."),
    ("It burned. and then. ", "It burned. And then. "),
    ("It burned. And then. ", "It burned. and then. "),
  ])
  func `typography and spelling are cosmetic`(before: String, after: String) {
    let paragraph = " It was said by everybody who had been there on the night, the minister added."
    #expect(
      compare([before + paragraph], [after + paragraph]).paragraphs.map(\.kind) == [.cosmetic])
  }

  @Test(arguments: [
    (
      "غادرت العبارة الميناء عند الفجر.", "غادرت السفينة الميناء عند الفجر.",
      "غادرت[- العبارة-]{+ السفينة+} الميناء عند الفجر."
    ),
    ("नाव सुबह बंदरगाह से निकली।", "नाव शाम बंदरगाह से निकली।", "नाव[- सुबह-]{+ शाम+} बंदरगाह से निकली।"),
    ("渡船在黎明离开港口。", "渡船在午夜离开港口。", "渡船在[-黎明-]{+午夜+}离开港口。"),
    ("フェリーは夜明けに出航した。", "フェリーは深夜に出航した。", "フェリーは{+深+}夜[-明け-]に出航した。"),
    ("เรือออกเช้านี้", "เรือออกคืนนี้", "เรือออก[-เช้า-]{+คืน+}นี้"),
    (
      "Паром ушёл на рассвете.", "Паром ушёл в полночь.",
      "Паром ушёл[- на рассвете-]{+ в полночь+}."
    ),
  ])
  func `words are told apart in every script`(before: String, after: String, marked: String) {
    let change = compare([before], [after]).paragraphs
    #expect(change.map(\.kind) == [.edited])
    #expect(change.first?.words.marked == marked)
  }

  @Test(arguments: [
    ("Talks with Turkey failed.", "Talks with turkey failed."),
    ("Они видели Землю.", "Они видели землю."),
    ("It cost $1.5 million.", "It cost $15 million."),
    ("He was, she said, late.", "He was she said late."),
    ("The toll is 12.", "The toll is 17."),
  ])
  func `what carries meaning is an edit`(before: String, after: String) {
    #expect(compare([before], [after]).paragraphs.map(\.kind) == [.edited])
  }
}

extension ParagraphChange {
  /// `1=2` unchanged, `'` cosmetic, `~` edited, `>` moved, `>~` moved and edited, `/` split, `*` merged, `+2`, `-1`.
  fileprivate var notation: String {
    let sign =
      switch kind {
      case .unchanged: "="
      case .cosmetic: "'"
      case .edited: "~"
      case .moved(let edited): edited ? ">~" : ">"
      case .split: "/"
      case .merged: "*"
      case .inserted: "+"
      case .deleted: "-"
      }
    let sides = [before, after].map { $0.map(String.init).joined(separator: ",") }
    let text = kind == .deleted ? sign + sides[0] : sides[0] + sign + sides[1]
    return block.map { "\(text) #\($0)" } ?? text
  }
}
