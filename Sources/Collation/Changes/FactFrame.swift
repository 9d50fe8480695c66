import Prose

/// The words of a sentence around a fact, without those of the fact.
struct FactFrame {
  private let words: Bag
  /// What stands right before the fact and right behind it: places where facts of one kind may answer each other.
  let edges: [Edge]

  /// Two words on one side of a fact.
  struct Edge: Hashable {
    private let isBefore: Bool
    private let first: UInt32
    private let second: UInt32

    init?(_ words: ArraySlice<UInt32>, isBefore: Bool) {
      guard words.count == 2, let first = words.first, let second = words.last else { return nil }
      self.isBefore = isBefore
      self.first = first
      self.second = second
    }
  }

  /// How alike the words around two facts must be, 0 to 1, for one to stand for the other.
  static let leastLikeness = 0.6

  /// How many tokens on either side belong to the frame.
  private static let reach = 24

  init(of place: Place, on side: Side, in concordance: Concordance) {
    let (before, behind) = concordance.words(around: place, on: side, within: Self.reach)
    words = Bag(before + behind)
    edges = [
      Edge(before.suffix(2), isBefore: true), Edge(behind.prefix(2), isBefore: false),
    ].compactMap { $0 }
  }

  /// 1 for the same words, in whatever order.
  func likeness(to other: FactFrame) -> Double {
    words.similarity(to: other.words)
  }
}
