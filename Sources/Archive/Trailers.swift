// A history reads thousands of messages, and shows little of most. So the bytes of one are looked at once, where each
// value stands is noted, and a text is made only of those that are asked for. Linear time.

/// The trailers of a revision's message: `Observed: 2026-11-07T18:50:00.000Z`, each on a line of its own.
struct Trailers {
  /// What a trailer tells, in the order in which they are written.
  enum Key: Int, CaseIterable {
    case revision
    case observed
    case published
    case modified
    case url
    case digest
    case extractor
    case significance
    case silence
    case note
    case returns

    /// What its lines begin with.
    var word: String {
      switch self {
      case .revision: "Revision"
      case .observed: "Observed"
      case .published: "Published"
      case .modified: "Modified"
      case .url: "Source-URL"
      case .digest: "Source-SHA256"
      case .extractor: "Extractor"
      case .significance: "Significance"
      case .silence: "Silent"
      case .note: "Correction"
      case .returns: "Back-To"
      }
    }
  }

  /// What stands above them, without the empty line between.
  let head: ArraySlice<UInt8>
  private let message: [UInt8]
  /// By key: where its value stands, with the colon before it; nil for none.
  private var places = [Range<Int>?](repeating: nil, count: words.count)

  private static let words = Key.allCases.map { Array($0.word.utf8) }
  private static let lineFeed = UInt8(ascii: "\n")

  /// Nil where no empty line parts them from what stands above. Throws where one stands there twice.
  init?(of message: [UInt8]) throws(CommitMessage.Fault) {
    var end = message.count
    while end > 0, message[end - 1] == Self.lineFeed { end -= 1 }
    var start = end
    while start > 1, message[start - 2] != Self.lineFeed || message[start - 1] != Self.lineFeed {
      start -= 1
    }
    guard start > 1 else { return nil }
    head = message[..<(start - 2)]
    self.message = message
    while start < end {
      let line = message[start..<end].prefix { $0 != Self.lineFeed }
      try add(line)
      start = line.endIndex + 1
    }
  }

  private mutating func add(_ line: ArraySlice<UInt8>) throws(CommitMessage.Fault) {
    let word = line.prefix { $0 != UInt8(ascii: ":") }
    guard word.endIndex < line.endIndex,
      let key = Self.words.firstIndex(where: { $0.elementsEqual(word) })
    else { return }
    guard places[key] == nil else {
      throw CommitMessage.Fault(detail: "\(Key.allCases[key].word) stands in it twice")
    }
    places[key] = word.endIndex..<line.endIndex
  }

  /// The value of a key, without control characters and spaces at its edges; nil where there is none.
  subscript(key: Key) -> ArraySlice<UInt8>? {
    guard let place = places[key.rawValue] else { return nil }
    let space = UInt8(ascii: " ")
    let value = message[place].dropFirst().drop { $0 == space }
    if value.last != space, value.allSatisfy({ (space..<0x7F).contains($0) }) { return value }
    return ArraySlice(plainLine(String(decoding: value, as: UTF8.self)).utf8)
  }
}
