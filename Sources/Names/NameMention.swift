import Prose

/// A run of capitalised words in a passage that may name something, and what speaks for which kind of thing.
struct NameMention: Hashable, Sendable {
  /// Tokens of the passage: the name without titles, articles and possessive.
  var tokens: Range<Int>
  /// The letters of its words.
  var keys: [WordKey]
  var evidence = Evidence()
  /// Whether nothing but a name explains the capitals.
  var isSure = true
  /// Whether its capitals tell nothing, and neither does where it ends.
  var isShouted = false
  /// Whether *The* stands before it, and whether that is where no sentence starts: *told The Grimwick Post*.
  var hasArticle = false
  var isArticleSure = false
  /// Whether it is one word that is a noun for people or bodies as well: *Officials*.
  var isNoun = false
  /// Two words that a hyphen joins: one name, or two that the article knows.
  var isPair = false
  /// Whether quotation marks hold just these words.
  var isQuoted = false
  /// Tokens of the titles before it.
  var title: Range<Int>?
  /// What a given name or a title tells.
  var gender: Gender = []
  /// Whether the first word is a given name.
  var hasGivenName = false

  /// How much speaks for each kind of thing.
  struct Evidence: Hashable, Sendable {
    /// Whole numbers, below 0 where something speaks against it.
    var person = 0
    var organisation = 0
    var place = 0

    /// Adds up.
    static func += (one: inout Evidence, other: Evidence) {
      one.person += other.person
      one.organisation += other.organisation
      one.place += other.place
    }

    /// The kind that most speaks for; nil where nothing does.
    var kind: Name.Kind? {
      let most = max(person, organisation, place)
      guard most > 0 else { return nil }
      return most == person ? .person : most == place ? .place : .organisation
    }

    /// How much more speaks for that kind than for the next.
    var certainty: Int {
      let most = max(person, organisation, place)
      let next = person + organisation + place - most - min(person, organisation, place)
      return most - max(0, next)
    }
  }
}
