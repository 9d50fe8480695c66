/// The sentences whose text is the same on both sides, wherever they stand: nothing is reported inside them.
///
/// Each sentence of one side answers for one of the other, first inside aligned paragraphs, then anywhere.
/// Linear in the number of sentences.
struct SentenceEchoes {
  /// By side, body paragraph and sentence; nil for a paragraph all of whose sentences stand on the other side.
  private var isEchoed: Both<[[Bool]?]>

  init(_ alignment: Alignment) {
    var identical = Both(
      before: [Bool](repeating: false, count: alignment.witnesses.before.numbers.count),
      after: [Bool](repeating: false, count: alignment.witnesses.after.numbers.count))
    for group in alignment.groups where group.isIdentical {
      for i in group.paragraphs.before { identical.before[i] = true }
      for j in group.paragraphs.after { identical.after[j] = true }
    }
    // By body paragraph: a key of each sentence's words; none where all are echoed.
    func keys(on side: Side) -> [[UInt64]] {
      identical[side].enumerated().map { paragraph, isIdentical in
        isIdentical ? [] : alignment.witnesses[side].wording(of: paragraph).sentenceKeys
      }
    }
    let keys = Both(before: keys(on: .before), after: keys(on: .after))
    func echoes(on side: Side) -> [[Bool]?] {
      zip(identical[side], keys[side]).map { $0 ? nil : $1.map { _ in false } }
    }
    isEchoed = Both(before: echoes(on: .before), after: echoes(on: .after))
    for group in alignment.groups where group.text != nil {
      match(keys, group.paragraphs.before, group.paragraphs.after)
    }
    match(keys, keys.before.indices, keys.after.indices)
  }

  /// Whether all sentences of a paragraph stand on the other side, by its being the same to the byte.
  func containsAll(ofParagraph paragraph: Int, on side: Side) -> Bool {
    isEchoed[side][paragraph] == nil
  }

  /// Whether a sentence stands on the other side too.
  func contains(_ sentence: Int, ofParagraph paragraph: Int, on side: Side) -> Bool {
    isEchoed[side][paragraph]?[sentence] ?? true
  }

  private mutating func match(
    _ keys: Both<[[UInt64]]>, _ beforeParagraphs: some BidirectionalCollection<Int>,
    _ afterParagraphs: some Sequence<Int>
  ) {
    var waiting: [UInt64: [(paragraph: Int, sentence: Int)]] = [:]
    for paragraph in beforeParagraphs.reversed() {
      for (sentence, key) in keys.before[paragraph].enumerated().reversed()
      where !contains(sentence, ofParagraph: paragraph, on: .before) {
        waiting[key, default: []].append((paragraph, sentence))
      }
    }
    guard !waiting.isEmpty else { return }
    for paragraph in afterParagraphs {
      for (sentence, key) in keys.after[paragraph].enumerated()
      where !contains(sentence, ofParagraph: paragraph, on: .after) {
        guard let found = waiting[key]?.popLast() else { continue }
        isEchoed.after[paragraph]?[sentence] = true
        isEchoed.before[found.paragraph]?[found.sentence] = true
      }
    }
  }
}
