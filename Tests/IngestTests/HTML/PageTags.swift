/// A page cut into its tags and what stands between them; scripts and comments count as what stands between.
struct PageTags {
  private enum Piece {
    case tag(String)
    case other(String)
  }

  private let pieces: [Piece]

  init(_ page: String) {
    var pieces: [Piece] = []
    var rest = page[...]
    while let start = rest.firstIndex(of: "<") {
      if start > rest.startIndex { pieces.append(.other(String(rest[..<start]))) }
      rest = rest[start...]
      let isOther = rest.hasPrefix("<!")
      let end =
        rest.firstRange(of: rest.hasPrefix("<!--") ? "-->" : ">")?.upperBound ?? rest.endIndex
      let tag = String(rest[..<end])
      pieces.append(isOther ? .other(tag) : .tag(tag))
      rest = rest[end...]
      if tag.hasPrefix("<script"), let close = rest.firstRange(of: "</script>") {
        pieces.append(.other(String(rest[..<close.lowerBound])))
        rest = rest[close.lowerBound...]
      }
    }
    pieces.append(.other(String(rest)))
    self.pieces = pieces
  }

  /// The page with every tag changed, and what stands between with it.
  func page(tags: (String) -> String = { $0 }, between: (String) -> String = { $0 }) -> String {
    pieces.map { piece in
      switch piece {
      case .tag(let tag): tags(tag)
      case .other(let text): between(text)
      }
    }.joined()
  }
}

/// An opening tag with its attributes, as written.
struct OpeningTag {
  let name: String
  /// `class="story"`, …
  var attributes: [String]
  private let end: String

  /// Nil for a closing tag.
  init?(_ tag: String) {
    guard let second = tag.dropFirst().first, second.isLetter else { return nil }
    let isClosed = tag.hasSuffix("/>")
    end = isClosed ? " />" : ">"
    let inside = tag.dropFirst().dropLast(isClosed ? 2 : 1)
    name = String(inside.prefix { !$0.isWhitespace })
    var attributes: [String] = []
    var quote: Character?
    var current = ""
    for character in inside.dropFirst(name.count) {
      if character.isWhitespace, quote == nil {
        if !current.isEmpty { attributes.append(current) }
        current = ""
        continue
      }
      if character == quote {
        quote = nil
      } else if quote == nil, character == "\"" || character == "'" {
        quote = character
      }
      current.append(character)
    }
    if !current.isEmpty { attributes.append(current) }
    self.attributes = attributes
  }

  var text: String {
    "<" + ([name] + attributes).joined(separator: " ") + end
  }
}
