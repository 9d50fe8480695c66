package import Prose

/// The name of a person, an organisation or a place, where it stands in an article.
package struct Name: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case person
    case organisation
    case place
  }

  package let kind: Kind
  /// The words of the name, without titles, articles and possessive.
  package let place: Place
  package let text: String
  /// The fullest name that the article has for whoever or whatever it is.
  package let fullName: String
  /// The same for all names of one person or thing in an article.
  package let bearer: Int
  /// The letters of the words here, and of the fullest name.
  package let keys: [WordKey]
  package let fullKeys: [WordKey]
}
