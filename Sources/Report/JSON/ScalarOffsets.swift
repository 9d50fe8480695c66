import Prose

/// Turns places in UTF-8 bytes, as the house counts, into Unicode scalars, as its JSON does.
///
/// One pass over an article notes where in each part the bytes lie that start no scalar; an offset is then
/// a binary search among them: no pass per place, and nothing to store for ASCII.
struct ScalarOffsets {
  private let headline: [Int]
  private let byline: [Int]
  private let paragraphs: [[Int]]

  init(_ article: Article) {
    headline = Self.continuations(in: article.headline ?? "")
    byline = Self.continuations(in: article.claims.byline ?? "")
    paragraphs = article.paragraphs.map { Self.continuations(in: $0.text) }
  }

  /// The place's range in Unicode scalars.
  func scalars(of place: Place) -> Range<Int> {
    let continuations = self[place.part]
    let start = Self.scalar(at: place.range.lowerBound, continuations)
    return start..<Self.scalar(at: place.range.upperBound, continuations)
  }

  private subscript(part: Part) -> [Int] {
    switch part {
    case .headline: headline
    case .byline: byline
    case .paragraph(let index): paragraphs[index]
    }
  }

  /// The offsets of the bytes that carry on a scalar, rising.
  private static func continuations(in text: String) -> [Int] {
    var offsets: [Int] = []
    let utf8 = text.utf8
    let bytes = utf8.span
    for offset in bytes.indices where bytes[offset] & 0xC0 == 0x80 { offsets.append(offset) }
    return offsets
  }

  private static func scalar(at byte: Int, _ continuations: [Int]) -> Int {
    var low = 0
    var high = continuations.count
    while low < high {
      let middle = (low + high) / 2
      if continuations[middle] < byte { low = middle + 1 } else { high = middle }
    }
    return byte - low
  }
}
