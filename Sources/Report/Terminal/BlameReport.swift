package import Lineage
package import Prose

/// Where every sentence of an article comes from, as `blame` shows it.
package enum BlameReport {
  /// - Parameter numbers: the revision's number by state.
  /// - Parameter tellsWords: whether words are marked that came later than their sentence.
  package static func text(
    _ blame: Blame, of text: TokenizedArticle, entry: HistoryEntry, numbers: [Int],
    tellsWords: Bool, for screen: Screen
  ) -> String {
    var page = Page(for: screen)
    page.write(StyledText("\(entry.article)  r\(entry.number)  \(entry.observed.words)", .faint))
    let parts = blame.sentences.map(\.place.part.label.displayWidth).max() ?? 0
    let origins = blame.sentences.map { label($0.origin, numbers) }
    let width = origins.map(\.displayWidth).max() ?? 0
    var part: Part?
    for (sentence, origin) in zip(blame.sentences, origins) {
      if sentence.place.part != part { page.leaveBlank() }
      let label = sentence.place.part == part ? "" : sentence.place.part.label
      part = sentence.place.part
      page.row(
        [
          (StyledText(label, .faint), parts),
          (StyledText(origin, sentence.origin.isUntouched ? .plain : .strong), width),
        ],
        tellsWords
          ? words(of: sentence, in: text, numbers)
          : StyledText(text[sentence.place.part][bytes: sentence.place.range]), indent: 0)
    }
    return page.text
  }

  /// `r1`; `r1, edited r3`; `r1, back r4`.
  private static func label(_ origin: Blame.Origin, _ numbers: [Int]) -> String {
    var label = "r\(numbers[origin.brought])"
    if origin.changed != origin.brought { label += ", edited r\(numbers[origin.changed])" }
    if let restored = origin.restored { label += ", back r\(numbers[restored])" }
    return label
  }

  /// The sentence, with `[r3: …]` around words that came later.
  private static func words(
    of sentence: Blame.Sentence, in text: TokenizedArticle, _ numbers: [Int]
  ) -> StyledText {
    let passage = text[sentence.place.part]
    var styled = StyledText()
    var end = sentence.place.range.lowerBound
    for run in sentence.words {
      styled.append(passage[bytes: end..<run.place.range.lowerBound])
      end = run.place.range.upperBound
      let words = passage[bytes: run.place.range]
      if run.brought == sentence.origin.brought || !words.contains(where: \.isLetterOrNumber) {
        styled.append(words)
      } else {
        styled.append("[r\(numbers[run.brought]): \(words)]", .inserted)
      }
    }
    return styled
  }
}

extension Blame.Origin {
  /// Whether the sentence is as it came, and never went.
  fileprivate var isUntouched: Bool { changed == brought && restored == nil }
}

extension Character {
  fileprivate var isLetterOrNumber: Bool { isLetter || isNumber }
}
