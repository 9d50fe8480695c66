import Testing

@testable import Collation

/// Who goes with whom where several might.
struct PairingTests {
  private func pairs(_ rounds: [[Candidate]]) -> [[Int]] {
    var pairing = Pairing(beforeCount: 3, afterCount: 3)
    for round in rounds { pairing.take(round) }
    return pairing.pairs.map { [$0.before, $0.after] }
  }

  @Test func `the most alike go first, then the nearest`() {
    let candidates = [
      Candidate(before: 0, after: 1, isSame: false, likeness: 0.5),
      Candidate(before: 0, after: 2, isSame: false, likeness: 0.9),
      Candidate(before: 1, after: 0, isSame: false, likeness: 0.5),
      Candidate(before: 1, after: 1, isSame: false, likeness: 0.5),
    ]
    #expect(pairs([candidates]) == [[0, 2], [1, 1]])
  }

  @Test func `what an earlier round paired is not free for a later one`() {
    let doubtful = Candidate(before: 0, after: 0, isSame: false, likeness: 0.1)
    let better = [
      Candidate(before: 0, after: 1, isSame: true), Candidate(before: 1, after: 1, isSame: true),
    ]
    #expect(pairs([[doubtful], better]) == [[0, 0], [1, 1]])
  }

  @Test func `ties fall the same way from both sides`() {
    let forth = [
      Candidate(before: 0, after: 1, isSame: true), Candidate(before: 1, after: 0, isSame: true),
      Candidate(before: 1, after: 2, isSame: true), Candidate(before: 2, after: 1, isSame: true),
    ]
    let back = forth.map { Candidate(before: $0.after, after: $0.before, isSame: $0.isSame) }
    #expect(Set(pairs([forth])) == Set(pairs([back]).map { [$0[1], $0[0]] }))
  }

  @Test func `what was taken along is paired no more`() {
    var pairing = Pairing(beforeCount: 2, afterCount: 2)
    pairing.absorb(0..<1, on: .before)
    pairing.take([Candidate(before: 0, after: 0, isSame: true)])
    #expect(pairing.pairs.isEmpty)
    #expect(!pairing.isFree(0, 1))
    #expect(pairing.isFree(1, 0))
  }
}
