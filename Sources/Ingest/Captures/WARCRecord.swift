import Chronology

// What of a WARC file is a state of an article (ISO 28500): responses and resources that are pages or texts, and
// records that say that a page was as it had been. All else is passed over.

/// A record of a WARC file: its head, and its block or the beginning of that.
struct WARCRecord {
  let head: MessageHead
  let block: ArraySlice<UInt8>

  /// What it may be to an archive of articles.
  enum Kind {
    case page(HTTPResponse, Format)
    case resource(Format)
    case revisit
  }

  /// The address that was asked for; nil for what is no page of a site.
  var address: String? {
    // Some write it in brackets, as the grammar of version 1.0 did.
    let uri = head["warc-target-uri"]?.drop { $0 == "<" }.prefix { $0 != ">" }
    guard let address = wholeAddress(uri.map(String.init)), !address.hasSuffix("/robots.txt") else {
      return nil
    }
    return address
  }

  /// A name of the payload that only equal ones share.
  var digest: String? { head["warc-payload-digest"] }

  /// Nil for what is passed over; the beginning of the block suffices.
  var kind: Kind? {
    guard address != nil else { return nil }
    let response = HTTPResponse(block)
    switch head["warc-type"]?.lowercased() {
    case "response":
      guard let response, response.status == 200, let format = format(response.head) else {
        return nil
      }
      return .page(response, format)
    case "resource": return format(head).map { .resource($0) }
    case "revisit": return isSameArticle(response) ? .revisit : nil
    default: return nil
    }
  }

  /// Whether a revisit is one of a page, and of the same address.
  private func isSameArticle(_ response: HTTPResponse?) -> Bool {
    let profile = head["warc-profile"]?.lowercased() ?? ""
    guard
      profile.hasSuffix("identical-payload-digest") || profile.hasSuffix("server-not-modified"),
      head["warc-refers-to-target-uri"] ?? head["warc-target-uri"] == head["warc-target-uri"]
    else { return false }
    guard let response else { return true }
    let isPage = response.head["content-type"] == nil || format(response.head) != nil
    return isPage && (response.status == 200 || response.status == 304)
  }

  /// What the `Content-Type` of a page or text means; nil for anything else, XML among it, which has no reader.
  private func format(_ head: MessageHead) -> Format? {
    switch head["content-type"].map(MessageHead.mediaType) {
    case "text/html"?, "application/xhtml+xml"?, nil: .html
    case "application/json"?, "application/ld+json"?: .json
    case "text/plain"?: .text
    case "text/markdown"?: .markdown
    default: nil
    }
  }
}

extension WARCRecord {
  /// The capture of a record whose block is whole; nil for what is passed over.
  func capture(place: String, limit: Int) throws(IngestError) -> Capture? {
    guard let kind else { return nil }
    guard let time = head["warc-date"].flatMap({ Timestamp($0, needsOffset: false) }) else {
      throw .noDate
    }
    guard head["warc-truncated"] == nil, head["warc-segment-number"] == nil else {
      throw .incomplete
    }
    func capture(_ content: Capture.Content) -> Capture {
      Capture(place: place, address: address, observed: time, content: content)
    }
    switch kind {
    case .revisit:
      let earlier = head["warc-refers-to-date"].flatMap { Timestamp($0, needsOffset: false) }
      return capture(.unchanged(since: earlier))
    case .resource(let format): return capture(.source(Array(block), format))
    case .page(let response, let format):
      let payload = try response.payload(limit: limit)
      return capture(.source(source(response, payload, format), format))
    }
  }

  /// The payload; behind its HTTP head where only that tells the encoding, which would be lost without it.
  private func source(
    _ response: HTTPResponse, _ payload: [UInt8], _ format: Format
  ) -> [UInt8] {
    guard format == .html, let charset = response.head.charset,
      DecodedPage.isMisread(payload, without: charset)
    else { return payload }
    return response.headBytes + payload
  }
}
