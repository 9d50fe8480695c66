package import Chronology
import Git
package import Prose

/// The commit that holds a revision.
package struct RevisionID: Hashable, Sendable, CustomStringConvertible {
  let object: ObjectID

  init(_ object: ObjectID) {
    self.object = object
  }

  /// 40 hexadecimal digits.
  package var description: String { object.description }
}

/// What made an article out of the bytes received.
package struct Extractor: Hashable, Sendable {
  package let name: String
  package let version: String

  package init(name: String, version: String) {
    self.name = name
    self.version = version
  }
}

extension Extractor: CustomStringConvertible {
  /// `html 5`.
  package var description: String { "\(name) \(version)" }
}

/// Who records.
package struct Recorder: Hashable, Sendable {
  package let name: String
  package let email: String

  package init(name: String, email: String) {
    self.name = name
    self.email = email
  }
}

/// The bytes of an article exactly as received: the evidence.
package struct Source: Hashable, Sendable {
  /// What the bytes are; the raw value is the extension of their file.
  package enum Format: String, Hashable, Sendable, CaseIterable {
    case text = "txt"
    case markdown = "md"
    case html
    case json
    case xml
    case binary = "bin"
  }

  package let bytes: [UInt8]
  package let format: Format

  package init(_ bytes: [UInt8], format: Format) {
    self.bytes = bytes
    self.format = format
  }
}

/// One recorded state of an article, and all that its commit tells without its files being read.
package struct Revision: Hashable, Sendable {
  package let article: ArticleName
  package let id: RevisionID
  /// 1 for the first.
  package let number: Int
  /// When this text was seen: it alone orders revisions.
  package let observed: Timestamp
  /// When it was put into the archive, to the second.
  package let recorded: Timestamp
  package let recorder: Recorder
  /// The byline without its By, or the site.
  package let author: String
  package let published: ClaimedTime?
  package let modified: ClaimedTime?
  package let url: String?
  /// The SHA-256 of the source, 64 hexadecimal digits.
  package let sourceDigest: String
  package let extractor: Extractor
  /// What changed, in words; without the number that begins the subject.
  package let summary: String
  /// What the message says between subject and trailers; often empty.
  package let body: String
  package let assessment: Assessment
  /// The revision before it, as the commit says; nil for the first.
  package let parent: RevisionID?
  /// The tree of its files.
  let tree: ObjectID
}

/// What changed in a revision: the subject of its commit after `r4: `, lines below it, and trailers.
package struct ChangeWords: Hashable, Sendable {
  package let summary: String
  package let body: String
  package let assessment: Assessment

  package init(summary: String, body: String = "", assessment: Assessment = Assessment()) {
    self.summary = summary
    self.body = body
    self.assessment = assessment
  }
}

/// What is to be recorded, complete: ids depend on nothing else.
package struct Entry: Sendable {
  package let article: Article
  /// Where the source was got from, if that is known, whatever it claims; else what it claims.
  package let address: String?
  package let source: Source
  package let extractor: Extractor
  package let observed: Timestamp
  package let recorded: Timestamp
  package let recorder: Recorder
  package let words: ChangeWords

  package init(
    article: Article, address: String? = nil, source: Source, extractor: Extractor,
    observed: Timestamp, recorded: Timestamp, recorder: Recorder, words: ChangeWords
  ) {
    self.article = article
    self.address = address ?? article.claims.url
    self.source = source
    self.extractor = extractor
    self.observed = observed
    self.recorded = recorded
    self.recorder = recorder
    self.words = words
  }
}
