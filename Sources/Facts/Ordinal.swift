import Prose

extension Reading {
  /// A place in an order: *third*, *21st*; not in names (*Second Amendment*) nor in *at first*.
  func ordinal(at index: Int) -> Finding? {
    guard let numeral = numeral(at: index), numeral.form == .ordinal, isFree(numeral.tokens) else {
      return nil
    }
    let end = numeral.tokens.upperBound
    let isName =
      isCapitalized(index) && isCapitalized(end) && kind(index) == .word
      && (!startsSentence(index) || numeral.tokens.count == 1)
    let isAlone = !isContent(end) && !isHyphen(end)
    guard !isName, !(isAlone && (plays(.at, index - 1) || plays(.indefinite, index - 1))),
      !(isByte(",", end) && startsSentence(index))
    else { return nil }
    return Finding(.ordinal, numeral.tokens, value: numeral.value.description)
  }
}
