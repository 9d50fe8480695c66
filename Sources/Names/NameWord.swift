/// What a word may be in a name or beside one; a word may be several of these.
package struct NameWord: OptionSet, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }
  private init(bit: UInt32) { rawValue = 1 << bit }

  package static let givenName = NameWord(bit: 0)
  package static let masculine = NameWord(bit: 1)
  package static let feminine = NameWord(bit: 2)
  /// Nouns for people: *mayor*, *neighbour*.
  package static let person = NameWord(bit: 3)
  package static let plural = NameWord(bit: 4)
  /// Titles that stand before a name: *Mr*, *Senator*.
  package static let honorific = NameWord(bit: 5)
  /// Small words inside surnames: *van*, *de*.
  package static let particle = NameWord(bit: 6)
  package static let nameSuffix = NameWord(bit: 7)
  /// Words in the names of newspapers and channels.
  package static let outlet = NameWord(bit: 8)
  /// Nouns for bodies, places and papers that speak and are no person.
  package static let body = NameWord(bit: 9)
}
