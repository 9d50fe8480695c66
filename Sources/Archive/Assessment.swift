/// What a revision's trailers tell of its change, so that a log needs no texts.
///
/// A revision that was recorded without an assessment has none of it.
package struct Assessment: Hashable, Sendable {
  /// Whether the page hides a substantive change.
  package enum Silence: String, Hashable, Sendable {
    case yes
    case no
    /// It claims no modified date.
    case unknown
  }

  /// What became of the page's correction notes.
  package enum Note: String, Hashable, Sendable {
    case added
    case changed
    case removed
  }

  /// Something that is as it was in an earlier revision.
  package struct Return: Hashable, Sendable {
    /// In words: `headline`, `2 paragraphs`; without `;`.
    package let subject: String
    /// The revision that was so.
    package let number: Int
    /// Whether it changed to and fro between two states before.
    package let isFlipFlop: Bool

    package init(subject: String, number: Int, isFlipFlop: Bool) {
      self.subject = subject
      self.number = number
      self.isFlipFlop = isFlipFlop
    }
  }

  /// How much the change matters, in a word.
  package var significance: String?
  package var silence: Silence?
  package var note: Note?
  package var returns: [Return] = []

  package init(
    significance: String? = nil, silence: Silence? = nil, note: Note? = nil, returns: [Return] = []
  ) {
    self.significance = significance
    self.silence = silence
    self.note = note
    self.returns = returns
  }
}

extension Assessment.Return {
  private static let flipFlopMark = " (to and fro)"

  /// `r2 headline`, as a trailer has it.
  var text: String { "r\(number) \(subject)" + (isFlipFlop ? Self.flipFlopMark : "") }

  /// Nil for what is not written so.
  init?(_ text: String) {
    let isFlipFlop = text.hasSuffix(Self.flipFlopMark)
    let words = (isFlipFlop ? text.dropLast(Self.flipFlopMark.count) : text[...])
      .split(separator: " ", maxSplits: 1)
    guard words.count == 2, words[0].hasPrefix("r"), let number = Int(words[0].dropFirst()),
      number > 0
    else { return nil }
    self.init(subject: String(words[1]), number: number, isFlipFlop: isFlipFlop)
  }
}

extension Assessment {
  /// `r2 headline; r1 2 paragraphs`; nil for none.
  var returnsText: String? {
    returns.isEmpty ? nil : returns.map(\.text).joined(separator: "; ")
  }

  /// Nil where one of them is not written as it should be.
  static func returns(_ text: String) -> [Return]? {
    var returns: [Return] = []
    for part in split(text, at: ";") {
      guard let item = Return(plainLine(part)) else { return nil }
      returns.append(item)
    }
    return returns
  }
}
