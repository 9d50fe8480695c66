import Testing

@testable import Prose

@Suite struct PlainLettersTests {
  @Test(arguments: [
    ("U.N.", "UN"), ("Pe\u{F1}a", "Pena"), ("Pen\u{303}a", "Pena"), ("\u{C5}land", "Aland"),
    ("\u{141}\u{F3}d\u{17A}", "Lodz"), ("Tr\u{E6}na", "Traena"), ("St. Gallen", "St Gallen"),
    ("Port Ellen", "Port Ellen"), ("", ""),
  ])
  func `full stops and diacritics are put aside`(text: String, letters: String) {
    #expect(plainLetters(of: text) == letters)
  }
}
