import Prose

/// A word that makes a figure less than exact, or its bound.
struct Hedge: Sendable {
  /// The kind of hedge: *about* and *around* have the same.
  let name: String
  private let isBefore: Bool
  /// Whether it hedges only what is counted, and says something else before a span of time: *over three years*.
  let isForCounts: Bool

  private init?(_ text: LexiconText) {
    var fields = text.words
    guard let side = fields.next(), let name = fields.next() else { return nil }
    self.name = name.text
    isBefore = side.text != "after"
    isForCounts = side == "count"
  }

  private static let before = Phrasebook(PackageResources.hedges_txt, backward: true) { text in
    Hedge(text).flatMap { $0.isBefore ? $0 : nil }
  }

  private static let after = Phrasebook(PackageResources.hedges_txt) { text in
    Hedge(text).flatMap { $0.isBefore ? nil : $0 }
  }

  /// The hedge that ends right before a token, over an article: *nearly a third*.
  static func before(_ index: Int, in reading: borrowing Reading) -> (
    tokens: Range<Int>, value: Hedge
  )? {
    before.match(at: reading.plays(.article, index - 1) ? index - 2 : index - 1, in: reading)
  }

  /// The hedge that starts at a token: *or more*.
  static func behind(_ index: Int, in reading: borrowing Reading) -> (
    tokens: Range<Int>, value: Hedge
  )? {
    after.match(at: reading.isHyphen(index) ? index + 1 : index, in: reading)
  }

  /// The names of the hedges by their folded words.
  private static let names = Dictionary(
    LexiconEntries(PackageResources.hedges_txt).flatMap { phrases, text in
      phrases.alternatives.compactMap { phrase in Hedge(text).map { (phrase.text, $0.name) } }
    }, uniquingKeysWith: { first, _ in first })

  /// The name of a hedge as written in a text; one that is in no lexicon names itself.
  static func name(of words: String) -> String {
    let folded = words.lowercased()
    return names[folded] ?? folded
  }
}
