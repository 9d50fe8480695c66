package import Prose

/// A value in an article that a reader could check.
package struct Fact: Hashable, Sendable {
  /// The word that the JSON has for it.
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
  /// The normal form, as section 5 of the design has it; compared by `isSame(as:)`.
  package let value: String
  /// ISO 4217 for money; else singular American English with a capital, `Square meter`.
  package let unit: String?
  /// The hedge as written, outside `text`: *at least*.
  package let qualifier: String?
  /// What is counted, *passengers*; of casualties what became of them, *dead*; of money paid by time, *per hour*.
  package let of: String?
  /// Where else the same stands, where a change of it is told once; empty outside comparisons.
  package let further: [Place]
  /// What is compared in the place of kind, value and unit, where equal things may differ in those.
  let canonical: String?
  /// Which way the figure moved, where the text says so beside it.
  let direction: Direction?

  /// A fact compared by its kind, value and unit as they are.
  package init(
    kind: Kind, place: Place, text: String, value: String, unit: String? = nil,
    qualifier: String? = nil, of: String? = nil, further: [Place] = []
  ) {
    self.init(
      kind: kind, place: place, text: text, value: value, unit: unit, qualifier: qualifier, of: of,
      canonical: nil, direction: nil, further: further)
  }

  /// A fact as extracted.
  init(
    kind: Kind, place: Place, text: String, value: String, unit: String?, qualifier: String?,
    of: String?, canonical: String?,
    direction: Direction?, further: [Place] = []
  ) {
    self.kind = kind
    self.place = place
    self.text = text
    self.value = value
    self.unit = unit
    self.qualifier = qualifier
    self.of = of
    self.canonical = canonical
    self.direction = direction
    self.further = further
  }
}
