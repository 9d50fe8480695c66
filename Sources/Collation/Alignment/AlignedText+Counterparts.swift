extension AlignedText {
  subscript(side: Side) -> Stretch {
    side == .before ? before : after
  }

  /// The index of the hunk that holds a token; nil for a token that stands on both sides.
  func hunk(of token: Int, on side: Side) -> Int? {
    let next = firstHunk(behind: token, on: side)
    return next < hunks.count && hunks[next][side].contains(token) ? next : nil
  }

  /// The same token on the other side; nil inside hunks.
  func equal(of token: Int, on side: Side) -> Int? {
    let next = firstHunk(behind: token, on: side)
    if next < hunks.count, hunks[next][side].contains(token) { return nil }
    guard next > 0 else { return token }
    return token - hunks[next - 1][side].upperBound + hunks[next - 1][side.other].upperBound
  }

  /// Binary search for the first hunk that ends behind a token.
  private func firstHunk(behind token: Int, on side: Side) -> Int {
    var (low, high) = (0, hunks.count)
    while low < high {
      let middle = (low + high) / 2
      if hunks[middle][side].upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
