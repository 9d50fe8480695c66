import Prose

/// Runs of capitalised words that may be names.
///
/// A run goes on over initials, hyphens, ampersands and the small words of names; it ends at a possessive,
/// at punctuation and where a sentence starts.
extension NameReading {
  /// The run that starts with a word; nil where no name may start.
  func run(from index: Int) -> Range<Int>? {
    startsName(index) ? index..<runEnd(from: index) : nil
  }

  /// Whether a name may start with a word: with a capital, or the particle of *al-Bashir*.
  private func startsName(_ index: Int) -> Bool {
    let word = self[index]
    guard word.has(.capital) else {
      return word.has(.particle) && self[index + 1].has(.hyphen) && isName(index + 2)
        && !self[index + 2].has(.opening)
    }
    if isInsideAddress(index) { return false }
    if word.has([.grammar, .calendar]), word.has(.givenName), !word.has([.opening, .shouted]) {
      return isName(index + 1) || self[index + 1].has(.particle)
    }
    return isName(index)
  }

  /// Whether a word is part of a web address or of words run together: *example.org/GSA*, *DL_Desk*.
  private func isInsideAddress(_ index: Int) -> Bool {
    let range = passage.tokens[index].range
    if passage.bytes[range].contains(UInt8(ascii: "_")) { return true }
    guard index > 1, self[index].has(.attached), self[index - 1].has(.attached) else {
      return false
    }
    let before = self[index - 1]
    return before.has(.stop)
      || !before.has([.opener, .mark, .hyphen, .dash, .comma, .colon, .closer, .clitic, .word])
        && !self[index - 2].has(.capital)
  }

  /// Whether a word has a capital that a name may explain.
  private func isName(_ index: Int) -> Bool {
    let word = self[index]
    guard word.has(.capital) else { return false }
    if word.has(.calendar) || word.has(.commonInitials) && word.has(.allCapitals) { return false }
    if self[index + 1].has(.symbol), self[index + 1].has(.attached) { return false }  // *US$*
    if word.has(.grammar) {
      return word.has(.allCapitals) && !word.has(.shouted)
        || word.has(.initials) && self[index + 1].has(.stop)
    }
    return true
  }

  /// Where the run ends that starts with a word.
  private func runEnd(from start: Int) -> Int {
    var end = self[start].has(.capital) ? start + 1 : start + 3
    while end < words.count {
      if isName(end), !self[end].has(.opening) {
        guard !self[end].has(.attached) || self[end - 1].has([.hyphen, .ampersand, .stop])
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
    let word = self[joint]
    let before = self[joint - 1]
    func behind(_ index: Int) -> Int? {
      isName(index) && !self[index].has(.opening) ? index + 1 : nil
    }
    if word.has(.stop), word.has(.attached) {
      let isShort =
        before.has([.initials, .honorific, .landmarkLead, .nameSuffix, .particle, .company])
      return isShort ? behind(joint + 1).map { _ in joint + 1 } : nil
    }
    if word.has(.hyphen) {
      return self[joint + 1].has(.attached) ? behind(joint + 1) : nil
    }
    if word.has(.ampersand) { return behind(joint + 1) }
    if word.has(.comma), self[joint + 1].has(.nameSuffix), self[joint + 1].has(.capital) {
      return joint + 2
    }
    guard word.has(.word) else { return nil }
    if word.has(.particle), !word.has(.capital) {
      var next = joint + 1
      while next < joint + 3, self[next].has(.particle), !self[next].has(.capital) {
        next += 1
      }
      return behind(self[next].has(.hyphen) ? next + 1 : next)
    }
    if word.has([.calendar, .grammar]), word.has(.capital), !word.has(.shouted), joint == start + 1,
      before.has(.givenName), !word.has(.opening)
    {
      return joint + 1  // *Theresa May*
    }
    let key = self.key(joint)
    let next = self.key(joint + 1) == SmallWord.the ? joint + 2 : joint + 1
    if key == SmallWord.of {
      let isOffice = before.has([.office, .honorific])
      return before.has([.institution, .landmark])
        || isOffice && self[next].has([.portfolio, .institution]) ? behind(next) : nil
    }
    if key == SmallWord.for || key == SmallWord.on {
      return before.has(.institution) ? behind(next) : nil
    }
    if key == SmallWord.and, isInsideBody(start..<joint), !self[next].has([.givenName, .honorific])
    {
      return behind(next)
    }
    return nil
  }

  /// Whether a run so far is a body with a preposition, *Department of Health*, that may have a second object.
  private func isInsideBody(_ run: Range<Int>) -> Bool {
    let joint = run.dropFirst().first { !self[$0].has(.capital) && self[$0].has(.word) }
    guard let joint else { return false }
    return self[joint - 1].has(.institution)
  }
}
