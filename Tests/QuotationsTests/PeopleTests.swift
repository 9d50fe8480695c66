import Testing

@testable import Quotations

@Suite struct PeopleTests {
  @Test(arguments: [
    ("Ann Lee runs the port. ¶ \"It sank,\" Ms. Lee said.", "Ann Lee"),
    ("Ann Lee runs the port. ¶ \"It sank,\" Lee said.", "Ann Lee"),
    ("Ann Lee met Paul Park. ¶ \"It sank,\" he said.", "Paul Park"),
    ("Ann Lee met Paul Park. ¶ \"It sank,\" she said.", "Ann Lee"),
    ("Ann Lee, the mayor of Grimwick, ran the port. ¶ \"It sank,\" the mayor said.", "Ann Lee"),
    ("Harbour Minister Ann Lee met Paul Park. ¶ \"It sank,\" the minister said.", "Ann Lee"),
    ("Mr. Paul Lee and Mrs. Ann Lee sailed. ¶ \"It sank,\" Mrs. Lee said.", "Ann Lee"),
  ])
  func `a last name, a pronoun or a title leads to the full name`(text: String, name: String) {
    #expect(quotations(text).last?.speaker?.name == name)
  }

  @Test(arguments: [
    "Paul Park runs the port. ¶ \"It sank,\" she said.",
    "Ann Lee runs the port. ¶ \"It sank,\" a spokesman said.",
    "Ann Lee runs the port. ¶ \"It sank,\" the minister said.",
    "Ann Lee met Paul Park. ¶ \"It sank,\" they said.",
  ])
  func `whoever is unknown stays so`(text: String) {
    #expect(quotations(text).last?.speaker != nil)
    #expect(quotations(text).last?.speaker?.name == nil)
  }
}
