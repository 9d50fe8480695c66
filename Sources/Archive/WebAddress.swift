import Prose

/// Where a page lies, without what does not tell it from another: scheme, `www.`, `m.` and `amp.`,
/// a slash at the end, marks of its print and AMP forms, tracking parameters, the fragment.
package struct WebAddress: Hashable, Sendable {
  /// The lower-case host in punycode; a port other than 80 and 443 follows after a hyphen.
  package let host: String
  /// Without slashes at its edges; percent-encoded in one way.
  let path: String
  /// The parameters that tell pages apart, sorted, `id=7&page=2`.
  let query: String

  /// Reads an address that begins with `http://` or `https://`; nil for anything else.
  package init?(_ text: String) {
    let text = plainLine(text)
    guard let scheme = ["http://", "https://"].first(where: { text.lowercased().hasPrefix($0) })
    else { return nil }
    let rest = text.utf8.dropFirst(scheme.utf8.count).prefix { $0 != UInt8(ascii: "#") }
    let location = rest.prefix { $0 != UInt8(ascii: "?") }
    let authority = location.prefix { $0 != UInt8(ascii: "/") }
    guard let host = Self.host(from: Substring(authority)) else { return nil }
    self.host = host
    path = Self.path(from: location.dropFirst(authority.count))
    query = Self.query(from: rest.dropFirst(location.count).dropFirst())
  }

  /// `example.org/news/story?id=7`: the same text for the same page.
  package var canonical: String {
    "\(host)/\(path)" + (query.isEmpty ? "" : "?\(query)")
  }

  private static func host(from authority: Substring) -> String? {
    var host = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    var port = ""
    if let colon = host.lastIndex(of: ":"), host[colon...].dropFirst().allSatisfy(\.isWholeNumber) {
      port = String(host[colon...].dropFirst())
      host = host[..<colon]
    }
    var labels = folded(String(host)).split(separator: ".").map { Punycode.label(String($0)) }
    while labels.count > 2, ["www", "m", "amp", "mobile"].contains(labels[0]) {
      labels.removeFirst()
    }
    guard !labels.isEmpty else { return nil }
    return labels.joined(separator: ".") + (["", "80", "443"].contains(port) ? "" : "-\(port)")
  }

  /// Writes what needs no encoding plainly and all else as `%C3` (RFC 3986, section 6.2.2).
  private static func path(from raw: Substring.UTF8View) -> String {
    let slash = UInt8(ascii: "/")
    var path = ""
    var rest = raw.drop { $0 == slash }
    while let byte = rest.popFirst() {
      var value = byte
      var isEncoded = false
      if byte == UInt8(ascii: "%"), let code = hexadecimalByte(rest.prefix(2)) {
        value = code
        isEncoded = true
        rest = rest.dropFirst(2)
      }
      let scalar = Unicode.Scalar(value)
      let isPlain = isEncoded ? isUnreserved(scalar) : scalar.isASCII && scalar > " "
      if isPlain {
        path.unicodeScalars.append(scalar)
      } else {
        path += "%" + (value < 16 ? "0" : "") + String(value, radix: 16, uppercase: true)
      }
    }
    return plainForm(of: path.split(separator: "/", omittingEmptySubsequences: false))
  }

  /// The path of the page of which this may be the print or the AMP form: `amp/story`, `story/print`, `story.amp.html`.
  private static func plainForm(of segments: [Substring]) -> String {
    var segments = segments
    while segments.last?.isEmpty ?? false { segments.removeLast() }
    if segments.count > 1, ["amp", "print", "amp.html"].contains(segments.last) {
      segments.removeLast()
    }
    if segments.count > 1, segments.first == "amp" { segments.removeFirst() }
    let path = segments.joined(separator: "/")
    for ending in [".html", ".htm", ""] where path.hasSuffix(".amp" + ending) {
      return path.dropLast(4 + ending.count) + ending
    }
    return path
  }

  private static func query(from raw: Substring.UTF8View) -> String {
    raw.split(separator: UInt8(ascii: "&")).map { String(Substring($0)) }
      .filter { parameter in
        !TrackingParameters.contains(String(parameter.prefix { $0 != "=" }))
      }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .joined(separator: "&")
  }

  private static func isUnreserved(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~": true
    default: false
    }
  }
}

/// The byte that two hexadecimal digits stand for.
private func hexadecimalByte(_ digits: Substring.UTF8View) -> UInt8? {
  let text = Substring(digits)
  guard digits.count == 2, text.allSatisfy(\.isHexDigit) else { return nil }
  return UInt8(text, radix: 16)
}

/// The text with `%C3%A9` read as what it stands for; what is no UTF-8 stays.
private func decodingPercents(_ text: String) -> String {
  var bytes: [UInt8] = []
  var rest = Substring(text).utf8
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "%"), let code = hexadecimalByte(rest.prefix(2)) {
      bytes.append(code)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  return String(validating: bytes, as: UTF8.self) ?? text
}

extension ArticleName {
  /// The name for a page; a marked one, with 8 digits of the address's hash, where another page that
  /// folds to the same name has it already.
  package init(_ address: WebAddress, isMarked: Bool = false) {
    let host = NameGrammar.part(from: address.host)
    let isTaken = host.isEmpty || NameGrammar.reservedSites.contains(host)
    let site =
      isTaken
      ? NameGrammar.marked("site", for: address.host) : NameGrammar.cut(host, for: address.host)
    var path = address.path
    for ending in [".html", ".htm"] where path.hasSuffix(ending) { path.removeLast(ending.count) }
    if path.isEmpty { path = "index" }
    if !address.query.isEmpty { path += "-" + address.query }
    var slug = NameGrammar.part(from: decodingPercents(path))
    if slug.isEmpty { slug = "index" }
    self.init(
      site: site,
      slug: isMarked
        ? NameGrammar.marked(slug, for: address.canonical)
        : NameGrammar.cut(slug, for: address.canonical))
  }
}
