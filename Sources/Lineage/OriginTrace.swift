import Collation
import Prose

/// Follows sentences from state to state.
struct OriginTrace {
  /// All sentences that ever stood, in the order in which they came.
  private var records: [Record] = []
  /// Indices of records by the sentence's words.
  private var known: [[WordKey]: [Int]] = [:]
  private var state = 0
  private var row: WordRow
  /// By sentence of the row: its record.
  private var recordOfSentence: [Int]
  /// By token of the row: the state that brought it.
  private var origins: [Int]

  /// A sentence that stands or stood in some states.
  private struct Record {
    var origin: Blame.Origin
    /// By token: the state that brought it.
    let words: [Int]
    /// The last state that it stood in.
    var lastState: Int
  }

  init(beginningWith row: WordRow) {
    self.row = row
    recordOfSentence = []
    origins = Array(repeating: 0, count: row.count)
    recordOfSentence = row.sentences.map { sentence in
      add(sentence, brought: 0, words: Array(repeating: 0, count: sentence.tokens.count))
    }
  }

  /// Goes on to the next state.
  mutating func advance(to next: WordRow, by changes: TextChanges) {
    state += 1
    let descent = Descent(changes.headline, changes.paragraphs, from: row, to: next)
    var chosen: [Int?] = next.sentences.map { record(of: $0, in: descent) }
    for index in chosen.compactMap(\.self) { records[index].lastState = state }
    for (index, sentence) in next.sentences.enumerated() where chosen[index] == nil {
      chosen[index] = restore(sentence) ?? edit(sentence, of: next, in: descent)
    }
    recordOfSentence = chosen.compactMap(\.self)
    origins = recordOfSentence.flatMap { records[$0].words }
    row = next
  }

  /// The record of a sentence that stood in the state before, word by word.
  private func record(of sentence: WordRow.Sentence, in descent: Descent) -> Int? {
    guard let tokens = descent.ancestors(of: sentence.tokens) else { return nil }
    let index = row.sentenceOfToken[tokens.lowerBound]
    return row.sentences[index].tokens == tokens ? recordOfSentence[index] : nil
  }

  /// The record of a sentence with the same words that stood before and has no place in this state yet.
  private mutating func restore(_ sentence: WordRow.Sentence) -> Int? {
    let free = known[sentence.key]?.last { records[$0].lastState < state }
    guard let index = free else { return nil }
    let record = records[index]
    if record.lastState < state - 1 {
      records[index].origin = Blame.Origin(
        brought: record.origin.brought, changed: record.origin.changed, restored: state)
    }
    records[index].lastState = state
    return index
  }

  /// A record for a sentence that is new as it stands.
  private mutating func edit(
    _ sentence: WordRow.Sentence, of next: WordRow, in descent: Descent
  ) -> Int {
    let ancestors = sentence.tokens.map { descent.ancestors[$0] }
    var shares: [Int: Int] = [:]
    for (token, ancestor) in zip(sentence.tokens, ancestors) where next.isWord[token] {
      if let ancestor { shares[row.sentenceOfToken[ancestor], default: 0] += 1 }
    }
    let count = sentence.tokens.count { next.isWord[$0] }
    let main = shares.max { ($0.value, $1.key) < ($1.value, $0.key) }
    let brought =
      main.flatMap { 2 * $0.value >= count ? $0.key : nil }
      .map { records[recordOfSentence[$0]].origin.brought } ?? state
    return add(sentence, brought: brought, words: ancestors.map { $0.map { origins[$0] } ?? state })
  }

  private mutating func add(_ sentence: WordRow.Sentence, brought: Int, words: [Int]) -> Int {
    records.append(
      Record(
        origin: Blame.Origin(brought: brought, changed: state, restored: nil), words: words,
        lastState: state))
    known[sentence.key, default: []].append(records.count - 1)
    return records.count - 1
  }

  /// Where every sentence of the state reached comes from.
  func blame() -> Blame {
    Blame(
      sentences: zip(row.sentences, recordOfSentence).map { sentence, index in
        Blame.Sentence(
          place: row.place(of: sentence.tokens, in: sentence.part),
          origin: records[index].origin, words: words(of: sentence, records[index]))
      })
  }

  private func words(of sentence: WordRow.Sentence, _ record: Record) -> [Blame.Words] {
    var runs: [Blame.Words] = []
    var start = 0
    for end in 1...record.words.count
    where end == record.words.count || record.words[end] != record.words[start] {
      let tokens = sentence.tokens.lowerBound + start..<sentence.tokens.lowerBound + end
      runs.append(
        Blame.Words(
          place: row.place(of: tokens, in: sentence.part), brought: record.words[start]))
      start = end
    }
    return runs
  }
}
