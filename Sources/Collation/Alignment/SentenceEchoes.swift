/// The sentences whose text is the same on both sides, wherever they stand: nothing is reported inside them.
///
/// Each sentence of one side answers for one of the other, first inside aligned paragraphs, then anywhere.
/// Linear in the number of sentences.
struct SentenceEchoes {
  /// By side, body paragraph and sentence.
  private var isEchoed: Both<[[Bool]]>

  init(before: Witness, after: Witness, groups: [ParagraphGroup]) {
    isEchoed = Both(
      before: before.sentences.map { $0.map { _ in false } },
      after: after.sentences.map { $0.map { _ in false } })
    for group in groups where !group.before.isEmpty && !group.after.isEmpty {
      match(before, group.before, after, group.after)
    }
    match(before, Array(before.sentences.indices), after, Array(after.sentences.indices))
  }

  /// Whether a sentence stands on the other side too.
  func contains(_ sentence: Int, ofParagraph paragraph: Int, on side: Side) -> Bool {
    isEchoed[side][paragraph][sentence]
  }

  private mutating func match(
    _ before: Witness, _ beforeParagraphs: [Int], _ after: Witness, _ afterParagraphs: [Int]
  ) {
    var waiting: [UInt32: [(paragraph: Int, sentence: Int)]] = [:]
    for paragraph in beforeParagraphs.reversed() {
      for (sentence, number) in before.sentences[paragraph].enumerated().reversed()
      where !isEchoed.before[paragraph][sentence] {
        waiting[number, default: []].append((paragraph, sentence))
      }
    }
    guard !waiting.isEmpty else { return }
    for paragraph in afterParagraphs {
      for (sentence, number) in after.sentences[paragraph].enumerated()
      where !isEchoed.after[paragraph][sentence] {
        guard let found = waiting[number]?.popLast() else { continue }
        isEchoed.after[paragraph][sentence] = true
        isEchoed.before[found.paragraph][found.sentence] = true
      }
    }
  }
}
