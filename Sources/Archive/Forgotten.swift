package import Chronology
import Git

/// What is kept of an article that was taken out: not its name, but what tells whether a name is the same.
package struct Forgotten: Hashable, Sendable {
  /// The SHA-256 of the name.
  let digest: String
  package let time: Timestamp
  /// On one line.
  package let reason: String

  init(_ name: ArticleName, at time: Timestamp, reason: String) {
    digest = Self.digest(of: name)
    self.time = time
    self.reason = plainLine(reason)
  }

  static func digest(of name: ArticleName) -> String { sha256(Array(name.description.utf8)) }
}

/// The blob behind `refs/stet/forgotten`: a line `<digest> <time> <reason>` for each article, in the order
/// in which they were taken out.
struct ForgottenList {
  static let reference = "refs/stet/forgotten"
  private(set) var lines: [Forgotten] = []

  /// The last time that an article was taken out.
  subscript(_ name: ArticleName) -> Forgotten? {
    let digest = Forgotten.digest(of: name)
    return lines.last { $0.digest == digest }
  }

  /// Adds a line; one of the same article that is not older than a moment was of an attempt that did not come
  /// to its end, and goes.
  mutating func add(_ forgotten: Forgotten, replacingSince moment: Timestamp?) {
    if let moment {
      lines.removeAll { $0.digest == forgotten.digest && $0.time >= moment }
    }
    lines.append(forgotten)
  }

  var bytes: [UInt8] {
    lines.flatMap { Array("\($0.digest) \($0.time) \($0.reason)\n".utf8) }
  }
}

extension ForgottenList {
  /// Nil where the bytes are no such list.
  init?(_ bytes: [UInt8]) {
    guard bytes.last ?? UInt8(ascii: "\n") == UInt8(ascii: "\n"),
      let text = String(validating: bytes, as: UTF8.self)
    else { return nil }
    for line in split(text, at: "\n").dropLast() {
      guard let forgotten = Forgotten(line) else { return nil }
      lines.append(forgotten)
    }
  }
}

extension Forgotten {
  fileprivate init?(_ line: String) {
    let words = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    guard words.count == 3, isDigest(words[0].utf8),
      let time = Timestamp(words[1])
    else { return nil }
    digest = String(words[0])
    self.time = time
    reason = String(words[2])
  }
}
