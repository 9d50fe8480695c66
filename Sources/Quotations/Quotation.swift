package import Prose

/// Words inside quotation marks, and who said them; one for each paragraph that they run over.
package struct Quotation: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    /// All of a statement is in the marks.
    case full
    /// The marked part of reported speech: *called it "junk"*.
    case partial
    /// In marks, but nobody's speech: scare quotes, titles of works.
    case term
  }

  package let kind: Kind
  /// The words inside the marks, without them.
  package let place: Place
  package let text: String
  /// Whether the same quotation goes on in the next paragraph.
  package let continues: Bool
  package let speaker: Speaker?
  package let cue: Cue?

  package init(
    kind: Kind, place: Place, text: String, continues: Bool, speaker: Speaker?, cue: Cue?
  ) {
    self.kind = kind
    self.place = place
    self.text = text
    self.continues = continues
    self.speaker = speaker
    self.cue = cue
  }
}

/// Who is said to have spoken.
package struct Speaker: Hashable, Sendable {
  /// The words used: *she*, *the mayor of Leeds*, *Ann Lee*.
  package let text: String
  package let place: Place
  /// The full name of whoever that is, where the article tells.
  package let name: String?

  package init(text: String, place: Place, name: String?) {
    self.text = text
    self.place = place
    self.name = name
  }
}

/// The words that attribute a quotation: *said*, *according to*, a colon.
package struct Cue: Hashable, Sendable {
  package let text: String
  package let place: Place

  package init(text: String, place: Place) {
    self.text = text
    self.place = place
  }
}
