import Testing

@testable import Claims

struct VerbFormTests {
  @Test(arguments: [
    ("charge", "charged"), ("stop", "stopped"), ("carry", "carries"), ("carried", "carry"),
    ("go", "went"), ("goes", "gone"), ("need", "needed"), ("needs", "need"), ("pass", "passed"),
    ("reach", "reaches"), ("Resigned", "resign"), ("selling", "sold"), ("agree", "agreed"),
    ("die", "died"), ("open", "opening"), ("win", "won"),
  ])
  func `forms of one verb are known`(one: String, other: String) {
    #expect(VerbForm.areSame(Array(one.utf8)[...], Array(other.utf8)[...]))
  }

  @Test(arguments: [
    ("charge", "change"), ("need", "near"), ("bed", "be"), ("rise", "raise"), ("king", "kin"),
    ("was", "wash"), ("said", "sail"), ("", "s"),
  ])
  func `other words are other verbs`(one: String, other: String) {
    #expect(!VerbForm.areSame(Array(one.utf8)[...], Array(other.utf8)[...]))
  }
}
