import Facts
import Specimens
import Testing

@testable import Collation

/// What is said of claims, one small change at a time.
struct ClaimChangeTests {
  @Test(arguments: [
    (
      "The clerk was charged.", "The clerk was not charged.",
      ["negated: was charged → was not charged"]
    ),
    (
      "The clerk was charged.", "The clerk wasn\u{2019}t charged.",
      ["negated: was charged → wasn\u{2019}t charged"]
    ),
    ("The clerk isn\u{2019}t a suspect.", "The clerk is not a suspect.", []),
    ("The board cannot meet in May.", "The board can\u{2019}t meet in May.", []),
    (
      "The board can meet in May.", "The board cannot meet in May.",
      ["negated: can meet → cannot meet"]
    ),
    (
      "She\u{2019}s coming to the trial.", "She\u{2019}s not coming to the trial.",
      ["negated: She\u{2019}s coming → She\u{2019}s not coming"]
    ),
    (
      "They\u{2019}ve paid the fine.", "They haven\u{2019}t paid the fine.",
      ["negated: They\u{2019}ve paid → They haven\u{2019}t paid"]
    ),
    (
      "He did not resign on Monday.", "He resigned on Monday.",
      ["negated: did not resign → resigned"]
    ),
    (
      "Quill left the town before dawn.", "Quill never left the town before dawn.",
      ["negated: left → never left"]
    ),
    (
      "The pier is open to walkers.", "The pier is no longer open to walkers.",
      ["negated: is open → is no longer open"]
    ),
    (
      "The mayor paid the fine in full.", "The mayor failed to pay the fine in full.",
      ["negated: paid → failed to pay"]
    ),
    ("The mayor did not pay the fine.", "The mayor failed to pay the fine.", []),
    ("The plan did not succeed in the end.", "The plan failed in the end.", []),
    (
      "The mayor agreed to sell the land.", "The mayor refused to sell the land.",
      ["negated: agreed to sell → refused to sell"]
    ),
    (
      "The mayor denied the claim on Monday.", "The mayor confirmed the claim on Monday.",
      ["negated: denied the claim → confirmed the claim"]
    ),
    (
      "The mayor denied the claim.", "The mayor did not deny the claim.",
      ["negated: denied the claim → did not deny the claim"]
    ),
    (
      "The mayor denied taking the money.", "The mayor admitted taking the money.",
      ["negated: denied taking → admitted taking"]
    ),
    ("The mayor discussed the claim at length.", "The mayor denied the claim at length.", []),
    ("The company was denied a licence.", "The company was granted a licence.", []),
    (
      "No charges were filed on Friday.", "Charges were filed on Friday.",
      ["negated: No charges were filed → Charges were filed"]
    ),
    ("No one was hurt in the fire.", "Nobody was hurt in the fire.", []),
    (
      "No one was hurt in the fire.", "One man was hurt in the fire.",
      ["negated: No one was hurt → One man was hurt"]
    ),
    (
      "None of the five was named.", "All of the five were named.",
      ["negated: None of the five was named → All of the five were named"]
    ),
    (
      "Police found no trace of the boat.", "Police found a trace of the boat.",
      ["negated: found no trace → found a trace"]
    ),
    (
      "There was no evidence of fraud.", "There was evidence of fraud.",
      ["negated: was no evidence → was evidence"]
    ),
    ("There were no injuries.", "There weren\u{2019}t any injuries.", []),
    ("Orme said nothing to reporters.", "Orme said nothing at all to reporters.", []),
    (
      "He left without paying the bill.", "He left after paying the bill.",
      ["negated: left without paying → left after paying"]
    ),
    (
      "He pleaded guilty at the assizes.", "He pleaded not guilty at the assizes.",
      ["negated: pleaded guilty → pleaded not guilty"]
    ),
    (
      "They decided to sell the land.", "They decided not to sell the land.",
      ["negated: decided to sell → decided not to sell"]
    ),
    (
      "Will the mayor resign this week?", "Will the mayor not resign this week?",
      ["negated: resign → not resign"]
    ),
    (
      "Did he resign?", "Didn\u{2019}t he resign?",
      ["negated: Did he resign → Didn\u{2019}t he resign"]
    ),
    (
      "Nor did he resign over it.", "He did resign over it.",
      ["negated: Nor did he resign → He did resign"]
    ),
    ("He has yet to answer the letter.", "He has not answered the letter.", []),
    (
      "He has answered the letter.", "He has yet to answer the letter.",
      ["negated: has answered → has yet to answer"]
    ),
    (
      "It was not impossible to land.", "It was impossible to land.",
      ["negated: was not impossible → was impossible"]
    ),
    ("He was charged and jailed.", "He was not only charged but jailed.", []),
    ("It hurt many, children among them.", "It hurt many, not least children.", []),
    ("At least 12 were hurt in the crash.", "No fewer than 12 were hurt in the crash.", []),
    ("The board will approve the plan.", "The board cannot but approve the plan.", []),
    ("The charity runs the ferry.", "The not-for-profit charity runs the ferry.", []),
    ("The office opens in May.", "The office will not open until May.", []),
    ("He may or may not run.", "Whether or not he runs is open.", []),
    (
      "Neither Quill nor Orme was charged.", "Quill and Orme were charged.",
      ["negated: Neither Quill nor Orme was charged → Quill and Orme were charged"]
    ),
    ("The dam was unable to hold.", "The dam could not hold.", []),
    (
      "The dam was able to hold.", "The dam was unable to hold.",
      ["negated: was able to hold → was unable to hold"]
    ),
    (
      "The dam is likely to hold.", "The dam is unlikely to hold.",
      ["negated: is likely to hold → is unlikely to hold"]
    ),
    ("The dam is not likely to hold.", "The dam is unlikely to hold.", []),
    (
      "The clerk was charged.", "The clerk was reportedly charged.",
      ["hedged: was charged → was reportedly charged"]
    ),
    (
      "The clerk allegedly took the money.", "The clerk took the money.",
      ["unhedged: allegedly took → took"]
    ),
    ("The clerk allegedly took the money.", "The clerk reportedly took the money.", []),
    ("The mayor will resign.", "The mayor may resign.", ["hedged: will resign → may resign"]),
    ("The mayor may resign.", "The mayor might resign.", []),
    (
      "The mayor is expected to resign.", "The mayor will resign.",
      ["unhedged: is expected to resign → will resign"]
    ),
    (
      "The mayor will resign.", "The mayor appears to have resigned.",
      ["hedged: will resign → appears to have resigned"]
    ),
    (
      "The fire was started on purpose.", "The fire could have been started on purpose.",
      ["hedged: was started → could have been started"]
    ),
    ("Tickets can be bought online.", "Tickets could be bought online.", []),
    ("The mayor will go.", "Perhaps the mayor will go.", ["hedged: will go → (Perhaps) will go"]),
    (
      "Quill sold the boat in May.", "Reportedly, Quill sold the boat in May.",
      ["hedged: sold → (Reportedly) sold"]
    ),
    (
      "Police held the alleged thief.", "Police held the thief.",
      ["unhedged: alleged thief → thief"]
    ),
    ("He is accused of stealing a boat.", "He is guilty of stealing a boat.", []),
    ("He will likely win.", "He will probably win.", []),
    (
      "The boat sank off the pier.", "The boat apparently sank off the pier.",
      ["hedged: sank → apparently sank"]
    ),
    ("She could not find the key.", "She did not find the key.", []),
    (
      "The fire started in the kitchen.", "The fire started in the kitchen, police said.",
      ["hedged: started → (police said) started"]
    ),
    (
      "The fire started in the kitchen, police said.", "The fire started in the kitchen.",
      ["unhedged: (police said) started → started"]
    ),
    (
      "Police said the fire was started in the kitchen.", "The fire was started in the kitchen.",
      ["unhedged: (Police said) was started → was started"]
    ),
    (
      "According to the mayor, the bridge will close.", "The bridge will close.",
      ["unhedged: (According to the mayor) will close → will close"]
    ),
    (
      "The bridge will close, according to the mayor.",
      "According to Quill, the bridge will close.", []
    ),
    (
      "The fire started in the kitchen, police said.",
      "Police said the fire started in the kitchen.", []
    ),
    ("Police said the fire was arson.", "The fire was allegedly arson.", []),
    (
      "It is believed that the boat was lost at sea.", "The boat was lost at sea.",
      ["unhedged: (It is believed that) was lost → was lost"]
    ),
    (
      "Mara Quill, the harbour master, told reporters on Monday that the ferry was late.",
      "The ferry was late.",
      [
        "unhedged: (Mara Quill, the harbour master, told reporters on Monday that) was late → was late"
      ]
    ),
    ("The ferry was late, said Mara Quill.", "The ferry was late, said Ted Orme.", []),
    (
      "Police said he was charged.", "Police said he was not charged.",
      ["negated: was charged → was not charged"]
    ),
    (
      "\u{201C}It was a good plan,\u{201D} she said.",
      "\u{201C}It was not a good plan,\u{201D} she said.", []
    ),
    (
      "He called it \u{201C}not a good plan\u{201D} for the town.",
      "He called it \u{201C}a good plan\u{201D} for the town.", []
    ),
    ("The clerk was not charged.", "The clerk walked free from court.", []),
    ("The clerk was not seen again.", "The court let the clerk go home.", []),
    ("The vote in May was lost.", "The vote in June was lost.", []),
    ("Will Orme was charged.", "Ted Orme was charged.", []),
  ])
  func `a change of polarity or certainty is told`(
    before: String, after: String, expected: [String]
  ) {
    let around = "The harbour board met on Monday evening in the old customs house."
    #expect(claims(around + " " + before, around + " " + after) == expected)
  }

  @Test(arguments: 0..<120)
  func `swapping the sides mirrors what is said of claims`(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    func paragraph() -> String {
      (0..<3).compactMap { _ in Self.statements.randomElement(using: &generator) }
        .joined(separator: " ")
    }
    let (before, after) = (paragraph(), paragraph())
    let mirrored = compare([after], [before]).facts.filter { $0.kind == .claim }.map(
      \.mirrored.words)
    #expect(claims(before, after).sorted() == mirrored.sorted())
  }

  private static let statements = [
    "The clerk was charged with fraud on Monday.", "The clerk was not charged with fraud.",
    "The clerk was reportedly charged with fraud.", "Police said the clerk was charged on Monday.",
    "The mayor denied the claim of fraud.", "The mayor confirmed the claim of fraud.",
    "The mayor may not pay the fine.", "The mayor failed to pay the fine.",
    "The mayor paid the fine, according to police.", "No one paid the fine on Monday.",
    "Perhaps the mayor will pay the fine.", "The mayor is expected to pay the fine.",
  ]

  @Test func `a claim of a sentence that moved is told`() {
    let moved = "The harbour master of Port Sanday was charged with fraud in the old customs house."
    let first = "Rain fell on the roofs all night. " + moved + " The ferry came in at nine."
    let second =
      "Rain fell on the roofs all night. The ferry came in at nine. "
      + moved.replacing("was charged", with: "was not charged")
    #expect(claims(first, second) == ["negated: was charged → was not charged"])
  }

  @Test func `a claim in a sentence that stands on both sides is left alone`() {
    let sentence = "The clerk was not charged."
    #expect(claims("Rain fell. " + sentence, sentence + " Snow fell.").isEmpty)
  }

  private func claims(_ before: String, _ after: String) -> [String] {
    compare([before], [after]).facts.filter { $0.kind == .claim }.map(\.words)
  }
}

extension FactChange {
  fileprivate var kind: Fact.Kind? { (after ?? before)?.kind }

  fileprivate var mirrored: FactChange {
    switch self {
    case .changed(let before, let after): .changed(before: after, after: before)
    case .respelt(let before, let after): .respelt(before: after, after: before)
    case .added(let fact): .removed(fact)
    case .removed(let fact): .added(fact)
    case .hedged(let before, let after): .unhedged(before: after, after: before)
    case .unhedged(let before, let after): .hedged(before: after, after: before)
    case .negated(let before, let after): .negated(before: after, after: before)
    }
  }

  /// `negated: was charged → was not charged`, hedges that stand outside in front.
  fileprivate var words: String {
    let name =
      switch self {
      case .negated: "negated"
      case .hedged: "hedged"
      case .unhedged: "unhedged"
      case .changed, .respelt: "changed"
      case .added: "added"
      case .removed: "removed"
      }
    let sides = [before, after].map { fact in
      [fact?.qualifier.map { "(\($0))" }, fact?.text].compactMap { $0 }.joined(separator: " ")
    }
    return "\(name): \(sides[0]) → \(sides[1])"
  }
}
