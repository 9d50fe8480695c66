/// What an article can come in; plain text and HTML have readers, the others are recognised to say so.
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
    case .xml: ["xml", "rss", "atom"]
    }
  }

  /// Without a full stop before it: `txt`.
  package var fileExtension: String { fileExtensions[0] }

  var plural: String {
    switch self {
    case .text: "plain texts"
    case .markdown: "Markdown files"
    case .html: "HTML pages"
    case .json: "JSON files"
    case .xml: "XML files"
    }
  }

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

  /// By how a text begins, which tells more than its file's name; nil for plain text and Markdown.
  init?(beginning text: String) {
    let start = text.unicodeScalars.drop { $0.properties.isWhitespace }.prefix(14)
    let lower = String(start).lowercased()
    if lower.hasPrefix("<!doctype html") || lower.hasPrefix("<?xml") && Self.isXHTML(text) {
      self = .html
    } else if ["<?xml", "<rss", "<feed"].contains(where: { lower.hasPrefix($0) }) {
      self = .xml
    } else if let second = start.dropFirst().first, start.first == "<",
      second == "!" || second.properties.isAlphabetic
    {
      self = .html
    } else if start.first == "{",
      start.dropFirst().first(where: { !$0.properties.isWhitespace }) == "\""
    {
      self = .json
    } else {
      return nil
    }
  }

  /// Whether an XML declaration stands before a page.
  private static func isXHTML(_ text: String) -> Bool {
    let start = String(text.unicodeScalars.prefix(1000)).lowercased()
    return start.contains("<html") || start.contains("<!doctype html")
  }
}
