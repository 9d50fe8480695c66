import FoundationEssentials
import Prose

/// The lexicons of some targets: text files that a person can extend, with one entry a line (`Prose/LexiconLines.swift`).
struct Lexicons {
  private var files: [String: [LexiconEntry]] = [:]

  /// Reads the files at some paths, each in the folder `Lexicons` of a target.
  init(paths: some Sequence<String>) throws {
    for path in paths {
      let parts = path.split(separator: "/").suffix(3)
      guard parts.count == 3, let target = parts.first, let file = parts.last else {
        throw LexiconError(path, "it is in no folder of a target")
      }
      add(
        "\(target)/\(file.dropLast(".txt".count))", Array(try Data(contentsOf: URL(filePath: path)))
      )
    }
  }

  /// Files by their names, `Names/titles`, for tests.
  init(_ files: [String: String]) {
    for (name, text) in files { add(name, Array(text.utf8)) }
  }

  private mutating func add(_ name: String, _ bytes: [UInt8]) {
    files[name] = LexiconLines(bytes).map {
      LexiconEntry(word: $0.word, value: $0.value, file: name)
    }
  }

  /// The entries of a lexicon, in order.
  func entries(_ name: String) throws(LexiconError) -> [LexiconEntry] {
    guard let entries = files[name] else { throw LexiconError(name, "it is not there") }
    return entries
  }
}
