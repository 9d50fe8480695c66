// The fields that writing tools put before a Markdown text, in YAML between `---` or in TOML between `+++`. Only what
// tells of an article is understood: scalars, quoted or not, and lists of them. All else is passed over.

/// The fields before a Markdown text.
struct FrontMatter {
  /// Values by key in lower case; a list has several, and one without a value is not there.
  private(set) var fields: [String: [String]] = [:]
  /// The text behind.
  let rest: Substring

  private var key = ""
  /// The table of TOML that the fields belong to, `author.`.
  private var table = ""
  /// Whether the next deeper line goes on with a value.
  private var isOpen = false
  /// A list in brackets that is not closed yet.
  private var openList: String?

  /// Nil where a text does not begin with a block that is closed and has a field.
  init?(_ text: String) {
    var lines = Lines(text)
    guard let mark = lines.next().map(trimmed), mark == "---" || mark == "+++" else { return nil }
    var inside: [Substring] = []
    while true {
      guard let line = lines.next() else { return nil }
      let end = line.last?.isWhitespace ?? false ? trimmed(line) : line
      if end == mark || mark == "---" && end == "..." { break }
      inside.append(line)
    }
    let isTOML = mark == "+++"
    guard inside.contains(where: { Self.field(in: $0, isTOML: isTOML) != nil }) else { return nil }
    rest = lines.rest ?? ""
    for line in inside { read(line, isTOML: isTOML) }
  }

  private mutating func read(_ line: Substring, isTOML: Bool) {
    let text = trimmed(line)
    if let list = openList {
      readList(list + " " + text)
    } else if text.isEmpty || text.first == "#" {
      return
    } else if isTOML, text.first == "[" {
      table = text.filter { !"[] \"".contains($0) }.lowercased() + "."
      if table == "author." || table == "authors." { table = "author." }
    } else if !isTOML, text.first == "-", line.first?.isWhitespace ?? false || text.hasPrefix("- ")
    {
      isOpen = false
      let item = trimmed(text.dropFirst())
      if let part = Self.field(in: item, isTOML: false) {
        if part.key == "name" { add(part.value) }
      } else {
        add(item)
      }
    } else if !isTOML, line.first?.isWhitespace ?? false {
      readIndented(text)
    } else if let field = Self.field(in: text, isTOML: isTOML) {
      key = table == "author." && field.key == "name" ? "author" : table + field.key
      fields[key] = nil
      isOpen = !isTOML
      switch field.value.first {
      case "[": readList(String(field.value))
      case "|", ">": break
      case "\"", "'":
        isOpen = false
        add(field.value)
      default: add(field.value)
      }
    }
  }

  /// A line that is deeper than its key: more of the value, or a part of it.
  private mutating func readIndented(_ text: Substring) {
    if fields[key] == nil, let part = Self.field(in: text, isTOML: false) {
      isOpen = false
      if part.key == "name" { add(part.value) }
    } else if isOpen, let value = FrontMatterScalar(text).text {
      let start = fields[key]?.last.map { $0 + " " } ?? ""
      fields[key] = [start + value]
    }
  }

  /// The key, in lower case, and what stands behind its colon or equals sign.
  private static func field(
    in line: Substring, isTOML: Bool
  ) -> (key: String, value: Substring)? {
    guard !(line.first?.isWhitespace ?? true), line.first != "#",
      let mark = line.firstIndex(of: isTOML ? "=" : ":")
    else { return nil }
    let value = line[mark...].dropFirst()
    guard isTOML || value.first?.isWhitespace ?? true else { return nil }
    let key = line[..<mark].filter { $0 != "\"" && $0 != "'" }
    guard !key.isEmpty, key.utf8.count < 60 else { return nil }
    return (trimmed(key[...]).lowercased(), trimmed(value))
  }

  private mutating func add(_ text: Substring) {
    if let value = FrontMatterScalar(text).text { fields[key, default: []].append(value) }
  }

  /// Reads a list in brackets, or waits for its end.
  private mutating func readList(_ text: String) {
    guard text.utf8.count < Self.longestList else {
      openList = nil
      return
    }
    var items: [Substring] = []
    var start = text.index(after: text.startIndex)
    var quote: Character?
    for index in text.indices.dropFirst() {
      let character = text[index]
      if let mark = quote {
        if character == mark { quote = nil }
      } else if character == "\"" || character == "'" && trimmed(text[start..<index]).isEmpty {
        quote = character
      } else if character == "," || character == "]" {
        items.append(trimmed(text[start..<index]))
        start = text.index(after: index)
        guard character == "]" else { continue }
        openList = nil
        isOpen = false
        for item in items { add(item) }
        return
      }
    }
    openList = text
  }

  private static let longestList = 4000
}

/// A value as YAML and TOML write it.
struct FrontMatterScalar {
  /// Nil for none, and for what is not understood.
  let text: String?

  init(_ written: Substring) {
    let value: String? =
      switch written.first {
      case "\"": Self.quoted(written.dropFirst())
      case "'": Self.literal(written.dropFirst())
      case "{", "&", "*", "!", nil: nil
      default: Self.plain(written)
      }
    text = value.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Without a comment behind it.
  private static func plain(_ written: Substring) -> String? {
    let end = written.firstRange(of: " #")?.lowerBound ?? written.endIndex
    let text = String(trimmed(written[..<end]))
    return ["~", "null", "true", "false"].contains(text.lowercased()) ? nil : text
  }

  /// Up to the closing mark, with its escapes.
  private static func quoted(_ written: Substring) -> String? {
    var text = ""
    var rest = written
    while let character = rest.popFirst() {
      if character == "\"" { return collapsed(text) }
      guard character == "\\" else {
        text.append(character)
        continue
      }
      switch rest.popFirst() {
      case "n", "t", "r": text.append(" ")
      case "u": text.unicodeScalars.append(scalar(&rest, digits: 4))
      case "U": text.unicodeScalars.append(scalar(&rest, digits: 8))
      case "x": text.unicodeScalars.append(scalar(&rest, digits: 2))
      case let other?: text.append(other)
      case nil: return nil
      }
    }
    return nil
  }

  private static func scalar(_ rest: inout Substring, digits: Int) -> Unicode.Scalar {
    let code = rest.prefix(digits)
    rest = rest.dropFirst(digits)
    return UInt32(code, radix: 16).flatMap { $0 == 0 ? nil : Unicode.Scalar($0) } ?? "\u{FFFD}"
  }

  /// Between single marks, of which two stand for one.
  private static func literal(_ written: Substring) -> String? {
    var text = ""
    var rest = written
    while let character = rest.popFirst() {
      if character == "'" {
        guard rest.first == "'" else { return collapsed(text) }
        rest = rest.dropFirst()
      }
      text.append(character)
    }
    return nil
  }
}
