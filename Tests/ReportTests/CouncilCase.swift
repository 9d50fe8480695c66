import Facts
import Prose

@testable import Collation
@testable import Report

/// A row at a town hall, with every kind of fact: names, roles and claims beside figures.
enum CouncilCase {
  static let sample = Sample(
    headline: "[-Jon-]{+John+} Pellow charged over dam contract",
    [
      .init(
        .edited, [1], [1],
        "[-Jon-]{+John+} Pellow, [-the mayor-]{+the former mayor+} of Hallin Bridge, was {+reportedly +}charged with fraud on Monday."
      ),
      .init(
        .edited, [2], [2],
        "[-Jon-]{+John+} Pellow denied it. [-Fell Water-]{+Tarn Vale Water+} was [-named in-]{+not named in any part of+} the charges."
      ),
      .init(
        .edited, [3], [3],
        "Its shares [-rose-]{+fell+} 2.5 points, and [-12 men-]{+12 women+} left; losses [-of 27-]{+reached 24.6+} percent, or [-2-]{+30+} million crowns."
      ),
    ])

  static let comparison: Comparison = {
    let (before, after) = (sample.before, sample.after)
    func name(_ paragraph: Int) -> FactChange {
      .changed(
        before: before.fact(.person, "Jon Pellow", paragraph, "Jon Pellow"),
        after: after.fact(.person, "John Pellow", paragraph, "John Pellow"))
    }
    func changed(
      _ kind: Fact.Kind, _ was: (String, String), _ now: (String, String), _ paragraph: Int,
      of: (String?, String?) = (nil, nil), qualifiers: (String?, String?) = (nil, nil)
    ) -> FactChange {
      .changed(
        before: before.fact(kind, was.0, paragraph, was.1, qualifier: qualifiers.0, of: of.0),
        after: after.fact(kind, now.0, paragraph, now.1, qualifier: qualifiers.1, of: of.1))
    }
    return sample.comparison(facts: [
      name(1), name(2),
      changed(
        .role, ("the mayor", "mayor"), ("the former mayor", "former mayor"), 1,
        of: ("Jon Pellow", "Jon Pellow")),
      .hedged(
        before: before.fact(.claim, "was charged with fraud", 1, "was charged with fraud"),
        after: after.fact(
          .claim, "was reportedly charged with fraud", 1, "was reportedly charged with fraud",
          qualifier: "reportedly")),
      .negated(
        before: before.fact(.claim, "was named in the charges", 2, "was named"),
        after: after.fact(
          .claim, "was not named in any part of the charges", 2, "was not named")),
      changed(
        .organisation, ("Fell Water", "Fell Water"), ("Tarn Vale Water", "Tarn Vale Water"), 2),
      changed(
        .percentage, ("2.5 points", "2.5"), ("2.5 points", "2.5"), 3, qualifiers: ("rose", "fell")),
      changed(.number, ("12", "12"), ("12", "12"), 3, of: ("men", "women")),
      changed(.percentage, ("27 percent", "27"), ("24.6 percent", "24.6"), 3),
      changed(
        .money, ("2 million crowns", "2000000"), ("30 million crowns", "30000000"), 3),
    ])
  }()
}
