import Testing

@testable import Quotations

/// What only the whole article tells.
@Suite struct WholeArticleTests {
  @Test(arguments: [
    ("Lee: 'No deal' on docks", "full|No deal|Lee|Ann Lee|:"),
    ("'No deal' on docks, says Lee", "partial|No deal|Lee|Ann Lee|says"),
    ("Lee calls docks plan ‘a theft’", "partial|a theft|Lee|Ann Lee|calls"),
    ("Lee: \"No deal\" on docks", "full|No deal|Lee|Ann Lee|:"),
  ])
  func `marks of any style stand for speech in a headline`(headline: String, expected: String) {
    #expect(rendered("Ann Lee spoke on the docks.", headline: headline) == [expected])
  }

  @Test func `a name that is always in marks is a term in speech too`() {
    let found = rendered(
      "The \"Isle\" has a port. ¶ Mr. Lee said the \"Isle\" was \"lost.\" ¶ The \"Isle\" shut.")
    #expect(found.map { $0.hasPrefix("term") } == [true, true, false, true])
  }

  @Test(arguments: [
    ("“It held,” Mr. Lee said. ¶ ‘A long night’ ¶ “It rained,” he said.", "term"),
    ("‘It held,’ Mr. Lee said. ¶ ‘A long night.’ ¶ ‘It rained,’ he said.", "full"),
  ])
  func `a few words alone, in marks that speech does not have, head a section`(
    text: String, kind: String
  ) {
    #expect(quotations(text)[1].kind.rawValue == kind)
  }

  @Test func `words inside a phrase are a part of it, cue behind them or not`() {
    #expect(
      rendered("Mr. Lee sat down. ¶ They had a “heavy defeat in a week,” he added.")
        == ["partial|heavy defeat in a week,|he|Lee|added"])
  }
}
