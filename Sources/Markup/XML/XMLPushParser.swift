internal import CLibxml2

// libxml2's XML parser is fed piece by piece and reports what it meets; no tree of its own is built. It reads nothing but
// the bytes that it is given, knows no entities but XML's own, and is told to go on where it finds a mistake. Linear time: what it
// holds back to see the end of a tag is bounded.

/// A parser that is fed.
@safe final class XMLPushParser {
  /// Bytes of a tag or a comment; longer ones are not waited for.
  private static let longestTag = 1 << 20
  /// Bytes per call of the parser, always as many, since what it makes of mistakes depends on them.
  private static let mouthful = 1 << 14
  /// Elements put around the root, since the parser gives up when stray end tags have closed its own.
  private static let props = 100
  /// Bytes that must be there to begin: the declaration and the root should be among them.
  private static let longestHead = 1 << 12

  fileprivate let builder: XMLPartBuilder
  /// Nil before there is enough to begin with; it knows this object, which frees it.
  private var context: xmlParserCtxtPtr?
  /// The first bytes, until there are enough to tell their encoding.
  private var head: [UInt8] = []
  private var decoder: XMLDecoder?
  /// Text that is not enough yet for a call.
  private var waiting: [UInt8] = []

  init(_ builder: XMLPartBuilder) {
    self.builder = builder
    Library.start()
  }

  deinit {
    unsafe xmlFreeParserCtxt(context)
  }

  /// Whether nothing that follows can be of interest.
  var isOver: Bool { builder.isOver }

  func takeParts() -> [XMLReader.Part] {
    defer { builder.parts = [] }
    return builder.parts
  }

  func feed(_ piece: [UInt8]) {
    if let text = decoder?.decode(piece) {
      parse(text)
    } else if !isOver {
      head += piece
      if head.count >= Self.longestHead { begin() }
    }
  }

  /// The bytes have ended.
  func finish() {
    if decoder == nil, !head.isEmpty { begin() }
    guard let rest = decoder?.finish() else { return }
    parse(rest, isLast: true)
    if !isOver { unsafe xmlParseChunk(context, nil, 0, 1) }
    builder.finish()
  }

  /// Makes the parser and gives it the first bytes.
  private func begin() {
    do throws(XMLFault) {
      var decoder = try XMLDecoder(head: head)
      let text = decoder.decode(Array(head.prefix(Self.longestHead)))
      self.decoder = decoder
      var handler = unsafe handler
      unsafe context = xmlCreatePushParserCtxt(
        &handler, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
      guard let context = unsafe context else { throw .noParser }
      let options =
        XML_PARSE_RECOVER.rawValue | XML_PARSE_NOENT.rawValue | XML_PARSE_NONET.rawValue
        | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_IGNORE_ENC.rawValue
      unsafe xmlCtxtUseOptions(context, Int32(options))
      parse(propped(text))
      feed(Array(head.dropFirst(Self.longestHead)))
      head = []
    } catch {
      builder.fail(error)
    }
  }

  /// The first text with the props around the root, if that is in it.
  private func propped(_ text: [UInt8]) -> [UInt8] {
    guard let root = XMLProlog(text).rootStart else { return text }
    builder.props = Self.props
    let props = Array(repeatElement("<prop>", count: Self.props).joined().utf8)
    return text[..<root] + props + text[root...]
  }

  private func parse(_ text: [UInt8], isLast: Bool = false) {
    waiting += text
    var start = 0
    unsafe waiting.withUnsafeBytes { bytes in
      let bytes = unsafe bytes.bindMemory(to: CChar.self)
      while start + (isLast ? 0 : Self.mouthful - 1) < bytes.count, !isOver {
        let count = min(Self.mouthful, bytes.count - start)
        unsafe xmlParseChunk(context, bytes.baseAddress?.advanced(by: start), Int32(count), 0)
        start += count
        look()
      }
    }
    waiting.removeFirst(min(start, waiting.count))
  }

  /// Stops where the parser has given up, or waits for an end that does not come.
  private func look() {
    guard !isOver, let context = unsafe context?.pointee else { return }
    if unsafe context.instate == XML_PARSER_EOF || context.disableSAX != 0 {
      let message = unsafe context.lastError.message.map { unsafe String(cString: $0) }
      builder.fail(
        .broken(String((message ?? "no reason given").prefix { !$0.isNewline }.prefix(100))))
    } else if let input = unsafe context.input?.pointee,
      unsafe input.end - input.cur > Self.longestTag
    {
      builder.fail(.longTag)
    }
  }

  /// Makes the parser forget a mistake, behind which it would drop all entities.
  fileprivate func forgive() {
    unsafe context?.pointee.wellFormed = 1
  }
}

private func parser(_ data: UnsafeMutableRawPointer?) -> XMLPushParser? {
  guard let data = unsafe data else { return nil }
  let parser = unsafe Unmanaged<XMLPushParser>.fromOpaque(data).takeUnretainedValue()
  parser.forgive()
  return parser
}

private var handler: xmlSAXHandler {
  var handler = unsafe xmlSAXHandler()
  unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
  unsafe handler.startElementNs = { data, local, prefix, namespace, _, _, count, _, attributes in
    guard let parser = unsafe parser(data), let local = unsafe local else { return }
    unsafe parser.builder.begin(
      XMLName(string(local), prefix: prefix.map(string), namespace: namespace.map(string)),
      kept(attributes, Int(count)))
  }
  unsafe handler.endElementNs = { data, local, _, _ in
    guard let parser = unsafe parser(data), let local = unsafe local else { return }
    parser.builder.end(unsafe string(local))
  }
  unsafe handler.characters = characters
  unsafe handler.ignorableWhitespace = characters
  unsafe handler.cdataBlock = characters
  unsafe handler.serror = { data, error in
    guard let parser = unsafe parser(data), let error = unsafe error?.pointee,
      unsafe error.code == Int32(XML_ERR_TAG_NAME_MISMATCH.rawValue),
      let name = unsafe error.str2
    else { return }
    // The parser goes on to report the end of the element that should have ended here.
    parser.builder.strayEnd = unsafe String(cString: name).split(separator: ":").last
      .map(String.init)
  }
  unsafe handler.entityDecl = { data, _, _, _, _, _ in
    unsafe parser(data)?.builder.fail(.ownEntities)
  }
  return unsafe handler
}

private let characters: charactersSAXFunc = { data, text, count in
  unsafe parser(data)?.builder.text(UnsafeBufferPointer(start: text, count: Int(count)))
}

private func string(_ name: UnsafePointer<xmlChar>) -> String { unsafe String(cString: name) }

/// Attributes come as five pointers each: local name, prefix, namespace, and where the value begins and ends.
private func kept(
  _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int
) -> [XMLAttribute] {
  guard let list = unsafe list else { return [] }
  return (0..<count).compactMap { index in
    let attribute = unsafe list + index * 5
    guard let local = unsafe attribute[0], let start = unsafe attribute[3],
      let end = unsafe attribute[4]
    else { return nil }
    let value = unsafe UnsafeBufferPointer(start: start, count: end - start)
    return unsafe XMLAttribute(
      XMLName(string(local), prefix: attribute[1].map(string), namespace: attribute[2].map(string)),
      String(decoding: value, as: UTF8.self))
  }
}
