import Prose
import Specimens
import Testing

@testable import Collation

/// Word-level alignment against a slow, obvious implementation of the same rules.
struct TokenAlignerTests {
  @Test(arguments: 0..<120)
  func `small alignments gain as much as any alignment can`(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let words = ["Lee", "Park", "ferry", "the", "with", ",", "said"]
    func text() -> String {
      (0..<Int.random(in: 0..<7, using: &generator)).map { _ in
        words.randomElement(using: &generator) ?? ""
      }.joined(separator: " ")
    }
    let (before, after) = stretches(text(), text())
    let hunks = TokenAligner.hunks(before: before, after: after)
    #expect(gain(of: hunks, before, after) == bestGain(before, after))
  }

  @Test(arguments: [
    (
      "The toll rose to 12 on Monday.", "The toll rose to 17 on Monday.",
      "The toll rose to[- 12-]{+ 17+} on Monday."
    ),
    ("One. Two.", "One. Half. Two.", "One.{+ Half.+} Two."),
    ("He spoke.  She left.", "He spoke. She left.", "He spoke.[-  -]{+ +}She left."),
    (
      "\"Yes,\" she said.", "\u{201C}Yes,\u{201D} she said.",
      "[-\"-]{+\u{201C}+}Yes,[-\"-]{+\u{201D}+} she said."
    ),
    ("the big old red house", "a small new house", "[-the big old red-]{+a small new+} house"),
    (
      "It is emission-free now.", "It is emission free now.",
      "It is[- emission-free-]{+ emission free+} now."
    ),
    ("A 47-year-old man", "A 48-year-old man", "A[- 47-]{+ 48+}-year-old man"),
    (
      "The court heard the appeal.", "The high-court judges heard the appeal.",
      "The[- court-]{+ high-court judges+} heard the appeal."
    ),
    (
      "It was \"hard to do for a small port\", he said.", "It was to open for the town, he said.",
      "It was[- \"hard to do for a small port\"-]{+ to open for the town+}, he said."
    ),
    (
      "She met the mayor with two aides.", "She saw a minister with three aides.",
      "She[- met the mayor-]{+ saw a minister+} with[- two-]{+ three+} aides."
    ),
    (
      "Heavy rain of the kind and strong wind", "Light snow of the sort and weak gusts",
      "[-Heavy rain-]{+Light snow+} of the[- kind and strong wind-]{+ sort and weak gusts+}"
    ),
    (
      "Lee ran the old ferry company of Port Ellery until spring.",
      "Lee closed a new railway line, the branch to Vell, last spring.",
      "Lee[- ran the old ferry company of Port Ellery until-]{+ closed a new railway line, the branch to Vell, last+} spring."
    ),
    (
      "See https://port.example/a?x=1 now.", "See https://port.example/a?x=2 now.",
      "See https://port.example/a?x=[-1-]{+2+} now."
    ),
  ])
  func `differences are told where a reader sees them`(
    before: String, after: String, marked: String
  ) {
    let (before, after) = stretches(before, after)
    #expect(AlignedText(before: before, after: after).words.marked == marked)
  }

  @Test func `words that become unique one after another do not cut a text without end`() {
    let words = ["w1", "w0"] + (2..<3000).flatMap { ["w\($0)", "w\($0 - 1)"] }
    let (before, after) = stretches(words.joined(separator: " p "), words.joined(separator: " q "))
    let hunks = TokenAligner.hunks(before: before, after: after)
    #expect((2...200).contains(hunks.count))
    #expect(hunks.reduce(0) { $0 + $1.before.count } >= words.count - 1)
  }

  private func stretches(_ before: String, _ after: String) -> (Stretch, Stretch) {
    var vocabulary = Vocabulary()
    return (
      Stretch([Wording(Passage(before), in: &vocabulary)]),
      Stretch([Wording(Passage(after), in: &vocabulary)])
    )
  }

  private func gain(of hunks: [Hunk], _ before: Stretch, _ after: Stretch) -> Int {
    let lost = Set(hunks.flatMap(\.before))
    let kept = before.ids.indices.filter { !lost.contains($0) }
    return kept.reduce(0) { $0 + Int(before.weights[$1].rawValue) } - 15 * hunks.count
  }

  /// All alignments, tried one by one.
  private func bestGain(_ before: Stretch, _ after: Stretch) -> Int {
    func best(_ i: Int, _ j: Int, inHunk: Bool) -> Int {
      if i == before.count, j == after.count { return 0 }
      var most = Int.min
      if i < before.count, j < after.count, before.ids[i] == after.ids[j] {
        most = Int(before.weights[i].rawValue) + best(i + 1, j + 1, inHunk: false)
      }
      let opening = inHunk ? 0 : -15
      if i < before.count { most = max(most, opening + best(i + 1, j, inHunk: true)) }
      if j < after.count { most = max(most, opening + best(i, j + 1, inHunk: true)) }
      return most
    }
    return best(0, 0, inHunk: false)
  }
}
