import Prose

// Correction notes are told by how they begin: outlets differ in words, hardly in form.

extension Paragraph {
  /// A correction note where it begins like one, else what the source makes of it.
  init(reading text: String, kind: Kind = .paragraph) {
    self.init(text, kind: LineOpeners.corrections.open(text) ? .correction : kind)
  }
}
