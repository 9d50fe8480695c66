import Git

/// What may stand in one part of an article's name, and how other texts are made to fit.
enum NameGrammar {
  /// Bytes of a part; with `source-` and an extension it must still be a file's name.
  static let limit = 200

  /// Sites that Git, reading `site/slug`, could take for something of its own.
  static let reservedSites: Set = [
    "main", "refs", "heads", "tags", "remotes", "stet", "logs", "hooks", "info", "objects",
  ]

  /// What is wrong with a folded part, as the end of "its slug …"; nil for a good one.
  static func fault(in part: String) -> String? {
    if part.isEmpty { return "is empty" }
    if part.utf8.count > limit {
      return "is \(part.utf8.count) bytes long, and \(limit) are allowed"
    }
    // A name that ends in k could end in .lock.
    if isPlain(part) { return nil }
    for scalar in part.unicodeScalars where !isAllowed(scalar) {
      return switch scalar {
      case " ": "holds a space"
      case _ where scalar.isControl:
        "holds a control character (U+\(hexadecimal(scalar.value, digits: 4).uppercased()))"
      default: "holds \u{201C}\(scalar)\u{201D}"
      }
    }
    if let first = part.unicodeScalars.first, isMark(first) {
      return "begins with a mark that belongs on a letter"
    }
    // By bytes: as a Swift character, a dot with a mark on it is no dot.
    let bytes = Array(part.utf8)
    let dot = UInt8(ascii: ".")
    if bytes.first == dot || bytes.last == dot { return "begins or ends with a dot" }
    if bytes.first == UInt8(ascii: "-") { return "begins with a hyphen" }
    if zip(bytes, bytes.dropFirst()).contains(where: { $0 == dot && $1 == dot }) {
      return "holds two dots in a row"
    }
    if bytes.reversed().starts(with: ".lock".utf8.reversed()) {
      return "ends with \u{201C}.lock\u{201D}, which Git keeps for itself"
    }
    return nil
  }

  /// Whether a part shows at a glance that nothing is wrong with it: small letters, digits, single dots and hyphens.
  private static func isPlain(_ part: String) -> Bool {
    let (dot, hyphen) = (UInt8(ascii: "."), UInt8(ascii: "-"))
    guard part.utf8.first != hyphen, part.utf8.last != UInt8(ascii: "k") else { return false }
    var last = dot
    for byte in part.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), hyphen:
        break
      case dot where last != dot: break
      default: return false
      }
      last = byte
    }
    return last != dot
  }

  /// A part made from any text: what fits stays, what lies between becomes a hyphen; may be empty.
  static func part(from text: String) -> String {
    let text = folded(text)
    if fault(in: text) == nil { return text }
    var part = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let next = isAllowed(scalar) ? scalar : "-"
      if next == "-" || next == ".", let last = part.last, last == "-" || last == "." { continue }
      part.append(next)
    }
    return ending(String(trimmed(part[...])))
  }

  /// A part of at most 200 bytes: a longer one is cut, and told apart by the hash of what it stands for.
  static func cut(_ part: String, for origin: String) -> String {
    part.utf8.count > limit ? marked(part, for: origin) : part
  }

  /// A part, cut if need be, with a hyphen and 8 digits of the hash of what it stands for.
  static func marked(_ part: String, for origin: String) -> String {
    let mark = "-" + sha256(Array(origin.utf8)).prefix(8)
    var room = limit - mark.utf8.count
    let kept = part.unicodeScalars.prefix { scalar in
      room -= UTF8.width(scalar)
      return room >= 0
    }
    return trimmed(kept) + mark
  }

  private static func trimmed(_ scalars: Substring.UnicodeScalarView) -> String {
    func isEdge(_ scalar: Unicode.Scalar) -> Bool { scalar == "-" || scalar == "." }
    let rest = scalars.drop { isEdge($0) || isMark($0) }
    let end = rest.lastIndex { !isEdge($0) }.map { rest.index(after: $0) } ?? rest.startIndex
    return String(rest[..<end])
  }

  /// Git keeps `.lock` for itself.
  private static func ending(_ part: String) -> String {
    part.hasSuffix(".lock") ? part.dropLast(5) + "-lock" : part
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark: true
    default: false
    }
  }

  /// Letters and digits of any script, with the marks that belong to them, and `-`, `_`, `.`.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "0"..."9", "-", "_", ".": return true
    case _ where scalar.isASCII || scalar.properties.isDefaultIgnorableCodePoint: return false
    default: break
    }
    return switch scalar.properties.generalCategory {
    case .lowercaseLetter, .modifierLetter, .otherLetter, .decimalNumber: true
    default: isMark(scalar)
    }
  }
}
