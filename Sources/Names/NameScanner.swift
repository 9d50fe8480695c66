import Prose

/// Finds the runs of capitalised words in a passage that may be names, and parts titles from them.
///
/// Each token is looked at once, so the cost is linear.
struct NameScanner {
  /// The passage that is scanned.
  let reading: NameReading
  /// In reading order; they do not overlap.
  private(set) var mentions: [NameMention] = []

  /// The names of a passage as far as it shows them by itself.
  static func mentions(in reading: NameReading) -> [NameMention] {
    var scanner = NameScanner(reading: reading)
    scanner.run()
    return scanner.mentions
  }

  private init(reading: NameReading) {
    self.reading = reading
  }

  private mutating func run() {
    mentions.reserveCapacity(reading.words.count / 10)
    var index = datelineEnd()
    while index < reading.words.count {
      guard let run = reading.run(from: index) else {
        index += 1
        continue
      }
      read(run)
      index = run.upperBound
    }
  }

  // MARK: Datelines

  /// Reads the place in capitals that opens a report, *PORT ELLEN, March 3 —*; where the rest starts.
  private mutating func datelineEnd() -> Int {
    guard reading[0].has(.allCapitals) else { return 0 }
    var end = 1
    while reading[end].has(.allCapitals)
      || reading[end].has(.stop) && reading[end].has(.attached)
        && reading[end - 1].has(.landmarkLead)
    {
      end += 1
    }
    let limit = min(end + 12, reading.words.count)
    let closes = (end..<max(end, limit)).first { reading[$0].has([.dash, .opener]) }
    guard end < 5, let closes,
      (end..<closes).allSatisfy({
        reading[$0].has([.comma, .capital, .number, .stop]) || reading[$0].has(.calendar)
      })
    else { return 0 }
    var mention = NameMention(tokens: 0..<end, keys: keys(of: 0..<end))
    mention.evidence.place = 6
    mentions.append(mention)
    return end
  }

  // MARK: Names

  /// Parts a run into whatever stands before the title, the title, and the name.
  private mutating func read(_ run: Range<Int>) {
    guard !reading[run.lowerBound].has(.shouted) else {
      var mention = NameMention(tokens: run, keys: keys(of: run))
      mention.isShouted = true
      mention.isSure = false
      mentions.append(mention)
      return
    }
    if let title = reading.title(in: run) {
      let lead = reading.withoutOffices(run.lowerBound..<title.lowerBound)
      if lead.count == 1 || reading.isBody(lead) { append(lead) }
      append(title.upperBound..<run.upperBound, title: title)
    } else if !reading.isOfficeAlone(run) {
      append(run)
    } else {
      let lead = reading.withoutOffices(run)
      if reading.isBody(lead) { append(lead) }
    }
  }

  private mutating func append(_ words: Range<Int>, title: Range<Int>? = nil) {
    guard let name = reading.trimmed(words) else { return }
    let keys = keys(of: name)
    guard !keys.isEmpty,
      keys.count > 1 || !reading[name.lowerBound].has(.initials) || isDotted(name)
    else { return }
    var mention = NameMention(tokens: name, keys: keys)
    let article = reading[name.lowerBound - 1]
    mention.hasArticle =
      reading.key(name.lowerBound - 1) == SmallWord.the && article.has(.capital)
    mention.isArticleSure = mention.hasArticle && !article.has(.opening)
    mention.isNoun =
      keys.count == 1 && reading[name.lowerBound].has([.person, .body, .outlet, .institution])
    mention.title = title
    mention.isPair =
      keys.count == 2 && name.count == 3 && reading[name.lowerBound + 1].has(.hyphen)
    mention.isQuoted = isQuoted(name)
    NameEvidence(reading: reading, name: name, title: title).weigh(&mention)
    let isFeast = keys.count == 1 && reading[name.upperBound].has(.calendar)
    if isFeast || startsInPeople(name) { mention.isSure = false }
    mentions.append(mention)
  }

  /// Whether a lone word is initials with a full stop between: *U.S.*.
  private func isDotted(_ name: Range<Int>) -> Bool {
    reading.passage.tokens[name.lowerBound].range.count > 2
  }

  /// Whether quotation marks hold nothing but the words, as those of a title or slogan.
  private func isQuoted(_ name: Range<Int>) -> Bool {
    guard reading[name.lowerBound - 1].has(.mark) else { return false }
    let end = name.upperBound
    return reading[end].has(.mark)
      || reading[end].has([.comma, .stop]) && reading[end + 1].has(.mark)
  }

  /// Whether a name starts with a people that may as well be said of it: *Islamic State*.
  private func startsInPeople(_ name: Range<Int>) -> Bool {
    name.count == 2 && reading[name.lowerBound].has(.people)
      && !reading[name.lowerBound].has(.givenName)
      && !reading[name.lowerBound + 1].has([.institution, .company, .landmark])
      && !NameEvidence.isKnownPlace(name, in: reading)
  }

  /// The letters of the words of a name; small words and marks do not count.
  private func keys(of name: Range<Int>) -> [WordKey] {
    var keys: [WordKey] = []
    keys.reserveCapacity(name.count)
    for index in name {
      let word = reading[index]
      if word.has(.capital) && !word.has(.nameSuffix) || name.count == 1 {
        keys.append(NameLetters.key(of: reading.passage.tokens[index], in: reading.passage))
      }
    }
    return keys
  }
}
