import Testing

@testable import LexiconCompiler

@Suite struct EnglishTests {
  @Test(arguments: [
    ("ministry", "ministries"), ("day", "days"), ("push", "pushes"), ("coach", "coaches"),
    ("boss", "bosses"), ("talk", "talks"), ("y", "ys"),
  ])
  func `a word takes an s as English spells it`(word: String, form: String) {
    #expect(English.withS(word) == form)
  }

  @Test(arguments: [("woman", "women"), ("fisherman", "fishermen"), ("envoy", "envoys")])
  func `a noun has its plural`(noun: String, plural: String) {
    #expect(English.plural(of: noun) == plural)
  }

  @Test(arguments: [
    ("deny", "denied", "denying"), ("note", "noted", "noting"), ("agree", "agreed", "agreeing"),
    ("warn", "warned", "warning"), ("relay", "relayed", "relaying"),
  ])
  func `a regular verb has its forms`(verb: String, past: String, participle: String) {
    #expect(English.past(of: verb) == past)
    #expect(English.participle(of: verb) == participle)
  }
}
