package import Prose

/// An office or trade as somebody's: *mayor of Leeds*, *acting director*, *Sen.*.
package struct HeldRole: Hashable, Sendable {
  /// The words for the office, with what qualifies it.
  package let place: Place
  package let text: String
  /// In small letters, singular, abbreviations written out: *former senator*.
  package let value: String
  /// The full name of whoever has it, where it stands beside the name.
  package let holder: String?
}
