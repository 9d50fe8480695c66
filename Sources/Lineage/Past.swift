package import Collation
package import Prose
import Quotations

/// What all earlier states of an article said, by which what returns is known.
///
/// Texts are the same where they differ in nothing but typography and letter case. Each is read once, however many
/// states it stands in.
package struct Past: Sendable {
  private var states: [State] = []
  /// Numbers of texts, as written.
  private var numbers: [String: Int] = [:]
  /// Numbers of texts, by one key for all their words.
  private var folded: [WordKey: Int] = [:]
  /// By number: the words.
  private var words: [[WordKey]] = []

  /// The texts of a state, in numbers.
  private struct State: Sendable, Equatable {
    let headline: Int
    let paragraphs: [Int]
  }

  /// Fewer words than this return by chance.
  private static let leastWords = 4

  package init(_ earlier: [Article] = []) {
    for article in earlier { append(article) }
  }

  /// Takes the next state to the others.
  package mutating func append(_ article: Article) {
    states.append(state(of: article))
  }

  /// How many states there are.
  package var count: Int { states.count }

  /// Forgets all states but the last.
  package mutating func keep(last count: Int) {
    states.removeFirst(max(0, states.count - count))
  }

  private mutating func state(of article: Article) -> State {
    State(
      headline: number(of: article.headline ?? ""),
      paragraphs: article.paragraphs.map { number(of: $0.text) })
  }

  private mutating func number(of text: String) -> Int {
    if let number = numbers[text] { return number }
    let keys = Passage(text).tokens.filter(\.kind.isWord).map(\.key)
    let key = WordKey(keys: keys)
    let number = folded[key] ?? words.count
    if number == words.count {
      folded[key] = number
      words.append(keys)
    }
    numbers[text] = number
    return number
  }

  /// What of an article is back as it was before the last state.
  ///
  /// - Parameter comparison: leads from the last state to the article.
  package func returns(of article: Article, by comparison: Comparison) -> [Return] {
    guard states.count > 1 else { return [] }
    var past = self
    let state = past.state(of: article)
    return past.returns(to: state, of: article, by: comparison)
  }

  private func returns(
    to state: State, of article: Article, by comparison: Comparison
  ) -> [Return] {
    guard let last = states.last, state != last else { return [] }
    let earlier = states.dropLast()
    if let match = earlier.lastIndex(of: state) {
      return [
        Return(subject: .everything, state: match, isFlipFlop: isFlipFlop(state) { $0 })
      ]
    }
    let quotations = quotations(comparison, in: article, last)
    return [headline(of: state, last), paragraphs(of: state, last), quotations].compactMap(\.self)
  }

  private func headline(of state: State, _ last: State) -> Return? {
    guard state.headline != last.headline, !words[state.headline].isEmpty,
      let match = states.dropLast().lastIndex(where: { $0.headline == state.headline })
    else { return nil }
    return Return(
      subject: .headline, state: match, isFlipFlop: isFlipFlop(state.headline) { $0.headline })
  }

  private func paragraphs(of state: State, _ last: State) -> Return? {
    let stood = Set(last.paragraphs)
    let back = state.paragraphs.filter {
      !stood.contains($0) && words[$0].count >= Self.leastWords
    }.compactMap { paragraph in states.lastIndex { $0.paragraphs.contains(paragraph) } }
    guard let latest = back.max() else { return nil }
    return Return(subject: .paragraphs(back.count), state: latest, isFlipFlop: false)
  }

  /// Quotations that changed or came and whose words stood in an earlier state, but for those of paragraphs that did.
  private func quotations(
    _ comparison: Comparison, in article: Article, _ last: State
  ) -> Return? {
    var back: [Int] = []
    for quotation in comparison.quotations.compactMap(\.after) {
      let keys = Passage(quotation.text).tokens.filter(\.kind.isWord).map(\.key)
      guard case .paragraph(let index) = quotation.place.part,
        let paragraph = numbers[article.paragraphs[index].text],
        !states.contains(where: { $0.paragraphs.contains(paragraph) }),
        keys.count >= Self.leastWords, !says(keys, last),
        let match = states.lastIndex(where: { says(keys, $0) })
      else { continue }
      back.append(match)
    }
    guard let latest = back.max() else { return nil }
    return Return(subject: .quotations(back.count), state: latest, isFlipFlop: false)
  }

  private func says(_ keys: [WordKey], _ state: State) -> Bool {
    state.paragraphs.contains { words[$0].contains(keys) }
  }

  /// Whether a value, as the next after those of all states, is the fourth in a row to change between two.
  private func isFlipFlop<Value: Equatable>(_ value: Value, _ read: (State) -> Value) -> Bool {
    var turns: [Value] = [value]
    for earlier in states.reversed().map(read) where turns[turns.count - 1] != earlier {
      turns.append(earlier)
      if turns.count == 4 { break }
    }
    return turns.count == 4 && turns[0] == turns[2] && turns[1] == turns[3]
  }
}
