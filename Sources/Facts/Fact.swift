package import Prose

/// A value in an article that a reader could check.
package struct Fact: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case number
    case casualties
    case money
    case percentage
    case date
    case time
    case duration
    case age
    case measure
    case ordinal
    case score
    case person
    case organisation
    case place
    case role
    /// A statement whose polarity or certainty changed; in comparisons only.
    case claim
  }

  package let kind: Kind
  package let place: Place
  package let text: String
  /// The normal form; two facts of a kind with equal values, units and counted things are the same.
  package let value: String
  /// ISO 4217 for money; else singular American English with a capital, `Square meter`.
  package let unit: String?
  /// The hedge as written, outside `text`: *at least*.
  package let qualifier: String?
  /// What is counted: *passengers*.
  package let of: String?

  package init(
    kind: Kind, place: Place, text: String, value: String, unit: String? = nil,
    qualifier: String? = nil, of: String? = nil
  ) {
    self.kind = kind
    self.place = place
    self.text = text
    self.value = value
    self.unit = unit
    self.qualifier = qualifier
    self.of = of
  }
}
