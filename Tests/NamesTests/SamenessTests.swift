import Testing

@testable import Names

@Suite struct SamenessTests {
  private func last(_ text: String) -> Name? { ArticleNames(article(text)).names.last }

  private func areSame(_ one: String, _ other: String) -> Bool? {
    guard let one = last(one), let other = last(other) else { return nil }
    #expect(one.isSame(as: other) == other.isSame(as: one))
    return one.isSame(as: other)
  }

  @Test(arguments: [
    ("It sank, said Ann Lee.", "It sank, said Ms. Lee.", true),
    ("It sank, said Ann Lee.", "It sank, said Ann B. Lee.", true),
    ("It sank, said A. Lee.", "It sank, said Ann Lee.", true),
    ("It sank, said Ann Lee.", "It sank, said Paul Lee.", false),
    ("It sank, said Ann Lee.", "It sank, said Ann Park.", false),
    ("It was told by the HSB.", "It was told by the Harbour Safety Board.", true),
    ("It was told by the U.N.", "It was told by the UN.", true),
    ("He left the U.S.", "He left the United States.", true),
    ("He went to South Carolina.", "He went to North Carolina.", false),
    ("He went to New York.", "He went to New York City.", true),
  ])
  func `a fuller form is the same name, another first name is not`(
    one: String, other: String, expected: Bool
  ) {
    #expect(areSame(one, other) == expected)
  }

  @Test(arguments: [
    ("Mr. Okafur", "Mr. Okafor", true), ("Mr. Qadhafi", "Mr. Gaddafi", true),
    ("Ms. Ann Lee", "Ms. Anne Lee", true), ("Mr. Holm", "Mr. Hlom", true),
    ("Mr. Holm", "Mr. Vell", false), ("Mr. Paul Lee", "Ms. Paula Park", false),
    ("Mr. Orme", "Mr. Quill", false),
  ])
  func `a name spelt otherwise is alike in its letters or its sound`(
    one: String, other: String, expected: Bool
  ) throws {
    let (one, other) = try (
      #require(last("Then \(one) left.")), #require(last("Then \(other) left."))
    )
    #expect(one.isSpeltLike(other) == expected)
    #expect(other.isSpeltLike(one) == expected)
  }
}
