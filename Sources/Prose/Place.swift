/// A part of an article that has a text of its own.
package enum Part: Hashable, Sendable {
  case headline
  case byline
  /// A 0-based index into the body paragraphs.
  case paragraph(Int)
}

extension Part: Comparable {
  private var position: Int {
    switch self {
    case .headline: -2
    case .byline: -1
    case .paragraph(let index): index
    }
  }

  package static func < (one: Part, other: Part) -> Bool {
    one.position < other.position
  }
}

/// A stretch of one part of an article.
package struct Place: Hashable, Sendable {
  package let part: Part
  /// UTF-8 bytes in the part's text, on scalar borders.
  package let range: Range<Int>

  package init(_ part: Part, _ range: Range<Int>) {
    self.part = part
    self.range = range
  }
}

extension Place: Comparable {
  /// In reading order.
  package static func < (one: Place, other: Place) -> Bool {
    (one.part, one.range.lowerBound, one.range.upperBound)
      < (other.part, other.range.lowerBound, other.range.upperBound)
  }
}

extension Article {
  /// Empty for a headline or byline that the article does not have.
  package func text(of part: Part) -> String {
    switch part {
    case .headline: headline ?? ""
    case .byline: claims.byline ?? ""
    case .paragraph(let index): paragraphs[index].text
    }
  }
}
