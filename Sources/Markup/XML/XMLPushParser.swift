internal import CLibxml2

// libxml2's XML parser is fed piece by piece and reports what it meets; no tree of its own is built. It reads nothing but
// the bytes that it is given, knows no entities but XML's own, and is told to go on where it finds a mistake. What it
// would drop at one (`&nbsp;`, `Lee & Son`) is put back as it stood. Linear time: what it holds back to see the end of a tag
// is bounded.

/// A parser that is fed.
@safe final class XMLPushParser {
  /// Bytes of a tag or a comment; longer ones are not waited for.
  private static let longestTag = 1 << 20
  /// Bytes per call of the parser, so that few parts are found at once.
  private static let mouthful = 1 << 14

  private let builder: XMLPartBuilder
  /// Nil before the first byte; once there is one, it points to the builder, which lives as long.
  private var context: xmlParserCtxtPtr?
  /// The first bytes, until there are enough to tell their encoding.
  private var head: [UInt8] = []
  private var cleaner: UTF8Cleaner?

  init(_ builder: XMLPartBuilder) {
    self.builder = builder
    _ = Self.isReady
  }

  deinit {
    unsafe xmlFreeParserCtxt(context)
  }

  private static let isReady: Void = xmlInitParser()

  /// Whether nothing that follows can be of interest.
  var isOver: Bool { builder.isOver }

  func takeParts() -> [XMLReader.Part] {
    defer { builder.parts = [] }
    return builder.parts
  }

  func feed(_ piece: [UInt8]) {
    if unsafe context != nil {
      parse(cleaner?.clean(piece) ?? piece)
    } else if !builder.isOver {
      head += piece
      if head.count >= UTF8Cleaner.longestDeclaration { begin() }
    }
  }

  /// The bytes have ended.
  func finish() {
    if unsafe context == nil, !head.isEmpty { begin() }
    guard unsafe context != nil else { return }
    if let rest = cleaner?.finish() { parse(rest) }
    if !builder.isOver { unsafe xmlParseChunk(context, nil, 0, 1) }
    builder.finish()
  }

  /// Makes the parser and gives it the first bytes.
  private func begin() {
    var handler = unsafe handler
    unsafe context = xmlCreatePushParserCtxt(
      &handler, Unmanaged.passUnretained(builder).toOpaque(), nil, 0, nil)
    guard let context = unsafe context else { return builder.fail(.noParser) }
    let options =
      XML_PARSE_RECOVER.rawValue | XML_PARSE_NOENT.rawValue | XML_PARSE_NONET.rawValue
      | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    unsafe xmlCtxtUseOptions(context, Int32(options))
    if UTF8Cleaner.isMeant(for: head) {
      cleaner = UTF8Cleaner()
      parse(cleaner?.clean(propped(head)) ?? [])
    } else {
      parse(head)
    }
    head = []
  }

  /// The first bytes with elements around the root, where that is among them: the parser gives up when end tags that
  /// belong to nothing have closed its root.
  private func propped(_ head: [UInt8]) -> [UInt8] {
    guard let root = XMLProlog(head).rootStart else { return head }
    builder.props = Self.props
    let props = Array(repeatElement("<prop>", count: Self.props).joined().utf8)
    return head[..<root] + props + head[root...]
  }

  private static let props = 100

  private func parse(_ bytes: [UInt8]) {
    guard let context = unsafe context else { return }
    unsafe bytes.withUnsafeBytes { bytes in
      let bytes = unsafe bytes.bindMemory(to: CChar.self)
      var start = 0
      while start < bytes.count, !builder.isOver {
        let count = min(Self.mouthful, bytes.count - start)
        unsafe xmlParseChunk(context, bytes.baseAddress?.advanced(by: start), Int32(count), 0)
        start += count
        unsafe look(at: context)
      }
    }
  }

  /// Stops where the parser has given up, or waits for an end that does not come.
  private func look(at context: xmlParserCtxtPtr) {
    guard !builder.isOver else { return }
    if unsafe context.pointee.instate == XML_PARSER_EOF || context.pointee.disableSAX != 0 {
      let message = unsafe context.pointee.lastError.message.map { unsafe String(cString: $0) }
      builder.fail(.broken(message.map(XMLPushParser.firstLine) ?? "no reason given"))
    } else if let input = unsafe context.pointee.input,
      unsafe input.pointee.end - input.pointee.cur > Self.longestTag
    {
      builder.fail(.longTag)
    }
  }

  private static func firstLine(_ message: String) -> String {
    String(message.prefix { !$0.isNewline }.prefix(100))
  }
}

private func builder(_ data: UnsafeMutableRawPointer?) -> XMLPartBuilder? {
  unsafe data.map { unsafe Unmanaged<XMLPartBuilder>.fromOpaque($0).takeUnretainedValue() }
}

private var handler: xmlSAXHandler {
  var handler = unsafe xmlSAXHandler()
  unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
  unsafe handler.startElementNs = { data, local, prefix, namespace, _, _, count, _, attributes in
    guard let builder = unsafe builder(data), let local = unsafe local else { return }
    unsafe builder.begin(
      XMLName(string(local), prefix: prefix.map(string), namespace: namespace.map(string)),
      kept(attributes, Int(count)))
  }
  unsafe handler.characters = characters
  unsafe handler.ignorableWhitespace = characters
  unsafe handler.cdataBlock = characters
  unsafe handler.endElementNs = { data, local, _, _ in
    guard let builder = unsafe builder(data), let local = unsafe local else { return }
    builder.end(unsafe string(local))
  }
  unsafe handler.serror = { data, error in
    guard let builder = unsafe builder(data), let error = unsafe error else { return }
    unsafe mend(error.pointee, builder)
  }
  unsafe handler.entityDecl = { data, _, _, _, _, _ in
    unsafe builder(data)?.fail(.ownEntities)
  }
  return unsafe handler
}

private let characters: charactersSAXFunc = { data, text, count in
  unsafe builder(data)?.text(UnsafeBufferPointer(start: text, count: Int(count)))
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

/// Makes good what the parser would lose at a mistake.
private func mend(_ error: xmlError, _ builder: XMLPartBuilder) {
  guard let data = unsafe error.ctxt else { return }
  let context = unsafe data.assumingMemoryBound(to: xmlParserCtxt.self)
  let isInText = unsafe context.pointee.instate == XML_PARSER_CONTENT
  switch unsafe xmlParserErrors(UInt32(bitPattern: error.code)) {
  case XML_ERR_TAG_NAME_MISMATCH:
    guard let name = unsafe error.str2 else { return }
    // The parser goes on to report the end of the element that should have ended here.
    builder.strayEnd = unsafe String(cString: name).split(separator: ":").last.map(String.init)
  case XML_ERR_UNDECLARED_ENTITY where isInText, XML_WAR_UNDECLARED_ENTITY where isInText:
    guard let name = unsafe error.str1 else { return }
    builder.text("&\(unsafe String(cString: name));".utf8)
  case XML_ERR_NAME_REQUIRED where isInText, XML_ERR_ENTITYREF_SEMICOL_MISSING where isInText:
    guard let input = unsafe context.pointee.input,
      let start = unsafe ampersand(before: input.pointee.cur, from: input.pointee.base)
    else { return }
    let count = unsafe input.pointee.cur - start
    unsafe builder.text(UnsafeBufferPointer(start: start, count: count))
  default: break
  }
}

/// The ampersand that a name just read stands behind.
private func ampersand(
  before end: UnsafePointer<xmlChar>, from start: UnsafePointer<xmlChar>
) -> UnsafePointer<xmlChar>? {
  var place = unsafe end
  for _ in 0..<longestName where unsafe place > start {
    unsafe place -= 1
    if unsafe place.pointee == UInt8(ascii: "&") { return unsafe place }
    if unsafe place.pointee <= 0x20 || place.pointee == UInt8(ascii: "<") { return nil }
  }
  return nil
}

private let longestName = 100
