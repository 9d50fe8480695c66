/// Texts of unkind shapes, by the names that `stet-bench shapes` prints.
enum Shape: String, CaseIterable {
  case unrelated
  case shuffled
  case shuffledAndEdited = "shuffled-and-edited"
  case edited = "40-%-edited"
  case equal = "all-equal"
  case alternating
  case lines = "one-line-paragraphs"
  case one = "one-paragraph"

  /// Both sides, of about so many paragraphs.
  func texts(of count: Int) -> (before: [String], after: [String]) {
    var generator = ProseGenerator(seed: 1)
    let paragraphs = generator.paragraphs(count)
    switch self {
    case .unrelated: return (paragraphs, generator.paragraphs(count))
    case .shuffled: return (paragraphs, paragraphs.shuffled(using: &generator))
    case .shuffledAndEdited:
      return (paragraphs, generator.edited(paragraphs, percent: 100).shuffled(using: &generator))
    case .edited: return (paragraphs, generator.edited(paragraphs, percent: 40))
    case .equal:
      let same = Array(repeating: "Read on below the picture.", count: count)
      return (same, Array(same.dropLast(count / 10)))
    case .alternating:
      let two = ["Read on below the picture.", "The picture shows the harbour."]
      let lines = (0..<count).map { two[$0 % 2] }
      return (lines, Array(lines.dropFirst()))
    case .lines:
      let lines = (0..<5 * count).map { _ in generator.sentence(words: 3) }
      return (lines, generator.edited(lines, percent: 5))
    case .one:
      return (
        [paragraphs.joined(separator: " ")],
        [generator.edited(paragraphs, percent: 40).joined(separator: " ")]
      )
    }
  }
}
