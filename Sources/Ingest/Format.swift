/// What an article can come in.
package enum Format: String, Hashable, Sendable, CaseIterable {
  case text
  case markdown
  case html
  case json
  case xml

  /// The first is the one that the archive gives to the bytes it keeps.
  private var fileExtensions: [String] {
    switch self {
    case .text: ["txt", "text"]
    case .markdown: ["md", "markdown"]
    case .html: ["html", "htm", "xhtml"]
    case .json: ["json", "jsonl"]
    case .xml: ["xml", "rss", "rdf", "atom"]
    }
  }

  /// Without a full stop before it: `txt`.
  package var fileExtension: String { fileExtensions[0] }

  /// By the extension of a file's name or path; nil for none or another.
  init?(fileName: String) {
    let name = fileName.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    let ending = name[dot...].dropFirst().lowercased()
    guard let format = Self.allCases.first(where: { $0.fileExtensions.contains(ending) }) else {
      return nil
    }
    self = format
  }

  /// By how a text begins, which tells more than its file's name; nil for plain text.
  init?(beginning text: String) {
    let start = text.unicodeScalars.drop { $0.properties.isWhitespace }.prefix(14)
    let lower = String(start).lowercased()
    if lower.hasPrefix("<!doctype html") || lower.hasPrefix("<?xml") && Self.isXHTML(text) {
      self = .html
    } else if lower.hasPrefix("<?xml")
      || XMLForm(beginning: Array(text.utf8.prefix(XMLForm.searched))) != nil
    {
      self = .xml
    } else if let second = start.dropFirst().first, start.first == "<",
      second == "!" || second.properties.isAlphabetic
    {
      self = .html
    } else if Self.isJSON(start) {
      self = .json
    } else if start.starts(with: "# ".unicodeScalars) || FrontMatter(text) != nil {
      self = .markdown
    } else {
      return nil
    }
  }

  /// Whether it begins as an object with a key, or as a list of objects.
  private static func isJSON(_ start: Substring.UnicodeScalarView.SubSequence) -> Bool {
    let marks = start.filter { !$0.properties.isWhitespace }
    return marks.starts(with: "{\"".unicodeScalars) || marks.starts(with: "[{\"".unicodeScalars)
  }

  /// Whether an XML declaration stands before a page.
  private static func isXHTML(_ text: String) -> Bool {
    let start = String(text.unicodeScalars.prefix(1000)).lowercased()
    return start.contains("<html") || start.contains("<!doctype html")
  }
}
