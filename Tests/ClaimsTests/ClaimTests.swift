import Testing

@testable import Claims
@testable import Prose

@Suite struct ClaimTests {
  /// The claims of a text that deny or hedge, `no` and the words that hedge before each.
  static func marked(_ text: String) -> [String] {
    let passage = Passage(text)
    return passage.sentences.flatMap { Claim.all(in: passage, sentence: $0) }
      .filter(\.isMarked).map { claim in
        let words = passage[bytes: passage.range(ofTokens: claim.tokens)]
        let hedges = claim.hedges.map { passage[bytes: passage.range(ofTokens: $0.tokens)] }
        let marks = (claim.isNegated ? ["no"] : []) + hedges
        return "\(marks.joined(separator: " ")): \(words) <\(passage[token: claim.head])>"
      }
  }

  @Test(arguments: [
    ("The clerk was charged.", []),
    ("The clerk was not charged on Friday.", ["no: was not charged <charged>"]),
    ("The clerk wasn\u{2019}t charged.", ["no: wasn\u{2019}t charged <charged>"]),
    ("She\u{2019}s not coming.", ["no: She\u{2019}s not coming <coming>"]),
    ("He did not immediately respond.", ["no: did not immediately respond <respond>"]),
    ("He has never been charged.", ["no: has never been charged <charged>"]),
    ("He never has been charged.", ["no: never has been charged <charged>"]),
    (
      "The bridge is no longer a serious threat to ships.",
      ["no: is no longer a serious threat <serious>"]
    ),
    ("The mayor is not in police custody.", ["no: is not in police custody <police>"]),
    ("The mayor failed to pay the fine.", ["no: failed to pay <pay>"]),
    ("The mayor did not fail to pay.", []),
    ("The mayor denied the claim.", ["no: denied the claim <denied>"]),
    ("The mayor denied having taken money.", ["no: denied having taken <taken>"]),
    ("The mayor denied that he had taken money.", ["no: denied <denied>"]),
    ("The mayor did not deny the claim.", [": did not deny the claim <deny>"]),
    ("The mayor was denied bail.", []),
    ("The reported fire was out.", ["reported: reported fire <fire>"]),
    ("The report said the fire was out.", ["The report said: was out <out>"]),
    ("No charges were filed.", ["no: No charges were filed <filed>"]),
    ("No one was hurt.", ["no: No one was hurt <hurt>"]),
    ("Nobody died in the fire.", ["no: Nobody died <died>"]),
    ("Police found no evidence of arson.", ["no: found no evidence <evidence>"]),
    ("There was no evidence.", ["no: was no evidence <evidence>"]),
    ("She said nothing.", ["no: said nothing <said>"]),
    ("Neither Quill nor Marsh was charged.", ["no: Neither Quill nor Marsh was charged <charged>"]),
    (
      "None of the five victims was identified.",
      ["no: None of the five victims was identified <identified>"]
    ),
    ("He left without paying.", ["no: left without paying <paying>"]),
    ("He pleaded not guilty.", ["no: pleaded not guilty <guilty>"]),
    ("They decided not to sell the land.", ["no: decided not to sell <sell>"]),
    ("Did he not resign?", ["no: Did he not resign <resign>"]),
    ("Has the mayor not resigned?", ["no: not resigned <resigned>"]),
    ("Nor did he resign.", ["no: Nor did he resign <resign>"]),
    ("He has yet to resign.", ["no: has yet to resign <resign>"]),
    ("He has to resign.", []),
    ("He cannot but resign.", []),
    ("He was not only charged but jailed.", []),
    ("No fewer than 12 were hurt, not least children.", []),
    ("The not-for-profit group will not open until May.", []),
    ("He allegedly left.", ["allegedly: allegedly left <left>"]),
    ("Reportedly, Lee left the town.", ["Reportedly: left <left>"]),
    ("Perhaps the mayor will go.", ["Perhaps: will go <go>"]),
    ("He may have been charged.", ["may: may have been charged <charged>"]),
    ("The May vote will count.", []),
    ("He could not find it, but could go.", ["no: could not find <find>", "could: could go <go>"]),
    ("She is expected to be charged.", ["expected to: is expected to be charged <charged>"]),
    ("She appears to have left.", ["appears to: appears to have left <left>"]),
    ("She is likely to win.", ["likely to: is likely to win <win>"]),
    ("She is unlikely to win.", ["no unlikely to: is unlikely to win <win>"]),
    ("She will likely win.", ["likely: will likely win <win>"]),
    (
      "The alleged thief was the suspected gunman.",
      [
        "alleged: alleged thief <thief>",
        "suspected: was the suspected gunman <gunman>",
      ]
    ),
    ("He is accused of stealing a boat.", ["accused of: is accused of stealing <stealing>"]),
    ("He told police he was not there.", ["no He told police: was not there <there>"]),
    ("It was, police said, not reported.", ["no: was, police said, not reported <reported>"]),
    ("It is not clear who won.", ["no: is not clear <clear>"]),
    ("He is unable to attend.", ["no: is unable to attend <attend>"]),
    ("It\u{2019}s not a good idea to run.", ["no: It\u{2019}s not a good idea <good>"]),
    ("The deal isn\u{2019}t likely.", ["no likely: isn\u{2019}t likely <likely>"]),
    ("The dog\u{2019}s owner was not found.", ["no: was not found <found>"]),
  ])
  func `a sentence claims`(text: String, claims: [String]) {
    #expect(Self.marked(text) == claims, "\(text)")
  }
}
