import Prose

/// An office or trade in a passage, before it is known who everybody is.
struct RoleMention: Hashable, Sendable {
  /// The head noun with what qualifies it, without articles.
  let tokens: Range<Int>
  /// In small letters, abbreviations written out.
  let value: String
  /// Index into the passage's mentions.
  let holder: Int?
}

/// Finds the offices in a passage, and the name beside each: *Sen. Lee*, *Lee, the mayor*, *the mayor, Ann Lee*.
///
/// Nearly linear: a look to either side of an office goes no farther than `reach` tokens, and names are found by binary
/// search.
struct RoleScanner {
  /// The passage that is scanned.
  let reading: NameReading
  /// Its names, in reading order.
  let mentions: [NameMention]

  /// The offices of a passage, in reading order.
  static func roles(in reading: NameReading, mentions: [NameMention]) -> [RoleMention] {
    guard reading.words.contains(where: { $0.has([.office, .honorific]) }) else { return [] }
    let scanner = RoleScanner(reading: reading, mentions: mentions)
    return scanner.scan()
  }

  private func scan() -> [RoleMention] {
    var roles: [RoleMention] = []
    var index = 0
    var mention = 0
    while index < reading.words.count {
      while mention < mentions.count, mentions[mention].tokens.upperBound <= index { mention += 1 }
      if mention < mentions.count, mentions[mention].tokens.contains(index) {
        index = mentions[mention].tokens.upperBound
        continue
      }
      guard isOffice(index) else {
        index += 1
        continue
      }
      let end = titleEnd(from: index) ?? end(of: index)
      let tokens = start(of: index)..<end
      roles.append(
        RoleMention(tokens: tokens, value: value(of: tokens), holder: holder(of: tokens)))
      index = end
    }
    return roles
  }

  // MARK: The words

  /// Whether a word is the noun for an office, or a title that stands for one.
  private func isOffice(_ index: Int) -> Bool {
    let word = reading[index]
    if word.has([.courtesy, .plural]) { return false }
    if word.has(.office), word.has(.modifier), reading[index + 1].has(.word),
      !reading[index + 1].has([.grammar, .office, .capital])
    {
      return false  // *deputy security adviser*
    }
    if word.has(.office) { return !reading[index + 1].has(.hyphen) || isElect(index + 1) }
    return word.has(.honorific) && word.has(.capital)
      && (reading[index + 1].has(.stop) || mention(startingAt: index + 1) != nil)
  }

  /// Where the titles before a name end that start with a word: behind *Secretary of State*.
  private func titleEnd(from start: Int) -> Int? {
    let next = firstMention { mentions[$0].tokens.lowerBound > start }
    guard let next, let title = mentions[next].title, title.lowerBound == start else { return nil }
    let end = title.upperBound
    return reading[end - 1].has(.stop) ? end - 1 : end
  }

  private func isElect(_ hyphen: Int) -> Bool {
    reading[hyphen].has(.hyphen) && reading.key(hyphen + 1) == SmallWord.elect
  }

  /// Where the words before an office that qualify it start: *former*, *deputy prime*, *ex-*.
  private func start(of head: Int) -> Int {
    var start = head
    while start > 0 {
      let word = reading[start - 1]
      if word.has(.modifier) || word.has(.office) && !word.has(.plural) {
        start -= 1
      } else if word.has(.hyphen), reading[start - 2].has(.modifier) {
        start -= 2
      } else {
        break
      }
    }
    return start
  }

  /// Where the words of an office end: behind *general* in *attorney general*, behind *-elect*.
  private func end(of head: Int) -> Int {
    var end = head + 1
    while reading[end].has(.office), !reading[end].has(.plural), mention(startingAt: end) == nil,
      reading[end].has(.capital) == reading[head].has(.capital)
    {
      end += 1
    }
    return isElect(end) ? end + 2 : end
  }

  private func value(of tokens: Range<Int>) -> String {
    tokens.filter { reading[$0].has(.word) }.map { index in
      let word = reading.passage[token: index].lowercased()
      return Lexicons.title(reading.passage.tokens[index].key) ?? word
    }.joined(separator: " ")
  }

  // MARK: The holder

  private func holder(of tokens: Range<Int>) -> Int? {
    let next = reading[tokens.upperBound].has(.stop) ? tokens.upperBound + 1 : tokens.upperBound
    if let person = mention(startingAt: next).flatMap(person) { return person }
    return holderBefore(tokens.lowerBound) ?? holderBehind(tokens.upperBound)
  }

  /// The name whose first token this is.
  private func mention(startingAt token: Int) -> Int? {
    firstMention { mentions[$0].tokens.lowerBound >= token }
      .flatMap { mentions[$0].tokens.lowerBound == token ? $0 : nil }
  }

  /// The name that ends right before a token.
  private func mention(endingAt token: Int) -> Int? {
    firstMention { mentions[$0].tokens.upperBound >= token }
      .flatMap { mentions[$0].tokens.upperBound == token ? $0 : nil }
  }

  /// The first of the names for which a condition holds that holds for all later ones; nil where capitals tell nothing.
  private func firstMention(where isReached: (Int) -> Bool) -> Int? {
    var (low, high) = (0, mentions.count)
    while low < high {
      let middle = (low + high) / 2
      if isReached(middle) { high = middle } else { low = middle + 1 }
    }
    return low < mentions.count && !mentions[low].isShouted ? low : nil
  }

  private func person(_ mention: Int) -> Int? {
    let evidence = mentions[mention].evidence
    return evidence.organisation > evidence.person || evidence.place > evidence.person
      ? nil : mention
  }

  /// *Ann Lee, the mayor*, *Ann Lee was the first mayor*.
  private func holderBefore(_ start: Int) -> Int? {
    var index = start
    while index > max(0, start - reach) {
      let before = reading[index - 1]
      if before.has(.comma) || reading.key(index - 1).map(Self.links.contains) == true {
        return mention(endingAt: index - 1).flatMap(person)
      }
      guard before.has([.word, .hyphen, .clitic, .number]), !before.has(.speech) else { return nil }
      index -= 1
    }
    return nil
  }

  private static let links: Set<WordKey> = Set(
    ["is", "was", "became", "remains", "as"].map { WordKey($0) })

  /// *the mayor of Leeds, Ann Lee*.
  private func holderBehind(_ end: Int) -> Int? {
    var index = end
    while index < min(reading.words.count, end + reach) {
      let word = reading[index]
      if word.has(.comma) { return mention(startingAt: index + 1).flatMap(person) }
      guard word.has(.word), !word.has(.speech),
        word.has(.capital) || reading.key(index).map(Self.joints.contains) == true
      else { return nil }
      index += 1
    }
    return nil
  }

  private static let joints: Set<WordKey> = Set(
    ["of", "for", "at", "the", "in", "and"].map { WordKey($0) })

  private let reach = 9
}
