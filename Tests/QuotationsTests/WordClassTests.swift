import Names
import Testing

@testable import Quotations

@Suite struct WordClassTests {
  @Test func `what a word may be in names too has the same bit there`() {
    let pairs: [(WordClass, NameWord)] = [
      (.givenName, .givenName), (.masculine, .masculine), (.feminine, .feminine),
      (.person, .person), (.plural, .plural), (.honorific, .honorific), (.particle, .particle),
      (.nameSuffix, .nameSuffix), (.outlet, .outlet), (.body, .body),
    ]
    for (own, name) in pairs { #expect(own.rawValue == name.rawValue) }
    #expect(WordClass.named == WordClass(pairs.map(\.0)))
  }
}
