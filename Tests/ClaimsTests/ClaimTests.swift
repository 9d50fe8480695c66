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
    ("She\u{2019}s not coming.", ["no: x"]),
    ("He did not immediately respond.", ["no: x"]),
    ("He has never been charged.", ["no: x"]),
    ("He never has been charged.", ["no: x"]),
    ("The bridge is no longer a serious threat to ships.", ["no: x"]),
    ("The mayor is not in police custody.", ["no: x"]),
    ("The mayor failed to pay the fine.", ["no: x"]),
    ("The mayor did not fail to pay.", []),
    ("The mayor denied the claim.", ["no: x"]),
    ("The mayor denied having taken money.", ["no: x"]),
    ("The mayor denied that he had taken money.", ["no: x"]),
    ("The mayor did not deny the claim.", ["no: x"]),
    ("The mayor was denied bail.", []),
    ("No charges were filed.", ["no: x"]),
    ("No one was hurt.", ["no: x"]),
    ("Nobody died in the fire.", ["no: x"]),
    ("Police found no evidence of arson.", ["no: x"]),
    ("There was no evidence.", ["no: x"]),
    ("She said nothing.", ["no: x"]),
    ("Neither Quill nor Marsh was charged.", ["no: x"]),
    ("None of the five victims was identified.", ["no: x"]),
    ("He left without paying.", ["no: x"]),
    ("He pleaded not guilty.", ["no: x"]),
    ("They decided not to sell the land.", ["no: x"]),
    ("Did he not resign?", ["no: x"]),
    ("Has the mayor not resigned?", ["no: x"]),
    ("Nor did he resign.", ["no: x"]),
    ("He has yet to resign.", ["no: x"]),
    ("He has to resign.", []),
    ("He cannot but resign.", []),
    ("He was not only charged but jailed.", []),
    ("No fewer than 12 were hurt, not least children.", []),
    ("The not-for-profit group will not open until May.", []),
    ("He allegedly left.", ["no: x"]),
    ("Reportedly, Lee left the town.", ["no: x"]),
    ("Perhaps the mayor will go.", ["no: x"]),
    ("He may have been charged.", ["no: x"]),
    ("The May vote will count.", []),
    ("He could not find it, but could go.", ["no: x"]),
    ("She is expected to be charged.", ["no: x"]),
    ("She appears to have left.", ["no: x"]),
    ("She is likely to win.", ["no: x"]),
    ("She is unlikely to win.", ["no: x"]),
    ("She will likely win.", ["no: x"]),
    ("The alleged thief was the suspected gunman.", ["no: x"]),
    ("He is accused of stealing a boat.", ["no: x"]),
    ("He told police he was not there.", ["no: x"]),
    ("It was, police said, not reported.", ["no: x"]),
    ("It is not clear who won.", ["no: x"]),
    ("He is unable to attend.", ["no: x"]),
    ("It\u{2019}s not a good idea to run.", ["no: x"]),
    ("The deal isn\u{2019}t likely.", ["no: x"]),
    ("The dog\u{2019}s owner was not found.", ["no: x"]),
  ])
  func `a sentence claims`(text: String, claims: [String]) {
    #expect(Self.marked(text) == claims, "\(text)")
  }
}
