import Prose

/// What wikis show for the templates that carry text of an article.
struct WikiTemplate {
  private enum Display {
    case first, last, both, quote, pull, date, correction
    case text(String)
  }

  private let display: Display
  private var values: [String] = []
  private var named: [String: String] = [:]

  /// Nil for one that is dropped; `parts` are the name and the values, between the bars.
  init?(_ parts: [String]) {
    let written = collapsed(parts.first ?? "").replacing("_", with: " ").lowercased()
    let name = written.hasPrefix("template:") ? collapsed(String(written.dropFirst(9))) : written
    if let display = Self.displays[name] {
      self.display = display
    } else if let colon = name.firstIndex(of: ":"),
      let display = Self.displays[String(name[...colon])],
      let start = parts[0].firstIndex(of: ":")
    {
      self.display = display
      values = [String(parts[0][start...].dropFirst())]
    } else {
      return nil
    }
    for part in parts.dropFirst() { add(part) }
  }

  private mutating func add(_ part: String) {
    if let sign = part.firstIndex(of: "="), let key = Self.key(part[..<sign]) {
      named[key] = collapsed(String(part[sign...].dropFirst()))
    } else {
      values.append(part)
    }
  }

  /// The name before an equals sign; nil where what stands there is text.
  private static func key(_ text: Substring) -> String? {
    let key = collapsed(String(text)).lowercased()
    let isName =
      !key.isEmpty && key.utf8.count < 30
      && key.utf8.allSatisfy {
        $0 > 0x7F || $0 == 0x20 || $0 == 0x5F || $0 == 0x2D || isLetterOrDigit($0)
      }
    return isName ? key : nil
  }

  /// The day that the template says the article was published on.
  var published: String? {
    guard case .date = display else { return nil }
    return named["date"] ?? value(0)
  }

  /// What stands in its place, as wikitext.
  var shown: String {
    switch display {
    case .text(let text): text
    case .first: value(0) ?? ""
    case .last: values.last.map(trimmedText) ?? named["1"] ?? ""
    case .both: [value(0), value(1)].compactMap(\.self).joined(separator: " ")
    case .date: ""
    case .correction: "\n\nCorrection: \(values.last.map(trimmedText) ?? "")\n\n"
    case .quote: block(quoted: false)
    case .pull: block(quoted: true)
    }
  }

  private func block(quoted: Bool) -> String {
    guard let said = value(0) ?? named["text"] ?? named["quote"], !said.isEmpty else { return "" }
    let isMarked =
      said.unicodeScalars.first.map { "\"'\u{201C}\u{2018}\u{AB}".unicodeScalars.contains($0) }
      ?? false
    let text = quoted && !isMarked ? "\u{201C}\(said)\u{201D}" : said
    let speaker =
      value(1) ?? named["sign"] ?? named["author"] ?? named["by"] ?? named["source"] ?? ""
    let sign = speaker.isEmpty ? "" : " \u{2014} \(speaker)"
    return "\n\n<blockquote>\(text)\(sign)</blockquote>\n\n"
  }

  /// A value without a name, or under its number.
  private func value(_ index: Int) -> String? {
    values.indices.contains(index) ? trimmedText(values[index]) : named["\(index + 1)"]
  }

  private func trimmedText(_ text: String) -> String { String(trimmed(text[...])) }

  private static let displays = Dictionary(
    LexiconLines(PackageResources.wiki_templates_txt).compactMap { line in
      display(line.value).map { (line.word, $0) }
    }, uniquingKeysWith: { first, _ in first })

  private static func display(_ word: String) -> Display? {
    switch word {
    case "first": .first
    case "last": .last
    case "both": .both
    case "quote": .quote
    case "pull": .pull
    case "date": .date
    case "correction": .correction
    case _ where word.hasPrefix("text "): .text(String(word.dropFirst(5)))
    default: nil
    }
  }
}

func isLetterOrDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}
