import Prose
import Testing

@testable import Ingest

@Suite struct DecodedPageTests {
  @Test(arguments: [
    ("<meta charset=windows-1251>", [0xCF, 0xF0] as [UInt8], "Пр", "CP1251"),
    (
      "<META HTTP-EQUIV=Content-Type CONTENT='text/html; charset=Shift_JIS'>", [0x93, 0xFA], "日",
      "CP932"
    ),
    ("<meta charset=\"ISO-8859-1\">", [0x93, 0xE9], "\u{201C}\u{E9}", "windows-1252"),
    ("<meta charset = 'latin1'>", [0xE9], "\u{E9}", "windows-1252"),
    ("<meta charset=utf-8>", [0xE9], "\u{FFFD}", "UTF-8"),
    ("<meta charset=utf-8>", Array("é".utf8), "é", "UTF-8"),
    ("<meta charset=iso-8859-1>", Array("é".utf8), "é", "UTF-8"),
    (
      "<meta charset=iso-2022-jp>", [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x1B, 0x28, 0x42], "日",
      "ISO-2022-JP-2"
    ),
    ("<meta charset=klingon>", [0x93], "\u{201C}", "windows-1252"),
    ("", [0x93], "\u{201C}", "windows-1252"),
    ("<meta name=charset content=x><meta charset=koi8-r>", [0xF0], "П", "KOI8-R"),
  ])
  func `the encoding is the declared one, unless the bytes know better`(
    head: String, bytes: [UInt8], text: String, encoding: String
  ) throws {
    let page = try DecodedPage(Array(head.utf8) + bytes)
    #expect(String(decoding: page.bytes, as: UTF8.self) == head + text)
    #expect(page.encoding.name == encoding)
  }

  @Test func `only a guess is worth a note`() throws {
    #expect(
      try DecodedPage([0x93]).encoding.note == "it is not valid UTF-8 and was read as windows-1252")
    let declared = try DecodedPage(Array("<meta charset=latin1>".utf8) + [0x93])
    #expect(declared.encoding.note == nil)
  }

  @Test func `byte order marks are read and left out`() throws {
    let text = "<p>It burned."
    let little = Array(text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    let big = Array(text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
    for bytes in [
      [0xEF, 0xBB, 0xBF] + Array(text.utf8), [0xFF, 0xFE] + little, [0xFE, 0xFF] + big,
    ] {
      #expect(try DecodedPage(bytes).bytes == Array(text.utf8))
      #expect(try RawArticle(bytes).read().article.paragraphs == [Paragraph("It burned.")])
    }
  }

  @Test func `every label of the lexicon is an encoding that this system knows`() throws {
    for line in LexiconLines(PackageResources.encoding_labels_txt) {
      let page = try DecodedPage(Array("<meta charset=\(line.word)>".utf8) + [0xFF])
      #expect(page.encoding.name.lowercased() == line.value.lowercased(), "\(line.word)")
    }
  }
}
