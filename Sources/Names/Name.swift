package import Prose

/// The name of a person, an organisation or a place, where it stands in an article.
package struct Name: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case person
    case organisation
    case place
  }

  package internal(set) var kind: Kind
  /// The words of the name, without titles, articles and possessive.
  package let place: Place
  package let text: String
  /// The fullest name that the article has for whoever or whatever it is.
  package let fullName: String
  /// The same for all names of one person or thing in an article.
  package let bearer: Int
  /// How much speaks for the kind more than for others; 0 where little does.
  package let certainty: Int
  /// The letters of the words here, and of the fullest name.
  package let keys: [WordKey]
  package let fullKeys: [WordKey]

  /// The same name as another kind of thing.
  package func taken(for kind: Kind) -> Name {
    var name = self
    name.kind = kind
    return name
  }
}
