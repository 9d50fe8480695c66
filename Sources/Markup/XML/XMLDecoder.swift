// Every document is made UTF-8 before the parser sees it, so that text in any encoding is mended in the same way.

/// Turns the bytes of an XML document, which come in pieces, into text that its parser does not stumble over.
struct XMLDecoder {
  /// Nil for UTF-8.
  private let converter: EncodingConverter?
  private var cleaner = XMLCleaner()

  /// Finds the encoding by a byte order mark or the declaration; throws its name where this system does not know it.
  init(head: [UInt8]) throws(XMLFault) {
    guard let name = Self.encoding(of: head) else {
      converter = nil
      return
    }
    converter = EncodingConverter(from: name)
    if converter == nil { throw .unknownEncoding(name) }
  }

  mutating func decode(_ piece: [UInt8]) -> [UInt8] {
    cleaner.clean(converter?.convert(piece) ?? piece)
  }

  /// What is left at the end.
  mutating func finish() -> [UInt8] {
    cleaner.clean(converter?.finish() ?? [], isLast: true)
  }

  /// What iconv calls the encoding of a document that begins so; nil for UTF-8.
  private static func encoding(of head: [UInt8]) -> String? {
    switch (head.first, head.dropFirst().first) {
    case (0xFF, 0xFE): return "UTF-16"
    case (0xFE, 0xFF): return "UTF-16"
    case (UInt8(ascii: "<"), 0): return "UTF-16LE"
    case (0, UInt8(ascii: "<")): return "UTF-16BE"
    default: break
    }
    switch XMLProlog(head).encoding?.lowercased() {
    case nil, "utf-8", "utf8", "us-ascii", "ascii": return nil
    // Whoever could read this declaration reads no UTF-16.
    case let name? where name.hasPrefix("utf-16") || name.hasPrefix("ucs-"): return nil
    // What calls itself Latin-1 is windows-1252, as everywhere on the web. Source: the WHATWG Encoding Standard.
    case "iso-8859-1", "iso8859-1", "latin1", "latin-1": return "CP1252"
    case let name?: return name
    }
  }
}
