package import Prose

/// The names in an article, with whoever bears them, and the offices that people have.
package struct ArticleNames: Sendable {
  /// In reading order, the headline's first.
  package let names: [Name]
  /// In reading order.
  package let roles: [HeldRole]
  /// Everybody who is named in full somewhere.
  package let people: [Person]

  /// Somebody whom the article names in full.
  package struct Person: Hashable, Sendable {
    package let name: String
    /// What given name and titles tell; empty where they tell nothing or are at odds.
    package let gender: Gender
  }

  private let headline: PassageNames
  private let paragraphs: [PassageNames]
  /// Keys of all names that anybody or anything goes by.
  private let known: Set<WordKey>

  /// - Parameter other: another state of the article with its text; passages that both share are not read again.
  package init(
    _ article: TokenizedArticle, sharing other: (names: ArticleNames, text: TokenizedArticle)? = nil
  ) {
    var known: [ObjectIdentifier: PassageNames] = [:]
    known.reserveCapacity(max(article.paragraphs.count, other?.text.paragraphs.count ?? 0) + 1)
    if let other {
      known[ObjectIdentifier(other.text.headline)] = other.names.headline
      for (passage, names) in zip(other.text.paragraphs, other.names.paragraphs) {
        known[ObjectIdentifier(passage)] = names
      }
    }
    // A passage that stands in an article twice is one, and those without names are all alike.
    var nameless: PassageNames?
    func read(_ passage: Passage) -> PassageNames {
      if let names = known[ObjectIdentifier(passage)] { return names }
      var names = PassageNames(passage)
      if names.isEmpty {
        names = nameless ?? names
        nameless = names
      }
      known[ObjectIdentifier(passage)] = names
      return names
    }
    headline = read(article.headline)
    paragraphs = article.paragraphs.map(read)
    let mentionCount = paragraphs.reduce(headline.mentions.count) { $0 + $1.mentions.count }
    var table = NameTable(roomFor: mentionCount)
    table.learn(headline.mentions, from: article.headline)
    for (found, passage) in zip(paragraphs, article.paragraphs) {
      table.learn(found.mentions, from: passage)
    }
    table.settle()
    var names: [Name] = []
    var roles: [HeldRole] = []
    func tell(_ found: PassageNames, in passage: Passage, at part: Part) {
      let firstNames = table.tell(found, in: passage, at: part, to: &names)
      for role in found.roles {
        let range = passage.range(ofTokens: role.tokens)
        let holder = role.holder.flatMap { firstNames[$0] }
        roles.append(
          HeldRole(
            place: Place(part, range), text: passage[bytes: range], value: role.value,
            holder: holder.map { names[$0].fullName }))
      }
    }
    tell(headline, in: article.headline, at: .headline)
    for (index, found) in paragraphs.enumerated() {
      tell(found, in: article.paragraphs[index], at: .paragraph(index))
    }
    people = table.people
    self.known = table.known
    self.names = names
    self.roles = roles
  }

  /// Capitalised words of a part that are names only where another state of the article has a name in their place: each
  /// one word that neither the article nor a lexicon knows.
  ///
  /// - Parameter article: that of these names.
  package func possible(in part: Part, of article: TokenizedArticle) -> [Name] {
    let passage = article[part]
    return mentions(in: part).compactMap { mention in
      guard mention.keys.count == 1, !mention.isShouted, !mention.isNoun,
        !known.contains(WordKey(keys: mention.keys))
      else { return nil }
      let range = passage.range(ofTokens: mention.tokens)
      let text = passage[bytes: range]
      return Name(
        kind: mention.evidence.kind ?? .organisation, place: Place(part, range), text: text,
        fullName: text, bearer: -1, certainty: 0, keys: mention.keys, fullKeys: mention.keys)
    }
  }

  private func mentions(in part: Part) -> [NameMention] {
    switch part {
    case .headline: headline.mentions
    case .byline: []
    case .paragraph(let index): paragraphs[index].mentions
    }
  }
}
