// Wikitext is turned into HTML in two walks. The first, here, resolves what stands inside lines: templates, links, comments,
// references, marks of bold and italics. It keeps a stack of what is open and writes the text as it goes; when a link or a
// template closes, what was written since is replaced by what a reader sees. What is never closed stays as it was written.
// The second, `WikiLines`, makes blocks of the lines. The stack is bounded, every search for an end that fails is made
// once, so time is linear.

/// An article in the markup of MediaWiki.
struct Wikitext {
  /// The article as HTML, up to its closing sections.
  let html: String
  /// The day that a template gives as the article's, as written.
  let published: String?

  /// - Parameter hidden: the namespaces whose links show no text, in lower case.
  init(_ text: String, hiding hidden: Set<String>) {
    var reader = WikitextReader(text, hidden)
    reader.read()
    html = WikiLines(reader.output).html
    published = reader.published
  }
}

private struct WikitextReader {
  private enum Kind {
    case template, parameter, link, externalLink

    /// How many brackets open and close it.
    var width: Int {
      switch self {
      case .template, .link: 2
      case .parameter: 3
      case .externalLink: 1
      }
    }
  }

  /// What is open.
  private struct Frame {
    let kind: Kind
    /// Where its inside begins in the output.
    let start: Int
    /// Where the bars stand in the output that part it.
    var bars: [Int] = []
  }

  /// MediaWiki itself expands no deeper.
  private static let deepest = 40
  /// Elements whose inside is no text of the article.
  private static let dropped: Set<String> = [
    "ref", "gallery", "math", "chem", "timeline", "score", "templatedata", "imagemap", "graph",
    "inputbox", "includeonly", "mapframe", "maplink", "hiero", "categorytree",
    "dynamicpagelist",
  ]
  /// Elements whose inside means what it says.
  private static let literal: Set<String> = ["nowiki", "pre", "syntaxhighlight"]
  /// Stands where something was that had a line for itself and leaves none.
  static let gone: UInt8 = 0

  private let bytes: [UInt8]
  private let hidden: Set<String>
  private var position = 0
  private(set) var output: [UInt8] = []
  private(set) var published: String?
  private var frames: [Frame] = []
  /// Templates opened beyond the deepest that is followed.
  private var tooDeep = 0
  /// What is looked for in vain from here on.
  private var missing: Set<String> = []

  init(_ text: String, _ hidden: Set<String>) {
    bytes = text.utf8.filter { $0 != Self.gone }
    self.hidden = hidden
    output.reserveCapacity(bytes.count)
  }

  mutating func read() {
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "{"): openBraces()
      case UInt8(ascii: "}"): closeBraces()
      case UInt8(ascii: "["): openBracket()
      case UInt8(ascii: "]"): closeBracket()
      case UInt8(ascii: "<"): readTag()
      case UInt8(ascii: "'"): readQuotes()
      case UInt8(ascii: "_"): readSwitch()
      case UInt8(ascii: "\n"): endLine()
      default:
        if byte == UInt8(ascii: "|"), !frames.isEmpty {
          frames[frames.count - 1].bars.append(output.count)
        }
        write(byte)
      }
    }
  }

  /// Passes a byte on.
  private mutating func write(_ byte: UInt8) {
    output.append(byte)
    position += 1
  }

  private mutating func write(run count: Int) {
    output += bytes[position..<position + count]
    position += count
  }

  /// How often the byte here stands in a row, up to a bound.
  private func run(upTo most: Int) -> Int {
    bytes[position...].prefix(most).prefix { $0 == bytes[position] }.count
  }

  private mutating func open(_ kind: Kind) {
    write(run: kind.width)
    frames.append(Frame(kind: kind, start: output.count))
  }

  /// Puts what a reader sees in the place of the frame, which is closed, and of what is open inside it.
  private mutating func replace(_ index: Int, by text: [UInt8]) {
    output.removeSubrange((frames[index].start - frames[index].kind.width)...)
    output += text
    frames.removeSubrange(index...)
  }

  /// What stands between the bars of a frame, from its start to the end of the output.
  private func parts(of index: Int) -> [String] {
    let frame = frames[index]
    let bars = frames[index...].flatMap(\.bars)
    let starts = [frame.start] + bars.map { $0 + 1 }
    return zip(starts, bars + [output.count]).map {
      String(decoding: output[$0..<$1], as: UTF8.self)
    }
  }

  /// A line ends what may not go over it.
  private mutating func endLine() {
    let isBlank = output.last == UInt8(ascii: "\n")
    while let frame = frames.last,
      frame.kind == .externalLink || frame.kind == .link && isBlank
    {
      frames.removeLast()
      if !frames.isEmpty { frames[frames.count - 1].bars += frame.bars }
    }
    write(UInt8(ascii: "\n"))
  }
}

// MARK: - Templates

extension WikitextReader {
  private mutating func openBraces() {
    let count = run(upTo: 3)
    // `{|` opens a table, and a single brace nothing.
    guard count > 1 else { return write(bytes[position]) }
    guard frames.count < Self.deepest else {
      tooDeep += 1
      return write(run: 2)
    }
    let isParameter = count == 3 && !bytes[position...].dropFirst(3).starts(with: [bytes[position]])
    open(isParameter ? .parameter : .template)
  }

  private mutating func closeBraces() {
    let count = run(upTo: 3)
    guard count > 1 else { return write(bytes[position]) }
    if tooDeep > 0 {
      tooDeep -= 1
      return write(run: 2)
    }
    guard
      let index = frames.lastIndex(where: {
        $0.kind == .template || $0.kind == .parameter && count == 3
      })
    else { return write(run: 2) }
    let parts = parts(of: index)
    position += frames[index].kind.width
    if frames[index].kind == .parameter {
      replace(index, by: Array((parts.dropFirst().first ?? "").utf8))
    } else {
      let template = WikiTemplate(parts)
      if published == nil { published = template?.published }
      replace(index, by: Array((template?.shown ?? "").utf8))
    }
  }
}

// MARK: - Links

extension WikitextReader {
  private mutating func openBracket() {
    guard frames.count < Self.deepest else { return write(bytes[position]) }
    if run(upTo: 2) == 2 {
      open(.link)
    } else if isAddress(at: position + 1) {
      open(.externalLink)
      position += bytes[position...].prefix { $0 > 0x20 && $0 != UInt8(ascii: "]") }.count
    } else {
      write(bytes[position])
    }
  }

  private func isAddress(at start: Int) -> Bool {
    let rest = bytes[min(start, bytes.count)...]
    return Self.schemes.contains { rest.starts(with: $0) }
  }

  private static let schemes = ["http://", "https://", "//", "ftp://", "mailto:"].map {
    Array($0.utf8)
  }

  private mutating func closeBracket() {
    guard let frame = frames.last else { return write(bytes[position]) }
    let index = frames.count - 1
    switch frame.kind {
    case .externalLink:
      position += 1
      replace(index, by: Array(output[frame.start...].drop { $0 == 0x20 }))
    case .link where run(upTo: 2) == 2:
      let parts = parts(of: index)
      position += 2
      let isAlone = [nil, UInt8(ascii: "\n"), Self.gone].contains(output[..<(frame.start - 2)].last)
      replace(index, by: shown(parts, startsLine: isAlone))
    default: write(bytes[position])
    }
  }

  /// What a link shows.
  private func shown(_ parts: [String], startsLine: Bool) -> [UInt8] {
    let target = collapsed(parts[0]).replacing("_", with: " ")
    if target.first != ":", let colon = target.firstIndex(of: ":") {
      let space = collapsed(String(target[..<colon]).lowercased())
      if hidden.contains(space) || startsLine && Self.isLanguage(space) { return [Self.gone] }
    }
    let text = parts.dropFirst().joined(separator: "|")
    if !text.isEmpty { return Array(text.utf8) }
    let plain = target.first == ":" ? String(target.dropFirst()) : target
    return Array((parts.count > 1 ? Self.withoutSpace(plain) : plain).utf8)
  }

  /// `de`, `simple`, `zh-yue`: what links to the same page in another language begin with.
  private static func isLanguage(_ name: String) -> Bool {
    let code = name.prefix { $0 != "-" }
    return (2...3).contains(code.utf8.count) && code.allSatisfy { $0.isASCII && $0.isLetter }
      || name == "simple"
  }

  /// The title without its namespace and what stands in brackets behind it.
  private static func withoutSpace(_ title: String) -> String {
    let name = title.split(separator: ":", maxSplits: 1).last ?? ""
    return collapsed(String(name.firstRange(of: " (").map { name[..<$0.lowerBound] } ?? name))
  }
}

// MARK: - Tags, quotes and switches

extension WikitextReader {
  private mutating func readTag() {
    let rest = bytes[position...]
    if rest.starts(with: Array("<!--".utf8)) {
      position = end(of: "-->", from: position + 4) ?? bytes.count
      return output.append(Self.gone)
    }
    let isClosing = rest.dropFirst().first == UInt8(ascii: "/")
    let nameStart = position + (isClosing ? 2 : 1)
    let letters = bytes[min(nameStart, bytes.count)...].prefix(20).prefix(while: isLetterOrDigit)
    let name = String(decoding: letters, as: UTF8.self).lowercased()
    guard Self.dropped.contains(name) || Self.literal.contains(name) || name == "references",
      let end = end(of: ">", from: nameStart)
    else { return write(bytes[position]) }
    position = end
    guard !isClosing, name != "references", bytes[end - 2] != UInt8(ascii: "/"),
      let close = closingTag(of: name, from: end)
    else { return }
    if Self.literal.contains(name) { write(literal: end..<close.lowerBound) }
    position = close.upperBound
  }

  /// Behind the next place of a mark.
  private mutating func end(of mark: String, from start: Int) -> Int? {
    guard !missing.contains(mark) else { return nil }
    let sought = Array(mark.utf8)
    var index = start
    while index + sought.count <= bytes.count {
      if bytes[index] == sought[0], bytes[index...].starts(with: sought) {
        return index + sought.count
      }
      index += 1
    }
    missing.insert(mark)
    return nil
  }

  private mutating func closingTag(of name: String, from start: Int) -> Range<Int>? {
    guard !missing.contains(name) else { return nil }
    let sought = Array("</\(name)".utf8)
    var index = start
    while index + sought.count <= bytes.count {
      if bytes[index] == sought[0], bytes[index + 1] == sought[1],
        zip(bytes[index...].dropFirst(2), sought.dropFirst(2)).allSatisfy({ $0 | 0x20 == $1 })
      {
        return index..<(end(of: ">", from: index) ?? bytes.count)
      }
      index += 1
    }
    missing.insert(name)
    return nil
  }

  /// Writes what means only what it says, so that the second walk and the reader of HTML take it so.
  private mutating func write(literal range: Range<Int>) {
    for byte in bytes[range] {
      if byte > 0x7F || byte <= 0x20 || isLetterOrDigit(byte) {
        output.append(byte)
      } else {
        output += Array("&#\(byte);".utf8)
      }
    }
  }

  /// Drops marks of italics and bold, and keeps the apostrophes beyond them.
  private mutating func readQuotes() {
    let count = bytes[position...].prefix { $0 == UInt8(ascii: "'") }.count
    let kept = count == 1 || count == 4 ? 1 : max(0, count - 5)
    output += [UInt8](repeating: UInt8(ascii: "'"), count: kept)
    position += count
  }

  /// Drops `__NOTOC__` and its like.
  private mutating func readSwitch() {
    let word = bytes[position...].prefix(40)
    let name = word.dropFirst(2).prefix { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    guard word.starts(with: Array("__".utf8)), name.count > 2,
      word[name.endIndex...].starts(with: Array("__".utf8))
    else { return write(bytes[position]) }
    position += name.count + 4
    output.append(Self.gone)
  }
}
