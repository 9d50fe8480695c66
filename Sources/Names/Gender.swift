/// What a title, a given name or a pronoun tells of whom it stands for; empty if nothing does.
package struct Gender: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// What tells nothing.
  package init() { rawValue = 0 }

  /// Either, both or neither.
  package init(isMasculine: Bool, isFeminine: Bool) {
    rawValue = (isMasculine ? 1 : 0) | (isFeminine ? 2 : 0)
  }

  package static let masculine = Gender(rawValue: 1)
  package static let feminine = Gender(rawValue: 2)
}
