internal import CLibxml2

// libxml2's HTML parser reports elements and text as it meets them, and builds no tree of its own: that is
// faster, and no handle outlives a call. It mends what is broken, reads nothing but the bytes that it is
// given, knows no entities but HTML's, and keeps its complaints to itself. Linear time, but for closing tags
// without an opening one, which look through all open elements: hence the bound on their depth.

extension MarkupTree {
  /// Reads a page, UTF-8 whatever it says itself, which may have four million tags and runs of text.
  package init(parsing page: [UInt8]) throws(MarkupError) {
    try self.init(parsing: page, most: TreeBuilder.usualMost)
  }

  /// - Parameter most: how many nodes the tree may have.
  init(parsing page: [UInt8], most: Int) throws(MarkupError) {
    var builder = TreeBuilder(most: most)
    // The parser takes lengths as 32-bit numbers.
    guard page.count < Int32.max / 4 else { throw .tooMany }
    let hasParser = unsafe withUnsafeMutablePointer(to: &builder) { builder in
      unsafe parse(page, into: builder)
    }
    guard hasParser else { throw .noParser }
    if let failure = builder.failure { throw failure }
    self = builder.finish()
  }

  /// The name of the parser and its version, on which the tree of a broken page may depend.
  package static let parser = "libxml2-\(unsafe String(cString: stet_xml_version()))"
}

private func parse(_ page: [UInt8], into builder: UnsafeMutablePointer<TreeBuilder>) -> Bool {
  Library.start()
  guard let parser = unsafe htmlNewParserCtxt() else { return false }
  defer { unsafe htmlFreeParserCtxt(parser) }
  unsafe parser.pointee.sax.pointee = handler
  let data = unsafe Reports(builder: builder, parser: parser)
  unsafe withUnsafePointer(to: data) { data in
    unsafe parser.pointee.userData = UnsafeMutableRawPointer(mutating: data)
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    unsafe page.withUnsafeBytes { bytes in
      let document = unsafe htmlCtxtReadMemory(
        parser, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), nil, "UTF-8",
        Int32(options))
      unsafe xmlFreeDoc(document)
    }
  }
  return true
}

/// What the parser hands back with every report.
@unsafe private struct Reports {
  let builder: UnsafeMutablePointer<TreeBuilder>
  let parser: htmlParserCtxtPtr

  /// Stops the parser where there is no point in going on.
  func stopIfFailed() {
    if unsafe builder.pointee.failure != nil { unsafe xmlStopParser(parser) }
  }
}

private var handler: htmlSAXHandler {
  var handler = unsafe htmlSAXHandler()
  unsafe handler.startElement = { data, name, attributes in
    guard let reports = unsafe reports(data), let name = unsafe name else { return }
    let kept = unsafe reports.builder.pointee.tree.attributes.count
    if let attributes = unsafe attributes {
      unsafe keep(attributes, in: reports.builder)
    }
    let end = unsafe reports.builder.pointee.tree.attributes.count
    unsafe reports.builder.pointee.begin(Names.tag(name), attributes: kept..<end)
    unsafe reports.stopIfFailed()
  }
  unsafe handler.endElement = { data, _ in
    unsafe reports(data)?.builder.pointee.end()
  }
  unsafe handler.characters = characters
  unsafe handler.ignorableWhitespace = characters
  unsafe handler.cdataBlock = characters
  return unsafe handler
}

private let characters: charactersSAXFunc = { data, text, count in
  guard let reports = unsafe reports(data) else { return }
  unsafe reports.builder.pointee.text(UnsafeBufferPointer(start: text, count: Int(count)))
  unsafe reports.stopIfFailed()
}

private func reports(_ data: UnsafeMutableRawPointer?) -> Reports? {
  unsafe data?.assumingMemoryBound(to: Reports.self).pointee
}

/// Keeps the attributes that matter of a list of names and values, which ends with a null name.
private func keep(
  _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>,
  in builder: UnsafeMutablePointer<TreeBuilder>
) {
  var place = unsafe list
  while let name = unsafe place[0] {
    if let attribute = unsafe Names.attribute(name) {
      let value = unsafe place[1]
      let count = unsafe value.map { unsafe Int(xmlStrlen($0)) } ?? 0
      unsafe builder.pointee.keep(attribute, UnsafeBufferPointer(start: value, count: count))
    }
    unsafe place += 2
  }
}
