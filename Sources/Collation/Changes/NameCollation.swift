import Facts
import Names
import Prose

/// Finds what became of the names and offices of two texts.
///
/// Those inside sentences that stand on both sides are left alone. The others are paired, in this order: the same
/// in the same place, another just in the place of the one, the same in the same paragraph, another roughly in its
/// place where the sentence is otherwise alike, another in a sentence that is otherwise the same. What is left came or went, unless the other
/// side still names it. The same substitution is told once, with all its places. Every rule reads the same
/// from both sides.
struct NameCollation {
  private let placed: Both<[Placed]>
  private let articles: Both<ArticleNames>
  private let concordance: Concordance
  private var pairing: Pairing

  /// A name or office with its place in the alignment, and the place that answers to it on the other side.
  private struct Placed {
    let thing: NamedThing
    let span: Concordance.Span
    /// Tokens of the other side; nil where nothing answers.
    let image: Range<Int>?
    /// How many stand before it in its group.
    let ordinal: Int

    /// Whether its place is about that of one on the side after.
    func answers(_ after: Placed) -> Bool {
      image?.overlaps(after.span.tokens) ?? false
    }

    /// Whether one stands just where it did, with hardly another word changed beside it.
    func isPutFor(_ after: Placed) -> Bool {
      guard let image, let origin = after.image, answers(after) else { return false }
      let slack = thing.isPossible || after.thing.isPossible ? 1 : mostBeside
      return image.count <= after.span.tokens.count + slack
        && origin.count <= span.tokens.count + slack
    }
  }

  /// What became of names and offices, in no order.
  static func changes(
    before: ArticleNames, after: ArticleNames, in concordance: Concordance
  ) -> [FactChange] {
    var collation = NameCollation(before: before, after: after, in: concordance)
    collation.pair()
    return collation.changed() + collation.left(on: .before, other: concordance.texts.after)
      + collation.left(on: .after, other: concordance.texts.before)
  }

  private init(before: ArticleNames, after: ArticleNames, in concordance: Concordance) {
    func placed(_ names: ArticleNames, _ side: Side) -> [Placed] {
      // Most stand in paragraphs that are the same on both sides: those are not even copied.
      var things: [NamedThing] = []
      for index in names.names.indices
      where concordance.isReportable(names.names[index].place, on: side) {
        things.append(.name(names.names[index]))
      }
      for part in concordance.differingParts(of: side) {
        for name in names.possible(in: part, of: concordance.texts[side])
        where concordance.isReportable(name.place, on: side) {
          things.append(.possible(name))
        }
      }
      for index in names.roles.indices
      where concordance.isReportable(names.roles[index].place, on: side) {
        things.append(.role(names.roles[index]))
      }
      var counts: [Int: Int] = [:]
      return things.compactMap { thing in
        guard let span = concordance.span(of: thing.place, on: side) else { return nil }
        let ordinal = counts[span.group, default: 0]
        counts[span.group] = ordinal + 1
        return Placed(
          thing: thing, span: span, image: concordance.image(of: span, on: side),
          ordinal: ordinal)
      }
    }
    self.placed = Both(before: placed(before, .before), after: placed(after, .after))
    articles = Both(before: before, after: after)
    self.concordance = concordance
    pairing = Pairing(beforeCount: self.placed.before.count, afterCount: self.placed.after.count)
  }
}

// MARK: - Pairing

extension NameCollation {
  private mutating func pair() {
    pairing.take(pairs(areSame: true) { $0.answers($1) })
    pairing.take(pairs(areSame: false) { $0.isPutFor($1) })
    pairing.take(pairs(areSame: true) { _, _ in true })
    pairing.take(pairs(areSame: false) { $0.answers($1) && areFramedAlike($0, $1) })
    pairing.take(framedPairs())
  }

  /// Pairs of free names beside the same words, in sentences that are alike but for them and stand elsewhere.
  private func framedPairs() -> [Candidate] {
    guard !pairing.isSettled else { return [] }
    func framed(_ side: Side) -> [(index: Int, frame: FactFrame)] {
      placed[side].indices.filter {
        !pairing.isPaired[side][$0] && !placed[side][$0].thing.isPossible
      }.map { ($0, frame(of: placed[side][$0], side)) }
    }
    let byEdge = Dictionary(
      grouping: framed(.after).flatMap { after in after.frame.edges.map { ($0, after) } }, by: \.0)
    return framed(.before).flatMap { before in
      before.frame.edges.flatMap { (byEdge[$0] ?? []).prefix(mostFramed) }.compactMap {
        _, after -> Candidate? in
        let (one, other) = (placed.before[before.index], placed.after[after.index])
        let likeness = before.frame.likeness(to: after.frame)
        guard likeness >= leastFramed, one.thing.kind == other.thing.kind,
          !one.thing.isSame(as: other.thing)
        else { return nil }
        return Candidate(
          before: before.index, after: after.index, isSame: false, likeness: likeness,
          distance: abs(one.ordinal - other.ordinal))
      }
    }
  }

  /// The free things of a group that are the same, or that are not.
  private func pairs(areSame: Bool, where fits: (Placed, Placed) -> Bool) -> [Candidate] {
    guard !pairing.isSettled else { return [] }
    let (placed, pairing) = (placed, pairing)
    return nearPairs(placed.before.map(\.span.group), placed.after.map(\.span.group)) { i, j in
      guard pairing.isFree(i, j) else { return false }
      let (before, after) = (placed.before[i], placed.after[j])
      return before.thing.isLike(after.thing) && fits(before, after)
        && before.thing.isSame(as: after.thing) == areSame
    }.map { i, j in
      let (before, after) = (placed.before[i], placed.after[j])
      return Candidate(
        before: i, after: j, isSame: areSame,
        likeness: before.thing.kind == after.thing.kind ? 1 : 0.5,
        distance: abs(before.ordinal - after.ordinal))
    }
  }

  private func areFramedAlike(_ before: Placed, _ after: Placed) -> Bool {
    before.thing.kind == after.thing.kind && !before.thing.isPossible && !after.thing.isPossible
      && frame(of: before, .before).likeness(to: frame(of: after, .after))
        >= FactFrame.leastLikeness
  }

  private func frame(of placed: Placed, _ side: Side) -> FactFrame {
    FactFrame(of: placed.thing.place, on: side, in: concordance)
  }
}

/// How many more words than the name itself may have been replaced with it.
private let mostBeside = 2
/// How alike the words around two names must be, 0 to 1, where nothing else pairs them.
private let leastFramed = 0.9
/// How many names with the same words beside them are looked at for each.
private let mostFramed = 64

// MARK: - Telling

extension NameCollation {
  /// Who or what was put for whom: what is told once for all its places.
  private struct Substitution: Hashable {
    let before: String
    let after: String
    let kind: Fact.Kind
  }

  private func changed() -> [FactChange] {
    let pairs = pairing.pairs.filter { !$0.isSame }.map {
      NamedThing.agreed(placed.before[$0.before].thing, placed.after[$0.after].thing)
    }.sorted { $0.after.place < $1.after.place }
    let alike = Dictionary(grouping: pairs) { pair in
      let (before, after) = (pair.before.fact(), pair.after.fact())
      return Substitution(before: before.value, after: after.value, kind: after.kind)
    }
    return alike.values.compactMap { places in
      guard let first = places.first else { return nil }
      let before = first.before.fact(further: places.dropFirst().map(\.before.place))
      let after = first.after.fact(further: places.dropFirst().map(\.after.place))
      return isRespelt(first.before, first.after)
        ? .respelt(before: before, after: after) : .changed(before: before, after: after)
    }
  }

  /// Whether the letters are alike and neither name stands on the side of the other.
  private func isRespelt(_ before: NamedThing, _ after: NamedThing) -> Bool {
    guard case .name(let before) = before, case .name(let after) = after else { return false }
    return before.isSpeltLike(after)
      && !articles.after.names.contains { $0.isSame(as: before) }
      && !articles.before.names.contains { $0.isSame(as: after) }
  }

  /// Names that the other side has nowhere, each told once.
  private func left(on side: Side, other: TokenizedArticle) -> [FactChange] {
    // A lone word of which nothing is known but its capital is too little to tell of.
    let free = placed[side].indices.filter { !pairing.isPaired[side][$0] }.compactMap { index in
      if case .name(let name) = placed[side][index].thing { name } else { nil }
    }.filter { $0.keys.count > 1 || $0.certainty > 1 }
    guard !free.isEmpty else { return [] }
    let words = Set(free.flatMap(\.keys))
    var there: Set<WordKey> = []
    for passage in [other.headline] + other.paragraphs {
      for token in passage.tokens where words.contains(token.key) { there.insert(token.key) }
    }
    let gone = free.filter { name in
      !name.keys.allSatisfy(there.contains)
        && !articles[side.other].names.contains { $0.isSame(as: name) }
    }
    return Dictionary(grouping: gone, by: \.bearer).values.compactMap { names in
      names.first.map { first in
        let fact = Fact(first, further: names.dropFirst().map(\.place))
        return side == .before ? .removed(fact) : .added(fact)
      }
    }
  }
}
