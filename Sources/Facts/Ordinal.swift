import Prose

extension Reading {
  /// A place in an order: *third*, *21st*, *No. 1*; not in names (*Second Amendment*) nor in *at first*.
  func ordinal(at index: Int) -> Finding? {
    guard let numeral = numeral(at: index), isFree(numeral.tokens) else { return nil }
    if numeral.isBare, isByte(".", index - 1), plays(.rank, index - 2) {
      return Finding(.ordinal, numeral.tokens, value: numeral.value.description)
    }
    guard numeral.form == .ordinal else { return nil }
    let end = numeral.tokens.upperBound
    let isName =
      isCapitalized(index) && isCapitalized(end) && kind(index) == .word
      && (!startsSentence(index) || numeral.tokens.count == 1)
    // *5th Battalion*, *42nd Street*
    let isLabel =
      kind(index) == .number && isCapitalized(end)
      && (plays(.designator, end) || plays(.street, end))
    // *We first saw it*
    let isAdverb = plays(.beforeVerb, index - 1) && isContent(end)
    let isAlone = !isContent(end) && !isHyphen(end)
    guard !isName, !isLabel, !isAdverb, !plays(.at, index - 1),
      !(isAlone && plays(.indefinite, index - 1)),
      !(isByte(",", end) && startsSentence(index))
    else { return nil }
    return Finding(.ordinal, numeral.tokens, value: numeral.value.description)
  }
}
