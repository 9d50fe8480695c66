import Testing

@testable import Markup

@Suite struct LegacyEncodingTests {
  @Test(arguments: [
    ("CP1251", [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2] as [UInt8], "Привет"),
    ("CP932", [0x93, 0xFA, 0x96, 0x7B], "日本"),
    ("GB18030", [0xD6, 0xD0, 0xCE, 0xC4], "中文"),
    ("BIG5-HKSCS", [0xA4, 0xA4, 0xA4, 0xE5], "中文"),
    ("CP949", [0xC7, 0xD1, 0xB1, 0xDB], "한글"),
    ("EUC-JP-MS", [0xC6, 0xFC, 0xCB, 0xDC], "日本"),
    ("ISO-2022-JP-2", [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x4B, 0x5C, 0x1B, 0x28, 0x42], "日本"),
    ("ISO-8859-2", [0xB1, 0xE6], "ąć"),
    ("KOI8-R", [0xF0], "П"),
  ])
  func `text in an old encoding becomes UTF-8`(name: String, bytes: [UInt8], text: String) throws {
    let decoded = try #require(utf8(decoding: bytes, from: name))
    #expect(String(decoding: decoded, as: UTF8.self) == text)
  }

  @Test func `what an encoding does not have becomes a replacement character`() throws {
    let decoded = try #require(utf8(decoding: [0x41, 0x93, 0xFF, 0x42, 0x93], from: "CP932"))
    let text = String(decoding: decoded, as: UTF8.self)
    #expect(text.first == "A")
    #expect(text.contains("\u{FFFD}"))
    #expect(text.contains("B"))
  }

  @Test func `a long text is decoded whole`() throws {
    let decoded = try #require(
      utf8(decoding: [UInt8](repeating: 0xCF, count: 200_000), from: "CP1251"))
    #expect(decoded.count == 400_000)
  }

  @Test func `an encoding that nobody knows is no encoding`() {
    #expect(utf8(decoding: [0x41], from: "no-such-encoding") == nil)
  }
}
