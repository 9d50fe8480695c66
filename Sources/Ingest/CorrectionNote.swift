import Prose

// Correction notes are told by how they begin: outlets differ in words, hardly in form.

extension Paragraph {
  /// A paragraph, or a correction note where it begins like one.
  package init(reading text: String) {
    self.init(text, kind: LineOpeners.corrections.open(text) ? .correction : .paragraph)
  }
}
