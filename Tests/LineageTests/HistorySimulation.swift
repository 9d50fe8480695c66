import Prose
import Specimens

/// A history that is made sentence by sentence, so that the origin of every sentence and word is known.
///
/// No two sentences share a word, and each keeps most of its words in an edit: what comes from what is beyond doubt.
struct HistorySimulation {
  /// By state, then paragraph.
  private(set) var states: [[[Sentence]]] = []
  private var generator: SeededGenerator
  private var removed: [Sentence] = []
  private var wordCount = 0

  struct Sentence: Equatable {
    var words: [String]
    /// By word: the state that brought it.
    var origins: [Int]
    var brought: Int
    var changed: Int
    var restored: Int?

    var text: String { words.joined(separator: " ") + "." }
  }

  init(seed: Int, length: Int) {
    generator = SeededGenerator(seed: seed)
    states = [(0..<4).map { _ in (0..<3).map { _ in newSentence(in: 0) } }]
    while states.count < length { step() }
  }

  private mutating func newWord(isCapital: Bool) -> String {
    wordCount += 1
    return (isCapital ? "W" : "w") + String(wordCount, radix: 36)
  }

  private mutating func newSentence(in state: Int) -> Sentence {
    let words = (0..<10).map { newWord(isCapital: $0 == 0) }
    return Sentence(
      words: words, origins: words.map { _ in state }, brought: state, changed: state)
  }

  private mutating func step() {
    let state = states.count
    let stood = Set(states[state - 1].joined().map(\.words))
    var paragraphs = states[state - 1]
    for _ in 0..<Int.random(in: 0...3, using: &generator) {
      let paragraph = Int.random(in: paragraphs.indices, using: &generator)
      guard let index = paragraphs[paragraph].indices.randomElement(using: &generator) else {
        continue
      }
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: paragraphs[paragraph].insert(newSentence(in: state), at: index)
      case 1 where paragraphs[paragraph].count > 1:
        guard stood.contains(paragraphs[paragraph][index].words) else { continue }
        removed.append(paragraphs[paragraph].remove(at: index))
      case 2:
        // Only what was gone before this state comes back in it.
        let gone = removed.filter { !stood.contains($0.words) }
        guard var back = gone.randomElement(using: &generator) else { continue }
        removed.removeAll { $0.words == back.words }
        back.restored = state
        paragraphs[paragraph].insert(back, at: index)
      default:
        guard stood.contains(paragraphs[paragraph][index].words) else { continue }
        edit(&paragraphs[paragraph][index], in: state)
      }
    }
    states.append(paragraphs)
  }

  private mutating func edit(_ sentence: inout Sentence, in state: Int) {
    let word = Int.random(in: sentence.words.indices, using: &generator)
    sentence.words[word] = newWord(isCapital: word == 0)
    sentence.origins[word] = state
    sentence.changed = state
    sentence.restored = nil
  }

  /// The states as articles.
  var articles: [Article] {
    states.map { paragraphs in
      Article(
        headline: nil,
        paragraphs: paragraphs.map { sentences in
          Paragraph(sentences.map(\.text).joined(separator: " "))
        })
    }
  }
}
