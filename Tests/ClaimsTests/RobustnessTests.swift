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
    var generator = SplitMix(state: 2026)
    let words =
      article.split(separator: " ").map(String.init) + [
        ",", ".", "'s", "-", "\"", "n't", "\u{FFFD}",
      ]
    for _ in 0..<2_000 {
      let text = (0..<14).map { _ in
        words[generator.next(below: words.count)] + (generator.next(below: 5) == 0 ? "" : " ")
      }.joined()
      expectSound(text)
    }
  }

  @Test func `random bytes can be read`() {
    var generator = SplitMix(state: 7)
    for _ in 0..<1_000 {
      let noise = (0..<60).map { _ in UInt8(truncatingIfNeeded: generator.next(below: 256)) }
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

/// S. Vigna's SplitMix64.
private struct SplitMix {
  var state: UInt64

  mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ value >> 31) % UInt64(bound))
  }
}
