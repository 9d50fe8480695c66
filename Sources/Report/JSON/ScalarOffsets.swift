import Prose

/// Turns places in UTF-8 bytes, as the house counts, into Unicode scalars, as its JSON does.
///
/// One pass over an article notes where in each part the bytes lie that start no scalar; an offset is then
/// a binary search among them: no pass per place, and nothing to store for ASCII.
struct ScalarOffsets {
  /// The offsets of the bytes that carry on a scalar, rising within each part.
  private var continuations: [Int] = []
  /// Where those of each part end: the headline's, the byline's, and each paragraph's.
  private var ends: [Int] = []

  init(_ article: Article) {
    ends.reserveCapacity(article.paragraphs.count + 2)
    note(article.headline ?? "")
    note(article.claims.byline ?? "")
    for paragraph in article.paragraphs { note(paragraph.text) }
  }

  private mutating func note(_ text: String) {
    let utf8 = text.utf8
    let bytes = utf8.span
    for offset in bytes.indices where bytes[offset] & 0xC0 == 0x80 { continuations.append(offset) }
    ends.append(continuations.count)
  }

  /// The place's range in Unicode scalars.
  func scalars(of place: Place) -> Range<Int> {
    let index = index(of: place.part)
    let known = (index == 0 ? 0 : ends[index - 1])..<ends[index]
    let start = scalar(at: place.range.lowerBound, known)
    return start..<scalar(at: place.range.upperBound, known)
  }

  private func index(of part: Part) -> Int {
    switch part {
    case .headline: 0
    case .byline: 1
    case .paragraph(let index): index + 2
    }
  }

  private func scalar(at byte: Int, _ known: Range<Int>) -> Int {
    var (low, high) = (known.lowerBound, known.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if continuations[middle] < byte { low = middle + 1 } else { high = middle }
    }
    return byte - (low - known.lowerBound)
  }
}
