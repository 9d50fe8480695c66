import Prose

// Everybody who scrapes names the parts of an article in his own way; a lexicon knows the usual names.

/// What the object on a line of a dump says of an article, by meaning.
struct DumpFields {
  /// As the lexicon writes them.
  enum Meaning: String {
    case address
    case id
    case observed
    case html
    case text
    /// A part of another form, which has a reader.
    case form
    case headline
    case byline
    case published
    case modified
    case section
    case language
  }

  /// In the order of the lexicon; none is null, true, false or empty.
  private var fields: [(rank: Int, meaning: Meaning, value: LooseJSON)] = []

  init(_ json: LooseJSON) {
    guard case .object(let pairs) = json else { return }
    for (key, value) in pairs {
      guard let (rank, meaning) = Self.meanings[Self.folded(key)], !value.isNothing else {
        continue
      }
      fields.append((rank, meaning, value))
    }
    fields.sort { $0.rank < $1.rank }
  }

  /// The values with a meaning, the best first.
  subscript(meaning: Meaning) -> [LooseJSON] {
    fields.filter { $0.meaning == meaning }.map(\.value)
  }

  func has(_ meanings: Meaning...) -> Bool {
    fields.contains { meanings.contains($0.meaning) }
  }

  private static let meanings = Dictionary(
    LexiconLines(PackageResources.dump_keys_txt).enumerated().compactMap { rank, line in
      Meaning(rawValue: line.value).map { (folded(line.word), (rank: rank, meaning: $0)) }
    },
    uniquingKeysWith: { first, _ in first })

  /// Without case, `_` and `-`.
  private static func folded(_ key: String) -> String {
    String(
      decoding: key.utf8.lazy.filter { $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "-") }.map {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0
      }, as: UTF8.self)
  }
}

extension LooseJSON {
  /// Whether it says nothing: null, a truth value, or without any letter.
  fileprivate var isNothing: Bool {
    switch self {
    case .word(let word): ["null", "true", "false"].contains(word)
    case .text(let text): !text.utf8.contains { $0 > 0x20 }
    case .list(let elements): elements.isEmpty
    case .object: false
    }
  }
}

extension DumpFields {
  /// Where the page was got from.
  var address: String? {
    self[.address].lazy.compactMap { wholeAddress($0.words) }.first
      ?? self[.id].lazy.compactMap { wholeAddress($0.words) }.first
  }

  /// What the dump calls the article: an id, or an address that is not whole.
  var key: String? {
    self[.id].lazy.compactMap(\.string).first { wholeAddress($0) == nil }
      ?? self[.address].lazy.compactMap(\.words).first { wholeAddress($0) == nil }
  }

  /// Whether it says of the article what pages say of theirs.
  var hasClaims: Bool { has(.headline, .byline, .published, .modified) }
}
