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
  private enum Key: String, CaseIterable {
    case revision = "Revision"
    case observed = "Observed"
    case published = "Published"
    case modified = "Modified"
    case url = "Source-URL"
    case digest = "Source-SHA256"
    case extractor = "Extractor"
    case significance = "Significance"
    case silence = "Silent"
    case note = "Correction"
    case returns = "Back-To"
  }

  /// The message as it is committed, free of control characters.
  var text: String {
    let summary = plainLine(summary)
    let body = plainLines(body)
    let subject = summary.isEmpty ? "r\(number)" : "r\(number): \(summary)"
    let trailers = Key.allCases.compactMap { key in
      value(of: key).map { "\(key.rawValue): \(plainLine($0))" }
    }
    return subject + "\n\n" + (body.isEmpty ? "" : body + "\n\n")
      + trailers.joined(separator: "\n") + "\n"
  }

  private func value(of key: Key) -> String? {
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
    let space = UInt8(ascii: " ")
    var lines = Array(text.utf8).split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    func string(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
    while lines.last?.isEmpty == true { lines.removeLast() }
    let border = lines.lastIndex { $0.isEmpty } ?? 0
    guard border > 0 else { throw Fault(detail: "its message has no trailers") }

    var values: [(key: Key, text: String)] = []
    for line in lines[(border + 1)...] {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
        let key = Key(rawValue: string(line[..<colon]))
      else { continue }
      guard !values.contains(where: { $0.key == key }) else {
        throw Fault(detail: "\(key.rawValue) stands in it twice")
      }
      let start = line[(colon + 1)...].drop { $0 == space }
      values.append((key, plainLine(string(start))))
    }
    func trailer(_ key: Key) -> String? { values.first { $0.key == key }?.text }
    func read<Value>(_ key: Key, _ parse: (String) -> Value?) throws(Fault) -> Value? {
      guard let text = trailer(key) else { return nil }
      guard let value = parse(text) else {
        throw Fault(detail: "its \(key.rawValue) is \(quoted(text))")
      }
      return value
    }
    func need<Value>(_ key: Key, _ parse: (String) -> Value?) throws(Fault) -> Value {
      guard let value = try read(key, parse) else {
        throw Fault(detail: "it has no trailer \(key.rawValue)")
      }
      return value
    }

    number = try need(.revision) { text in Int(text).flatMap { $0 > 0 ? $0 : nil } }
    observed = try need(.observed) { Timestamp($0) }
    published = try read(.published) { ClaimedTime($0) }
    modified = try read(.modified) { ClaimedTime($0) }
    url = trailer(.url)
    sourceDigest = try need(.digest) { isDigest($0.utf8) ? $0 : nil }
    extractor = try need(.extractor) { text in
      let words = Array(text.utf8).split(separator: space, maxSplits: 1)
      return words.count == 2 ? Extractor(name: string(words[0]), version: string(words[1])) : nil
    }
    assessment = Assessment(
      significance: trailer(.significance),
      silence: try read(.silence) { Assessment.Silence(rawValue: $0) },
      note: try read(.note) { Assessment.Note(rawValue: $0) },
      returns: try read(.returns) { Assessment.returns($0) } ?? [])
    let prefix = "r\(number)"
    let subject = lines[0]
    let isNumbered = subject.starts(with: prefix.utf8)
    let rest = subject.dropFirst(prefix.utf8.count)
    summary =
      isNumbered && rest.starts(with: ": ".utf8)
      ? string(rest.dropFirst(2))
      : isNumbered && rest.isEmpty ? "" : string(subject)
    body =
      border > 1
      ? lines[1..<border].drop(while: \.isEmpty).map { string($0) }.joined(separator: "\n")
      : ""
  }
}

/// Whether a text is a SHA-256 in hexadecimal digits.
func isDigest(_ text: some Collection<UInt8>) -> Bool {
  text.count == 64
    && text.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
        UInt8(ascii: "A")...UInt8(ascii: "F"):
        true
      default: false
      }
    }
}
