import Prose

/// Finds the runs of capitalised words in a passage that may be names, and parts titles from them.
///
/// A run goes on over initials, hyphens, ampersands and the small words of names; it ends at a possessive,
/// at punctuation and where a sentence starts. Each token is looked at once, so the cost is linear.
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
      guard startsName(index) else {
        index += 1
        continue
      }
      let end = runEnd(from: index)
      read(index..<end)
      index = end
    }
  }

  // MARK: Runs

  /// Whether a name may start with a word: with a capital, or the particle of *al-Bashir*.
  private func startsName(_ index: Int) -> Bool {
    let word = reading[index]
    guard word.has(.capital) else {
      return word.has(.particle) && reading[index + 1].has(.hyphen) && isName(index + 2)
        && !reading[index + 2].has(.opening)
    }
    if isInsideAddress(index) { return false }
    if word.has([.grammar, .calendar]), word.has(.givenName), !word.has([.opening, .shouted]) {
      return isName(index + 1) || reading[index + 1].has(.particle)
    }
    return isName(index)
  }

  /// Whether a word is part of a web address or of words run together: *example.org/GSA*, *DL_Desk*.
  private func isInsideAddress(_ index: Int) -> Bool {
    let range = reading.passage.tokens[index].range
    if reading.passage.bytes[range].contains(UInt8(ascii: "_")) { return true }
    guard index > 1, reading[index].has(.attached), reading[index - 1].has(.attached) else {
      return false
    }
    let before = reading[index - 1]
    return before.has(.stop)
      || !before.has([.opener, .mark, .hyphen, .dash, .comma, .colon, .closer, .clitic, .word])
        && !reading[index - 2].has(.capital)
  }

  /// Whether a word has a capital that a name may explain.
  private func isName(_ index: Int) -> Bool {
    let word = reading[index]
    guard word.has(.capital) else { return false }
    if word.has(.calendar) || word.has(.commonInitials) && word.has(.allCapitals) { return false }
    if reading[index + 1].has(.symbol), reading[index + 1].has(.attached) { return false }  // *US$*
    if word.has(.grammar) {
      return word.has(.allCapitals) && !word.has(.shouted)
        || word.has(.initials) && reading[index + 1].has(.stop)
    }
    return true
  }

  /// Where the run ends that starts with a word.
  private func runEnd(from start: Int) -> Int {
    var end = reading[start].has(.capital) ? start + 1 : start + 3
    while end < reading.words.count {
      if isName(end), !reading[end].has(.opening) {
        guard !reading[end].has(.attached) || reading[end - 1].has([.hyphen, .ampersand, .stop])
        else { break }
        end += 1
      } else if let next = endBehindJoint(end, from: start) {
        end = next
      } else {
        break
      }
    }
    return end
  }

  /// Where the run goes on behind small words or marks that belong to names; nil where it ends before them.
  private func endBehindJoint(_ joint: Int, from start: Int) -> Int? {
    let word = reading[joint]
    let before = reading[joint - 1]
    func behind(_ index: Int) -> Int? {
      isName(index) && !reading[index].has(.opening) ? index + 1 : nil
    }
    if word.has(.stop), word.has(.attached) {
      let isShort =
        before.has([.initials, .honorific, .landmarkLead, .nameSuffix, .particle, .company])
      return isShort ? behind(joint + 1).map { _ in joint + 1 } : nil
    }
    if word.has(.hyphen) {
      return reading[joint + 1].has(.attached) ? behind(joint + 1) : nil
    }
    if word.has(.ampersand) { return behind(joint + 1) }
    if word.has(.comma), reading[joint + 1].has(.nameSuffix), reading[joint + 1].has(.capital) {
      return joint + 2
    }
    guard word.has(.word) else { return nil }
    if word.has(.particle), !word.has(.capital) {
      var next = joint + 1
      while next < joint + 3, reading[next].has(.particle), !reading[next].has(.capital) {
        next += 1
      }
      return behind(reading[next].has(.hyphen) ? next + 1 : next)
    }
    if word.has([.calendar, .grammar]), word.has(.capital), !word.has(.shouted), joint == start + 1,
      before.has(.givenName), !word.has(.opening)
    {
      return joint + 1  // *Theresa May*
    }
    let key = reading.key(joint)
    let next = reading.key(joint + 1) == Small.the ? joint + 2 : joint + 1
    if key == Small.of {
      let isOffice = before.has([.office, .honorific])
      return before.has([.institution, .landmark])
        || isOffice && reading[next].has([.portfolio, .institution]) ? behind(next) : nil
    }
    if key == Small.for || key == Small.on {
      return before.has(.institution) ? behind(next) : nil
    }
    if key == Small.and, isInsideBody(start..<joint), !reading[next].has([.givenName, .honorific]) {
      return behind(next)
    }
    return nil
  }

  /// Whether a run so far is a body with a preposition, *Department of Health*, that may have a second object.
  private func isInsideBody(_ run: Range<Int>) -> Bool {
    let joint = run.dropFirst().first { !reading[$0].has(.capital) && reading[$0].has(.word) }
    guard let joint else { return false }
    return reading[joint - 1].has(.institution)
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

  // MARK: Titles

  /// Parts a run into whatever stands before the title, the title, and the name.
  private mutating func read(_ run: Range<Int>) {
    guard !reading[run.lowerBound].has(.shouted) else {
      var mention = NameMention(tokens: run, keys: keys(of: run))
      mention.isShouted = true
      mention.isSure = false
      mentions.append(mention)
      return
    }
    if let title = title(in: run) {
      let lead = withoutOffices(run.lowerBound..<title.lowerBound)
      if lead.count == 1 || isBody(lead) { append(lead) }
      append(title.upperBound..<run.upperBound, title: title)
    } else if !isOfficeAlone(run) {
      append(run)
    } else {
      let lead = withoutOffices(run)
      if isBody(lead) { append(lead) }
    }
  }

  /// The titles in a run that a name stands behind.
  private func title(in run: Range<Int>) -> Range<Int>? {
    var title: Range<Int>?
    for index in run.dropLast() where reading[index].has([.honorific, .office]) {
      if index > run.lowerBound, reading[index - 1].has(.givenName),
        !reading[index - 1].has([.honorific, .office])
      {
        break  // *Stephen King*
      }
      title = (title?.lowerBound ?? index)..<index + 1
    }
    guard var title else { return nil }
    if reading[title.upperBound].has(.stop) { title = title.lowerBound..<title.upperBound + 1 }
    if reading.key(title.upperBound) == Small.of {
      guard let end = endOfObject(behind: title.upperBound, in: run) else { return nil }
      title = title.lowerBound..<end
    }
    let name = title.upperBound..<run.upperBound
    guard name.contains(where: { isPlainName($0) }) else { return nil }
    if let last = name.last, reading[last].has([.institution, .company, .landmark]),
      !reading[name.lowerBound].has(.givenName)
    {
      return nil  // *General Motors Corp.*
    }
    return title
  }

  private func isPlainName(_ index: Int) -> Bool {
    reading[index].has(.capital) && !reading[index].has([.office, .honorific])
  }

  /// Where the object of a title ends: *of State* in *Secretary of State Ann Lee*.
  private func endOfObject(behind title: Int, in run: Range<Int>) -> Int? {
    guard title + 2 < run.upperBound else { return nil }
    let given = (title + 2..<run.upperBound).first { reading[$0].has(.givenName) }
    return given ?? title + 2
  }

  /// Whether a run names an office and nobody in it: *House Speaker*.
  private func isOfficeAlone(_ run: Range<Int>) -> Bool {
    guard let last = run.last(where: { reading[$0].has(.capital) }) else { return false }
    if let head = run.first(where: { reading[$0].has([.office, .honorific]) }),
      reading.key(head + 1) == Small.of
    {
      return true
    }
    return reading[last].has([.office, .honorific])
      && !(run.count > 1 && reading[last - 1].has(.givenName))
  }

  /// What is left of the words before an office without those that belong to it: *White House* of *White House
  /// Press*.
  private func withoutOffices(_ words: Range<Int>) -> Range<Int> {
    var end = words.upperBound
    if let head = words.first(where: { reading[$0].has([.office, .honorific]) }) { end = head }
    while end > words.lowerBound, !reading[end - 1].has(.capital) || isPortfolio(end - 1) {
      end -= 1
    }
    return words.lowerBound..<end
  }

  /// Whether words before an office alone are whose it is, *White House*, and not what kind, *Senior Project*.
  private func isBody(_ words: Range<Int>) -> Bool {
    words.contains {
      reading[$0].has([.institution, .company, .landmark, .allCapitals, .initials])
    }
      || !words.isEmpty && NameEvidence.isKnownPlace(words, in: reading)
  }

  private func isPortfolio(_ index: Int) -> Bool {
    reading[index].has([.portfolio, .modifier, .people])
  }

  // MARK: Names

  private mutating func append(_ words: Range<Int>, title: Range<Int>? = nil) {
    guard let name = trimmed(words) else { return }
    let keys = keys(of: name)
    guard !keys.isEmpty,
      keys.count > 1 || !reading[name.lowerBound].has(.initials) || isDotted(name)
    else { return }
    var mention = NameMention(tokens: name, keys: keys)
    let article = reading[name.lowerBound - 1]
    mention.hasArticle =
      reading.key(name.lowerBound - 1) == Small.the && article.has(.capital)
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

  /// A run without the peoples and modifiers before it, unless they belong to a body's name: *British Airways*.
  private func trimmed(_ words: Range<Int>) -> Range<Int>? {
    var start = words.lowerBound
    var end = words.upperBound
    while start < end, !reading[start].has([.capital, .particle]) { start += 1 }
    while start < end, !reading[end - 1].has(.capital) { end -= 1 }
    let isWhole = (start..<end).contains {
      reading[$0].has([.institution, .company, .landmark])
    }
    if isWhole, end - start > 1 { return start..<end }
    if reading[start].has(.people), end - start > 1,
      NameEvidence.isKnownPlace(start..<end, in: reading)
    {
      return start..<end
    }
    while start < end, isBesideName(start, in: start..<end) { start += 1 }
    while start < end, reading[end - 1].has(.people) || !reading[end - 1].has(.capital) {
      end -= 1
    }
    // *Islamic State*: a people and one word more are one name, unless the article knows better.
    if end - start == 1, start > words.lowerBound, reading[start - 1].has(.people),
      !reading[start].has([.people, .givenName, .office])
    {
      return start - 1..<end
    }
    let isLead = end - start == 1 && reading[start].has([.landmarkLead, .landmark, .company])
    return start < end && !isLead ? start..<end : nil
  }

  /// Whether the first word of a run only stands before the name: a people, a qualifier, a small word.
  private func isBesideName(_ index: Int, in run: Range<Int>) -> Bool {
    let word = reading[index]
    if !word.has(.capital) { return true }
    if word.has(.people) { return !(word.has(.givenName) && run.count > 1) }
    return word.has(.modifier) && !word.has(.givenName) && (word.has(.opening) || run.count > 1)
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

/// Small words that the rules name one by one.
enum Small {
  static let of = WordKey("of")
  static let the = WordKey("the")
  static let `for` = WordKey("for")
  static let on = WordKey("on")
  static let and = WordKey("and")
  static let at = WordKey("at")
  static let from = WordKey("from")
  static let to = WordKey("to")
  static let who = WordKey("who")
  static let `where` = WordKey("where")
  static let elect = WordKey("elect")
}
