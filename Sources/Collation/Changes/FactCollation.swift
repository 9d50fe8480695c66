import Chronology
import Facts
import Prose

/// Finds what became of the facts of two texts, by their values and by where they stand in the alignment.
///
/// Facts are read where texts differ; those inside sentences that stand on both sides are left alone. The others are paired, in this order: the same
/// value in the same place, the same value in the same paragraph, another value of the kind in the same place,
/// the same and then another value amid the same words, another value in the same sentence, the same value anywhere. A pair with another value is a
/// change, one with another hedge a change of hedge, and one that is the same throughout no report. What is left
/// was removed or added, unless its value still stands somewhere or it is a mere *one*. Every rule reads the same from both sides.
struct FactCollation {
  /// All of the parts that differ.
  private let facts: Both<[Fact]>
  private let placed: Both<[PlacedFact]>
  private let concordance: Concordance
  private var pairing: Pairing
  /// The words around each fact, by which it is known again where its sentence has moved; read only for those that
  /// have not found their pair in place.
  private var frames: Both<[FactFrame?]>

  /// A fact with its place in the alignment, and the place that answers to it on the other side.
  private struct PlacedFact {
    let fact: Fact
    let valueKey: String
    let span: Concordance.Span
    /// Its group and kind.
    let home: InGroup<Fact.Kind>
    /// Tokens of the other side; nil where nothing answers.
    let image: Range<Int>?
    /// How many facts of the kind stand before it in its group.
    let ordinal: Int
  }

  static func changes(in concordance: Concordance) -> [FactChange] {
    var collation = FactCollation(in: concordance)
    collation.pair()
    return collation.changes
  }

  private init(in concordance: Concordance) {
    func facts(_ side: Side) -> [Fact] {
      concordance.differingParts(of: side).flatMap { concordance.facts(of: $0, on: side) }
    }
    func placed(_ facts: [Fact], _ side: Side) -> [PlacedFact] {
      var counts: [InGroup<Fact.Kind>: Int] = [:]
      return facts.compactMap { fact in
        guard concordance.isReportable(fact.place, on: side),
          let span = concordance.span(of: fact.place, on: side)
        else { return nil }
        let home = InGroup(group: span.group, trait: fact.kind)
        let ordinal = counts[home, default: 0]
        counts[home] = ordinal + 1
        return PlacedFact(
          fact: fact, valueKey: fact.valueKey, span: span, home: home,
          image: concordance.image(of: span, on: side), ordinal: ordinal)
      }
    }
    self.facts = Both(before: facts(.before), after: facts(.after))
    self.placed = Both(
      before: placed(self.facts.before, .before), after: placed(self.facts.after, .after))
    self.concordance = concordance
    pairing = Pairing(beforeCount: self.placed.before.count, afterCount: self.placed.after.count)
    frames = Both(
      before: Array(repeating: nil, count: self.placed.before.count),
      after: Array(repeating: nil, count: self.placed.after.count))
  }
}

// MARK: - Pairing

extension FactCollation {
  private mutating func pair() {
    pairing.take(pairs(by: \.span.group, areSame: true, where: answers))
    pairing.take(pairs(by: \.span.group, areSame: true, where: countTheSame))
    pairing.take(
      pairs(by: \.span.group, areSame: false) { answers($0, $1) && mayChange($0, $1) })
    if pairing.isSettled { return }
    readFrames()
    let framed = framedCandidates()
    pairing.take(framed.filter(\.isSame))
    pairing.take(framed.filter { !$0.isSame && mayChange($0.before, $0.after) })
    pairing.take(pairs(by: \.home, areSame: false, where: standAlike))
    pairing.take(pairs(by: \.valueKey, areSame: true, where: countTheSame))
  }

  private mutating func readFrames() {
    for side in Side.allCases {
      for (index, placed) in placed[side].enumerated() where !pairing.isPaired[side][index] {
        frames[side][index] = FactFrame(of: placed.fact.place, on: side, in: concordance)
      }
    }
  }

  /// How alike the words around two free facts are, 0 to 1.
  private func likenessOfFrames(_ i: Int, _ j: Int) -> Double {
    guard let before = frames.before[i], let after = frames.after[j] else { return 0 }
    return before.likeness(to: after)
  }

  /// Pairs of free facts that follow or precede the same words in sentences that are alike, by that likeness.
  private func framedCandidates() -> [Candidate] {
    func edges(on side: Side) -> [(index: Int, edge: FactFrame.Edge)] {
      placed[side].indices.filter { !pairing.isPaired[side][$0] }
        .flatMap { index in (frames[side][index]?.edges ?? []).map { (index, $0) } }
    }
    let (befores, afters) = (edges(on: .before), edges(on: .after))
    return nearPairs(befores.map(\.edge), afters.map(\.edge)) { _, _ in true }.compactMap { m, n in
      let (i, j) = (befores[m].index, afters[n].index)
      let (before, after) = (placed.before[i], placed.after[j])
      let likeness = likenessOfFrames(i, j)
      guard likeness >= FactFrame.leastLikeness else { return nil }
      return Candidate(
        before: i, after: j, isSame: before.fact.isSameValue(as: after.fact),
        likeness: likeness, distance: abs(before.ordinal - after.ordinal))
    }
  }

  /// The free facts that agree in something, with the same value or with another one.
  private func pairs(
    by key: (PlacedFact) -> some Hashable, areSame: Bool,
    where fits: (Int, Int) -> Bool = { _, _ in true }
  ) -> [Candidate] {
    guard !pairing.isSettled else { return [] }
    return nearPairs(placed.before.map(key), placed.after.map(key)) { i, j in
      pairing.isFree(i, j) && fits(i, j)
        && placed.before[i].fact.isSameValue(as: placed.after[j].fact) == areSame
    }.map { i, j in
      let (before, after) = (placed.before[i], placed.after[j])
      return Candidate(
        before: i, after: j, isSame: areSame, likeness: before.fact.likeness(to: after.fact),
        distance: abs(before.ordinal - after.ordinal))
    }
  }

  private func answers(_ i: Int, _ j: Int) -> Bool {
    placed.before[i].image?.overlaps(placed.after[j].span.tokens) ?? false
  }

  /// Whether one value may have been put for the other at another place of a sentence.
  private func standAlike(_ i: Int, _ j: Int) -> Bool {
    let (before, after) = (placed.before[i], placed.after[j])
    return before.fact.unit == after.fact.unit && countTheSame(i, j)
      && likenessOfFrames(i, j) >= FactFrame.leastLikeness
  }

  private func countTheSame(_ i: Int, _ j: Int) -> Bool {
    placed.before[i].fact.countsTheSame(as: placed.after[j].fact)
  }

  /// Whether one value may have been put for the other: kinds that a reader would set against each other,
  /// as *the third quarter* and *the sixth*.
  private func mayChange(_ i: Int, _ j: Int) -> Bool {
    let kinds: Set = [placed.before[i].fact.kind, placed.after[j].fact.kind]
    return kinds.count == 1 || kinds == [.number, .casualties] || kinds == [.date, .ordinal]
  }
}

extension Concordance {
  /// The headline and the body paragraphs.
  fileprivate func parts(of side: Side) -> some Sequence<Part> {
    (-1..<texts[side].paragraphs.count).lazy.map { $0 < 0 ? .headline : .paragraph($0) }
  }

  /// The facts of a part, which depend on nothing but its text and the day of publication.
  fileprivate func facts(of part: Part, on side: Side) -> [Fact] {
    let published =
      switch side {
      case .before: texts.before.article.claims.published
      case .after: texts.after.article.claims.published
      }
    return Fact.all(in: texts[side, part], at: part, published: published?.date)
  }
}

extension Fact {
  /// 1 for the same unit, counted thing and hedge, less for each that differs.
  fileprivate func likeness(to other: Fact) -> Double {
    let agreements = [unit == other.unit, of == other.of, qualifier == other.qualifier]
    return Double(agreements.count { $0 }) / Double(agreements.count)
  }
}

// MARK: - Telling

extension FactCollation {
  private var changes: [FactChange] {
    pairing.pairs.compactMap(change) + left(on: .before).map { .removed($0) }
      + left(on: .after).map { .added($0) }
  }

  /// The free facts whose value stands nowhere on the other side: most stand where the texts differ, and only for the
  /// others is the rest read, until all are found.
  private func left(on side: Side) -> [Fact] {
    let free = placed[side].indices.filter {
      !pairing.isPaired[side][$0] && !placed[side][$0].fact.isIncidental
    }.map { placed[side][$0].fact }
    guard !free.isEmpty else { return [] }
    let byValue = Dictionary(grouping: free.indices) { free[$0].valueKey }
    var missing = Set(free.indices)
    func find(in standing: [Fact]) {
      for fact in standing {
        for index in byValue[fact.valueKey] ?? []
        where free[index].isSameValue(as: fact) && free[index].countsTheSame(as: fact) {
          missing.remove(index)
        }
      }
    }
    find(in: facts[side.other])
    for part in concordance.parts(of: side.other)
    where !missing.isEmpty && !concordance.differs(part, on: side.other) {
      find(in: concordance.facts(of: part, on: side.other))
    }
    return missing.sorted().map { free[$0] }
  }

  private func change(_ pair: Candidate) -> FactChange? {
    let (before, after) = (placed.before[pair.before].fact, placed.after[pair.after].fact)
    if !pair.isSame {
      return .changed(
        before: before.contrasted(with: after), after: after.contrasted(with: before))
    }
    if !before.differsOnlyInHedge(from: after) { return nil }
    return after.qualifier == nil
      ? .unhedged(before: before, after: after) : .hedged(before: before, after: after)
  }
}
