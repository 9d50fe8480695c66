import Facts
import Names
import Prose

/// A name or an office in an article, as a comparison sees it.
enum NamedThing {
  /// What its side shows to be a name.
  case name(Name)
  /// A word that is a name if one stands in its place on the other side.
  case possible(Name)
  /// An office, whoever has it.
  case role(HeldRole)

  /// Where it stands.
  var place: Place {
    switch self {
    case .name(let name), .possible(let name): name.place
    case .role(let role): role.place
    }
  }

  /// The kind that it has as a fact.
  var kind: Fact.Kind {
    switch self {
    case .name(let name), .possible(let name): Fact.Kind(name.kind)
    case .role: .role
    }
  }

  /// Whether both say the same, in whatever words.
  func isSame(as other: NamedThing) -> Bool {
    switch (self, other) {
    case (.name(let one), .name(let other)): one.isSame(as: other)
    case (.role(let one), .role(let other)): one.value == other.value
    case (.possible(let one), .name(let other)), (.name(let other), .possible(let one)),
      (.possible(let one), .possible(let other)):
      one.keys == other.keys
    case (.role, _), (_, .role): false
    }
  }

  /// Whether a reader would set one against the other: names against names, offices against offices.
  func isLike(_ other: NamedThing) -> Bool {
    switch (self, other) {
    case (.name, .name), (.name, .possible), (.possible, .name), (.role, .role): true
    case (.role, _), (_, .role), (.possible, .possible): false
    }
  }

  /// Whether it is a name only by what stands in its place on the other side.
  var isPossible: Bool { if case .possible = self { true } else { false } }

  /// Both as the kind of thing that more speaks for.
  static func agreed(
    _ before: NamedThing, _ after: NamedThing
  ) -> (before: NamedThing, after: NamedThing) {
    guard let one = before.anyName, let other = after.anyName else { return (before, after) }
    let isFirst =
      one.certainty == other.certainty
      ? one.kind.rawValue > other.kind.rawValue : one.certainty > other.certainty
    let kind = isFirst ? one.kind : other.kind
    return (.name(one.taken(for: kind)), .name(other.taken(for: kind)))
  }

  private var anyName: Name? {
    switch self {
    case .name(let name), .possible(let name): name
    case .role: nil
    }
  }

  /// As a fact, which further places may share.
  func fact(further: [Place] = []) -> Fact {
    switch self {
    case .name(let name), .possible(let name): Fact(name, further: further)
    case .role(let role): Fact(role, further: further)
    }
  }
}

extension Fact {
  /// A name as a fact: its value is the fullest form that the article has.
  init(_ name: Name, further: [Place] = []) {
    self.init(
      kind: Kind(name.kind), place: name.place, text: name.text, value: name.fullName,
      further: further)
  }

  /// An office as a fact, of whoever has it.
  init(_ role: HeldRole, further: [Place] = []) {
    self.init(
      kind: .role, place: role.place, text: role.text, value: role.value, of: role.holder,
      further: further)
  }
}

extension Fact.Kind {
  fileprivate init(_ kind: Name.Kind) {
    switch kind {
    case .person: self = .person
    case .organisation: self = .organisation
    case .place: self = .place
    }
  }
}
