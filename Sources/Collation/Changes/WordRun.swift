/// A run of text that stands on both sides, or on one only.
package struct WordRun: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case equal = "="
    case removed = "-"
    case inserted = "+"
  }

  package let kind: Kind
  package let text: String

  package init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}
