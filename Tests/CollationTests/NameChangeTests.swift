import Collation
import Facts
import Prose
import Testing

@Suite struct NameChangeTests {
  private static let around = ["The ferry left the quay at dawn.", "Nobody saw it leave the bay."]

  @Test(arguments: [
    ("It sank, Ann Lee said.", "It sank, Paul Park said.", ["changed person Ann Lee > Paul Park"]),
    ("It sank, Ann Lee said.", "It sank, Ms. Lee said.", []),
    ("It sank, Ann Lee said.", "It sank, Anne Lee said.", ["respelt person Ann Lee > Anne Lee"]),
    ("It sank, Mr. Okafur said.", "It sank, Mr. Okafor said.", ["respelt person Okafur > Okafor"]),
    ("It left for Norway.", "It left for Sweden.", ["changed place Norway > Sweden"]),
    (
      "It was told by the Harbour Board.", "It was told by the Coast Guard.",
      ["changed organisation Harbour Board > Coast Guard"]
    ),
    ("Sen. Ann Lee left.", "Gov. Ann Lee left.", ["changed role senator > governor"]),
    (
      "The senator, Ann Lee, left.", "The former senator, Ann Lee, left.",
      ["changed role senator > former senator"]
    ),
    ("The FBI opened a file.", "The Federal Bureau of Investigation opened a file.", []),
    ("The ship of Ann Lee sank.", "The ship of Ann Lee’s sank.", []),
  ])
  func `a name is changed, respelt, or the same in another form`(
    before: String, after: String, expected: [String]
  ) {
    #expect(told(Self.around + [before], Self.around + [after]) == expected)
  }

  @Test func `a name put for another all over is told once, with its places`() {
    let before = ["Ann Lee runs the ferry.", "It sank, Lee said.", "Nobody else saw what Lee saw."]
    let after = before.map {
      $0.replacing("Ann Lee", with: "Ida Holm").replacing("Lee", with: "Holm")
    }
    let changes = compare(before, after).facts
    #expect(changes.map(\.told) == ["changed person Ann Lee > Ida Holm"])
    #expect(changes.first?.after?.further.count == 2)
  }

  @Test func `another person is no spelling where both are named`() {
    let known = "Ann Lee and Anne Lee run the ferry."
    #expect(
      told([known, "It sank, Ann Lee said."], [known, "It sank, Anne Lee said."])
        == ["changed person Ann Lee > Anne Lee"])
  }

  @Test func `a name that the paragraph keeps has neither come nor gone`() {
    let before = ["Ann Lee runs the ferry. Ann Lee said it sank at dawn."]
    #expect(told(before, ["Ann Lee runs the ferry. She said it sank at dawn."]).isEmpty)
  }

  private func told(_ before: [String], _ after: [String]) -> [String] {
    compare(before, after).facts.map(\.told)
  }
}

extension FactChange {
  fileprivate var told: String {
    let kind = (after ?? before)?.kind.rawValue ?? ""
    return switch self {
    case .changed(let before, let after): "changed \(kind) \(before.value) > \(after.value)"
    case .respelt(let before, let after): "respelt \(kind) \(before.value) > \(after.value)"
    case .added(let fact): "added \(kind) \(fact.value)"
    case .removed(let fact): "removed \(kind) \(fact.value)"
    case .hedged, .unhedged, .negated: "other"
    }
  }
}
