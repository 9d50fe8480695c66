/// The head of a record or of an HTTP message: a first line, fields, and the blank line that ends them.
struct MessageHead {
  let firstLine: String
  /// How many bytes it takes, with the blank line.
  let size: Int
  private var fields: [(name: String, value: String)] = []

  /// Longer ones than 64 KiB are none.
  static let longest = 1 << 16

  /// Reads what the bytes begin with; nil where no blank line ends it.
  init?(_ bytes: ArraySlice<UInt8>) {
    var lines: [String] = []
    var rest = bytes.prefix(Self.longest)
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let line = rest[..<end]
      rest = rest[end...].dropFirst()
      let text = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      if text.isEmpty {
        guard let first = lines.first else { return nil }
        firstLine = first
        size = rest.startIndex - bytes.startIndex
        for line in lines.dropFirst() { read(line) }
        return
      }
      lines.append(String(decoding: text, as: UTF8.self))
    }
    return nil
  }

  /// The value of the first field with a name, which is given in lower case; nil for none.
  subscript(name: String) -> String? {
    fields.first { $0.name == name }?.value
  }

  private mutating func read(_ line: String) {
    if line.utf8.first == UInt8(ascii: " ") || line.utf8.first == UInt8(ascii: "\t") {
      guard !fields.isEmpty else { return }
      fields[fields.count - 1].value += " " + trimmed(line[...])
    } else if let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) {
      let name = trimmed(line[..<colon]).lowercased()
      fields.append((name, String(trimmed(line[colon...].dropFirst()))))
    }
  }
}

extension MessageHead {
  /// The media type in a value as `Text/HTML; charset=utf-8`, in lower case.
  static func mediaType(_ value: String) -> String {
    trimmed(value.prefix { $0 != ";" }).lowercased()
  }

  /// The encoding that a page's `Content-Type` names.
  var charset: String? {
    guard let type = self["content-type"]?.lowercased(),
      let found = type.split(separator: ";").map(trimmed).first(where: { $0.hasPrefix("charset=") })
    else { return nil }
    return found.dropFirst("charset=".count).filter { $0 != "\"" && $0 != "'" }
  }
}
