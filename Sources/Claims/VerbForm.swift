import Prose

/// Tells the forms of one verb without a dictionary: irregular ones from a list, regular ones by their endings.
package enum VerbForm {
  /// Whether two words may be forms of one verb: *charge* and *charged*, *went* and *go*.
  package static func areSame(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Bool {
    stem(of: one) == stem(of: other)
  }

  private static func stem(of word: ArraySlice<UInt8>) -> [UInt8] {
    let text = String(decoding: word, as: UTF8.self)
    if let bare = Lexicons.bareForm(WordKey(text)) { return regularStem(of: Array(bare.utf8)) }
    return regularStem(of: Array(text.lowercased().utf8))
  }

  /// Endings that the third person makes of a last hiss or *o*.
  private static let hisses = ["ses", "xes", "zes", "ches", "shes", "oes"]

  /// What is left without the ending, a last *e* and a doubled consonant, *y* told as *i*.
  private static func regularStem(of word: [UInt8]) -> [UInt8] {
    var stem = word
    func ends(_ ending: String, leaving count: Int) -> Bool {
      stem.count >= ending.utf8.count + count
        && stem.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }
    if ends("ies", leaving: 1) || ends("ied", leaving: 1) {
      stem.removeLast(2)
    } else if ends("ed", leaving: 3) {
      stem.removeLast(2)
    } else {
      if ends("ing", leaving: 3) {
        stem.removeLast(3)
      } else if Self.hisses.contains(where: { ends($0, leaving: 1) }) {
        stem.removeLast(2)
      } else if ends("s", leaving: 2), !ends("ss", leaving: 0) {
        stem.removeLast()
      }
      if stem.last == UInt8(ascii: "e"), stem.count > 2 { stem.removeLast() }
    }
    if stem.last == UInt8(ascii: "y") { stem[stem.count - 1] = UInt8(ascii: "i") }
    if stem.count > 2, stem[stem.count - 1] == stem[stem.count - 2] { stem.removeLast() }
    return stem
  }
}
