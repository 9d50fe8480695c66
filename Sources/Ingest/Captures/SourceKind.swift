package import Chronology
package import Streams

/// What a file of many captures can be.
package enum CaptureFormat: String, Hashable, Sendable, CaseIterable {
  /// An article version a line, as JSON.
  case jsonl
  case warc
  /// RSS or Atom.
  case feed
  /// A MediaWiki export with its revisions.
  case mediawiki
}

/// What a file holds: one article, captures of many, or none.
package enum SourceKind: Hashable, Sendable {
  /// Nil where reading it will tell its format.
  case article(Format?)
  case captures(CaptureFormat)
  /// No article, but a list of what the files of a crawl hold.
  case inventory

  /// By a name that a user gave: `html`, `jsonl`; nil for one that nothing has.
  package init?(name: String) {
    if let format = Format(rawValue: name) {
      self = .article(format)
    } else if let format = CaptureFormat(rawValue: name) {
      self = .captures(format)
    } else {
      return nil
    }
  }
}

extension CaptureFormat {
  /// The captures in a stream, which is read `now`; parts of more than `limit` bytes are faults.
  package func captures(
    in stream: ByteStream, limit: Int, now: Timestamp
  ) -> any CaptureSource {
    switch self {
    case .jsonl: DumpLines(stream, limit: limit)
    case .warc: WARCRecords(stream, limit: limit)
    case .feed: FeedItems(stream, limit: limit, now: now)
    case .mediawiki: WikiRevisions(stream, limit: limit)
    }
  }
}
