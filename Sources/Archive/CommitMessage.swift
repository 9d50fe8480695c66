import Chronology

/// The message of a revision's commit: `r4: what changed`, a body, and the trailers.
struct CommitMessage: Hashable {
  private(set) var number: Int
  private(set) var observed: Timestamp
  let published: ClaimedTime?
  let modified: ClaimedTime?
  let url: String?
  let sourceDigest: String
  let extractor: Extractor
  private(set) var summary: String
  private(set) var body: String
  private(set) var assessment: Assessment
}

extension CommitMessage {
  /// The message for another place in the history; without words it tells the same change. `numbers` are the new
  /// ones of all revisions, by their old ones.
  func retold(
    number: Int, observed: Timestamp, words: ChangeWords?, numbers: [Int: Int]
  ) -> CommitMessage {
    var message = self
    message.number = number
    message.observed = observed
    if let words {
      message.summary = words.summary
      message.body = words.body
      message.assessment = words.assessment
    } else {
      message.assessment.returns = assessment.returns.map { item in
        Assessment.Return(
          subject: item.subject, number: numbers[item.number] ?? item.number,
          isFlipFlop: item.isFlipFlop)
      }
    }
    return message
  }
}

extension CommitMessage {
  /// The message as it is committed, free of control characters.
  var text: String {
    let summary = plainLine(summary)
    let body = plainLines(body)
    let subject = summary.isEmpty ? "r\(number)" : "r\(number): \(summary)"
    let trailers = Trailers.Key.allCases.compactMap { key in
      value(of: key).map { "\(key.word): \(plainLine($0))" }
    }
    return subject + "\n\n" + (body.isEmpty ? "" : body + "\n\n")
      + trailers.joined(separator: "\n") + "\n"
  }

  private func value(of key: Trailers.Key) -> String? {
    switch key {
    case .revision: String(number)
    case .observed: observed.description
    case .published: published?.description
    case .modified: modified?.description
    case .url: url
    case .digest: sourceDigest
    case .extractor: "\(extractor)"
    case .significance: assessment.significance
    case .silence: assessment.silence?.rawValue
    case .note: assessment.note?.rawValue
    case .returns: assessment.returnsText
    }
  }

  /// A message that no revision has; the text says why, as the end of a sentence.
  struct Fault: Error {
    let detail: String
  }

  /// Reads a message that anybody may have written.
  init(parsing text: String) throws(Fault) {
    guard let trailers = try Trailers(of: Array(text.utf8)) else {
      throw Fault(detail: "its message has no trailers")
    }
    func read<Value>(
      _ key: Trailers.Key, _ parse: (ArraySlice<UInt8>) -> Value?
    ) throws(Fault) -> Value? {
      guard let bytes = trailers[key] else { return nil }
      guard let value = parse(bytes) else {
        throw Fault(detail: "its \(key.word) is \(quoted(string(bytes)))")
      }
      return value
    }
    func need<Value>(
      _ key: Trailers.Key, _ parse: (ArraySlice<UInt8>) -> Value?
    ) throws(Fault) -> Value {
      guard let value = try read(key, parse) else {
        throw Fault(detail: "it has no trailer \(key.word)")
      }
      return value
    }

    number = try need(.revision) { digits in Int(string(digits)).flatMap { $0 > 0 ? $0 : nil } }
    observed = try need(.observed) { Timestamp(utf8: $0) }
    published = try read(.published) { ClaimedTime(utf8: $0) }
    modified = try read(.modified) { ClaimedTime(utf8: $0) }
    url = trailers[.url].map(string)
    sourceDigest = try need(.digest) { isDigest($0) ? string($0) : nil }
    extractor = try need(.extractor) { Extractor(utf8: $0) }
    assessment = Assessment(
      significance: trailers[.significance].map(string),
      silence: try read(.silence) { Assessment.Silence(rawValue: string($0)) },
      note: try read(.note) { Assessment.Note(rawValue: string($0)) },
      returns: try read(.returns) { Assessment.returns(string($0)) } ?? [])
    let lineFeed = UInt8(ascii: "\n")
    let subject = trailers.head.prefix { $0 != lineFeed }
    summary = Self.summary(in: subject, of: number)
    body = string(trailers.head[subject.endIndex...].drop { $0 == lineFeed })
  }

  /// What follows `r4: ` in a subject; all of one that does not begin so.
  private static func summary(in subject: ArraySlice<UInt8>, of number: Int) -> String {
    let prefix = "r" + String(number)
    guard subject.starts(with: prefix.utf8) else { return string(subject) }
    let rest = subject.dropFirst(prefix.utf8.count)
    if rest.isEmpty { return "" }
    return string(rest.starts(with: ": ".utf8) ? rest.dropFirst(2) : subject)
  }
}

extension Extractor {
  /// Reads `html 5`; nil where that is not two words.
  fileprivate init?(utf8 text: ArraySlice<UInt8>) {
    guard let space = text.firstIndex(of: UInt8(ascii: " ")) else { return nil }
    self.init(name: string(text[..<space]), version: string(text[(space + 1)...]))
  }
}

private func string(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

/// Whether a text is a SHA-256 in hexadecimal digits.
func isDigest(_ text: some Collection<UInt8>) -> Bool {
  // Capitals and small letters differ in one bit.
  text.count == 64
    && text.allSatisfy { $0 &- UInt8(ascii: "0") < 10 || ($0 | 0x20) &- UInt8(ascii: "a") < 6 }
}
