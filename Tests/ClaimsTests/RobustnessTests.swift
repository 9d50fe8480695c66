import Specimens
import Testing

@testable import Claims
@testable import Prose

struct RobustnessTests {
  private let article =
    "Police said on Tuesday that no one was hurt, but the mayor may not have been told; it isn\u{2019}t "
    + "likely, according to Mara Quill, the harbour master, that he\u{2019}d failed to deny the claim. "
    + "It is believed that the not-for-profit group, reportedly, was never charged. Perhaps Orme will "
    + "resign. Nor did none of them refuse to say nothing without being expected to, said an alleged thief."

  @Test func `every prefix and suffix of an article can be read`() {
    for index in article.indices {
      expectSound(String(article[..<index]))
      expectSound(String(article[index...]))
    }
  }

  @Test func `words in any order can be read`() {
    var generator = SeededGenerator(seed: 2026)
    let words =
      article.split(separator: " ").map(String.init) + [
        ",", ".", "'s", "-", "\"", "n't", "\u{FFFD}",
      ]
    for _ in 0..<2_000 {
      let text = (0..<14).map { _ in
        (words.randomElement(using: &generator) ?? "")
          + (Int.random(in: 0..<5, using: &generator) == 0 ? "" : " ")
      }.joined()
      expectSound(text)
    }
  }

  @Test func `random bytes can be read`() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<1_000 {
      let noise = (0..<60).map { _ in UInt8.random(in: 0...255, using: &generator) }
      expectSound(String(decoding: noise, as: UTF8.self))
    }
  }

  /// Claims lie inside their sentence, about a word of it that they hold, denied and hedged by words of it.
  private func expectSound(_ text: String) {
    let passage = Passage(text)
    let isSound = passage.sentences.allSatisfy { sentence in
      Claim.all(in: passage, sentence: sentence).allSatisfy { claim in
        sentence.contains(claim.tokens.lowerBound)
          && claim.tokens.upperBound <= sentence.upperBound && claim.tokens.contains(claim.head)
          && claim.negators.allSatisfy(sentence.contains)
          && claim.hedges.allSatisfy {
            !$0.tokens.isEmpty && $0.tokens.allSatisfy(sentence.contains)
          }
      }
    }
    #expect(isSound, "\(text)")
  }
}
