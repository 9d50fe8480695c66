import Facts
import Prose

/// The texts of both sides of a comparison.
typealias BothTexts = (before: Article, after: Article)

extension Fact {
  /// The words with their hedge or direction, as the article has them: *at least 14*, *40 or more*, *2.5 points lower*.
  func hedgedText(in article: Article) -> String {
    guard let qualifier, !text.contains(qualifier) else { return text }
    let words = article.text(of: place.part).utf8
    let start = words.index(words.startIndex, offsetBy: max(0, place.range.lowerBound - Self.reach))
    let window = Array(words[start...].prefix(place.range.count + 2 * Self.reach))
    let lower = min(place.range.lowerBound, Self.reach)
    let upper = lower + place.range.count
    let hedge = Array(qualifier.utf8)
    let starts = window.indices.filter { window[$0...].starts(with: hedge) }
    let before = starts.last { $0 + hedge.count <= lower }
    let behind = starts.first { $0 >= upper }
    let range =
      switch (before, behind) {
      case (let before?, let behind?) where behind - upper < lower - before - hedge.count:
        lower..<behind + hedge.count
      case (let before?, _): before..<upper
      case (nil, let behind?): lower..<behind + hedge.count
      case (nil, nil): 0..<0
      }
    return range.isEmpty
      ? "\(qualifier) \(text)" : String(decoding: window[range], as: UTF8.self)
  }

  /// UTF-8 bytes on either side in which a hedge is looked for.
  private static let reach = 60
}
