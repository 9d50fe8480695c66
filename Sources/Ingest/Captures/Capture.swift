package import Chronology
import Streams

/// An article as it was seen at a moment: what feeds, dumps and archives of pages hold many of.
package struct Capture: Hashable, Sendable {
  /// What a capture tells of its article.
  package enum Content: Hashable, Sendable {
    /// Bytes that `RawArticle` reads, exactly as the archive is to keep them; without a format where those tell it.
    case source([UInt8], Format?)
    /// It was as it had been: at a time that is named, else when it was last seen before.
    case unchanged(since: Timestamp?)
  }

  /// Where it stands in its file, for messages: `line 3`, `item 7`, `record 12`; nil where it is the whole.
  package let place: String?
  /// Where the page was got from, which tells the article that it is; nil where that is not known.
  package let address: String?
  /// What the file calls the article, if that is no address: the id of a dump, the guid of a feed.
  package let key: String?
  /// Nil where the file does not say.
  package let observed: Timestamp?
  package let content: Content

  package init(
    place: String?, address: String? = nil, key: String? = nil, observed: Timestamp? = nil,
    content: Content
  ) {
    self.place = place
    self.address = address
    self.key = key
    self.observed = observed
    self.content = content
  }
}

/// Why a part of a file holds no capture that can be read; those behind it may.
package struct CaptureFault: Error, Hashable, Sendable {
  package let place: String
  package let error: IngestError

  package init(place: String, error: IngestError) {
    self.place = place
    self.error = error
  }

  /// What was thrown where a part is read, if the parts behind it may be read nevertheless; throws anything else again.
  init(place: String, _ thrown: any Error, limit: Int) throws {
    switch thrown {
    case let error as IngestError: self.init(place: place, error: error)
    case let error as StreamError:
      self.init(place: place, error: IngestError(error, limit: limit))
    default: throw thrown
    }
  }
}

/// A file of many captures, read from its beginning to its end, as large as it may be.
package protocol CaptureSource {
  /// The next capture, or why there is none in its place; nil at the end. Throws where the file cannot be read.
  mutating func next() throws -> Result<Capture, CaptureFault>?

  /// How many records that hold no article were passed over so far.
  var skipped: Int { get }
}

extension CaptureSource {
  /// Where every record holds one.
  package var skipped: Int { 0 }
}
