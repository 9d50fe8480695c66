import Foundation
import Prose
import Specimens
import Testing

@testable import LexiconCompiler

/// Tables of lexicons that a person wrote, or wrote wrongly. What the tables of stet hold is seen by the tests of their
/// targets.
@Suite struct TableTests {
  private static let targets = ["Names", "Quotations", "Claims", "Facts", "Collation"]

  @Test(arguments: targets)
  func `the lexicons of a target make the same source in every process`(target: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "stet-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let sources = try ["one.swift", "other.swift"].map { (file: String) throws -> String in
      let compiler = Bundle.main.bundlePath + "/LexiconCompiler"
      let outcome = try Program(
        compiler, [target, file] + Self.files(), in: folder.path
      ).finish()
      #expect(outcome.isDone, "\(outcome.errors)")
      return try String(contentsOf: folder.appending(path: file), encoding: .utf8)
    }
    #expect(sources[0].contains("WordTable("))
    #expect(sources[0] == sources[1])
  }

  @Test func `a word has all classes under which it stands`() throws {
    var words = WordClasses()
    try words.addGroups(entries("speech bare\tsay tell\nplain\tsay\n"))
    words.addPeople(try entries("spokesman\tmasculine"), as: ["person"])
    #expect(words.literals[WordKey("Say")] == "[.bare, .plain, .speech]")
    #expect(words.literals[WordKey("spokesman")] == "[.masculine, .person]")
    #expect(words.literals[WordKey("spokesmen")] == "[.person, .plural]")
    let limited = words.limited(to: ["plural", "plain"]).literals
    #expect(limited[WordKey("say")] == "[.plain]")
    #expect(limited[WordKey("tell")] == nil)
  }

  @Test(arguments: [
    ("note\tspeech", ["note .bare", "notes", "noted", "noting .participle"]),
    ("tell\tspeech told", ["tell .bare", "tells", "told", "telling .participle"]),
    ("write\tspeech wrote written", ["wrote", "written .perfect", "writing .participle"]),
    ("admit\tspeech admitted admitting", ["admitted", "admitting .participle"]),
    ("put\tspeech put putting", ["put", "puts", "putting .participle"]),
  ])
  func `a verb stands in all its forms`(line: String, forms: [String]) throws {
    var words = WordClasses()
    try words.addCueVerb(#require(try entries(line).first))
    for form in forms {
      let classes = ([".speech"] + form.words.dropFirst()).sorted().joined(separator: ", ")
      #expect(words.literals[WordKey(form.words[0])] == "[\(classes)]", "\(form)")
    }
  }

  @Test func `each value stands once, and every word has its own`() {
    var source = SwiftSource()
    source.addWords("unit", of: "Unit", [WordKey("mile"): ".mile", WordKey("miles"): ".mile"])
    #expect(source.text.contains("static let unitValues: [Unit] = [\n    .mile,\n  ]\n"))
    #expect(source.text.contains("static func unit(_ key: WordKey) -> Unit? {"))
  }

  @Test func `of phrases that begin with one word the longest comes first`() throws {
    var source = SwiftSource()
    let phrases = try entries("mile, mile per hour\ta\nknot\tb\nmile an hour\tc\n")
    try source.addPhrases("speeds", of: "String", phrases, value: \.value.literal)
    #expect(list("speedsValues", in: source) == ["\"a\"", "\"c\"", "\"a\"", "\"b\""])
    #expect(list("speedsEnds", in: source) == ["3", "6", "7", "8"])
  }

  @Test func `a phrase that is found by its last word is written from there`() throws {
    var source = SwiftSource()
    try source.addPhrases("hedges", of: "Int", entries("at least\tx"), backward: true) { _ in "1" }
    #expect(list("hedgesKeys", in: source) == ["least", "at"].map { "\(WordKey($0).rawValue)" })
  }

  @Test func `a text is written in ASCII`() {
    #expect("S\u{E3}o \"T\"\\".literal == #""S\u{00E3}o \"T\"\\""#)
  }

  @Test(arguments: [
    ("Collation/stop-words", "the\tlean", "the: lean is not known here"),
    ("Collation/spelling-variants", "colour", "colour: 0 columns stand behind it"),
    ("Collation/spelling-variants", "a\tb\tc\td", "a: 3 columns stand behind it"),
    ("Names/name-words", "particle de del", "particle de del: 0 words stand behind it"),
    ("Names/peoples", "polish\tpoles", "polish: 1 words stand behind it"),
    (
      "Claims/phrases", "no longer\tnegator",
      "no longer: a group of roles is expected for each of its words"
    ),
    ("Facts/hedges", "at least\tbefor x", "at least: befor is not known here"),
    ("Facts/directions", "up\tupwards before", "up: upwards is not known here"),
    ("Facts/holidays", "boxing day\t12-32", "boxing day: 12-32 is no day of the year"),
    (
      "Facts/holidays", "labor day\t1 moonday 9",
      "labor day: 1 moonday 9 is no day of the week in a month"
    ),
    ("Facts/months", "May\t5 as name", "May: as name is not known here"),
    ("Facts/currencies", "cent\tCent\t1/100", "cent: of what it is a hundredth is missing"),
    ("Facts/percentages", "\u{A0}\tx", "\u{A0}: there is a phrase without words"),
  ])
  func `an entry that cannot be read is named`(
    file: String, text: String, complaint: String
  ) throws {
    var files = try Self.texts()
    files[file] = text
    let target = String(file.prefix { $0 != "/" })
    let error = try #require(throws: LexiconError.self) {
      try LexiconCompiler.source(of: target, Lexicons(files))
    }
    #expect(error.description == "\(file): \(complaint)")
  }

  @Test(arguments: targets)
  func `a lexicon that is not there is named`(target: String) {
    #expect(throws: LexiconError.self) { try LexiconCompiler.source(of: target, Lexicons([:])) }
  }

  /// The entries of a lexicon that holds a text.
  private func entries(_ text: String) throws -> [LexiconEntry] {
    try Lexicons(["A/words": text]).entries("A/words")
  }

  /// The values of a list in a source.
  private func list(_ name: String, in source: SwiftSource) -> [String] {
    let lines = source.text.split(separator: "\n")
    return lines.drop { !$0.contains("let \(name): ") }.dropFirst().prefix { $0 != "  ]" }
      .map { String($0.dropFirst(4).dropLast()) }
  }

  /// The lexicons of stet by their names.
  private static func texts() throws -> [String: String] {
    try Dictionary(
      uniqueKeysWithValues: files().map { path in
        let parts = path.dropLast(".txt".count).split(separator: "/").suffix(3)
        let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
        return ("\(parts.first ?? "")/\(parts.last ?? "")", text)
      })
  }

  private static func files() throws -> [String] {
    let sources = SourceTree.root.appending(path: "Sources").path
    return try FileManager.default.subpathsOfDirectory(atPath: sources)
      .filter { $0.contains("/Lexicons/") }.map { "\(sources)/\($0)" }
  }
}
