import Specimens
import Testing

@testable import Collation

/// The chain of matches against trying all of them.
struct HeaviestChainTests {
  @Test(arguments: 0..<200)
  func `no other chain weighs more`(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let matches = (0..<seed % 9).map { index in
      Match(
        before: Int.random(in: 0..<5, using: &generator),
        after: Int.random(in: 0..<5, using: &generator),
        weight: Int.random(in: 1...4, using: &generator), lot: 1 << UInt64(index))
    }
    let chain = heaviestChain(of: matches, afterCount: 5)
    #expect(isChain(chain))
    #expect(gain(of: chain) == best(matches[...], after: []))
    let mirrored = heaviestChain(of: matches.map(\.mirrored), afterCount: 5)
    #expect(mirrored.map(\.mirrored) == chain)
  }

  @Test func `the lighter part of a re-ordering is left out`() {
    let matches = [
      Match(before: 0, after: 2, weight: 5), Match(before: 1, after: 0, weight: 2),
      Match(before: 2, after: 1, weight: 2),
    ]
    #expect(heaviestChain(of: matches, afterCount: 3) == [matches[0]])
  }

  @Test func `without matches there is no chain`() {
    #expect(heaviestChain(of: [], afterCount: 0).isEmpty)
  }

  private func isChain(_ matches: [Match]) -> Bool {
    zip(matches, matches.dropFirst()).allSatisfy { $0.before < $1.before && $0.after < $1.after }
  }

  private func gain(of matches: [Match]) -> Gain {
    matches.reduce(Gain(0)) { $0 + Gain($1.weight, lot: $1.lot) }
  }

  /// With each match or without it.
  private func best(_ rest: ArraySlice<Match>, after taken: [Match]) -> Gain {
    guard let match = rest.first else {
      let chain = taken.sorted { $0.before < $1.before }
      return isChain(chain) ? gain(of: chain) : Gain(0)
    }
    return max(best(rest.dropFirst(), after: taken), best(rest.dropFirst(), after: taken + [match]))
  }
}

extension Match {
  fileprivate var mirrored: Match {
    Match(before: after, after: before, weight: weight, lot: lot)
  }
}
