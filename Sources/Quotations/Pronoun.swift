package import Prose

extension WordKey {
  /// Whether a word stands for a person or a thing without naming it: *he*, *them*, *this*.
  package var isPronoun: Bool {
    WordClass.known(of: self).has([.subjectPronoun, .objectPronoun, .possessive])
      || Word.isDemonstrative(self)
  }
}
