import Collation

/// Leaves out what is far from any change, so that a long text with a small change stays short.
struct Excerpt: Hashable, Sendable {
  /// Words kept on either side of a change; nil for all.
  let context: Int?
  /// Words kept of a run that stands on one side only, half of them at each of its ends; nil for all.
  let longest: Int?

  /// For a quotation or a paragraph on the screen: no change is cut.
  static let screen = Excerpt(context: 12, longest: nil)
  /// For who wants to read on: nothing is cut.
  static let whole = Excerpt(context: nil, longest: nil)
  /// For one line of a commit's message.
  static let line = Excerpt(context: 6, longest: 16)

  /// The runs with `…` for what is left out of their unchanged parts.
  func cut(_ runs: [TextRun]) -> [TextRun] {
    guard let context else { return runs }
    return runs.enumerated().map { index, run in
      guard run.kind == .equal else { return TextRun(run.kind, cut(run.text), note: run.note) }
      let start = index == 0 ? 0 : context
      let end = index == runs.count - 1 ? 0 : context
      return TextRun(.equal, Self.cut(run.text, keepingFirst: start, last: end))
    }
  }

  /// A text of one side only, cut in its middle where it is too long.
  func cut(_ text: String) -> String {
    guard let longest else { return text }
    return Self.cut(text, keepingFirst: longest - longest / 3, last: longest / 3)
  }

  /// Cuts only where more than three words go; the spaces at the text's ends stay.
  private static func cut(_ text: String, keepingFirst first: Int, last: Int) -> String {
    let words = text.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    let first = first + words.prefix { $0.isEmpty }.count
    let last = last + words.reversed().prefix { $0.isEmpty }.count
    guard words.count > first + last + 3 else { return text }
    let start = first == 0 ? "" : "\(text[..<words[first - 1].endIndex]) "
    let end = last == 0 ? "" : " \(text[words[words.count - last].startIndex...])"
    return "\(start)…\(end)"
  }
}
