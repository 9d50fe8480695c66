/// Something in an article that is again as it was in an earlier state, and was not in the last one.
package struct Return: Hashable, Sendable {
  package enum Subject: Hashable, Sendable {
    /// Headline and text.
    case everything
    case headline
    /// So many paragraphs.
    case paragraphs(Int)
    /// So many quotations, in paragraphs that are otherwise new.
    case quotations(Int)
  }

  package let subject: Subject
  /// The latest state that was so, numbered from 0.
  package let state: Int
  /// Whether it changed to and fro between the same two before: an outlet that tries out two headlines.
  package let isFlipFlop: Bool
}
