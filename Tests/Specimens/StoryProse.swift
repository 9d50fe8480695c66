import Foundation

/// Real prose of the project's own, to take apart.
package enum StoryProse {
  /// The paragraphs of all first revisions in `Fixtures/articles` that are plain text.
  package static let paragraphs: [String] = {
    let articles = SourceTree.fixtures.appending(path: "articles")
    do {
      return try FileManager.default.contentsOfDirectory(atPath: articles.path()).sorted()
        .map { articles.appending(path: "\($0)/r1.txt") }
        .filter { FileManager.default.fileExists(atPath: $0.path()) }
        .map { try String(contentsOf: $0, encoding: .utf8) }
        .flatMap { $0.components(separatedBy: "\n\n") }
        .map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }.filter { !$0.isEmpty }
    } catch {
      fatalError("the stories are beside the tests: \(error)")
    }
  }()

  /// A text after a number of random edits of all kinds, words, sentences and paragraphs.
  package static func edited(
    _ paragraphs: [String], edits: Int, using generator: inout SeededGenerator
  ) -> [String] {
    var edited = paragraphs
    for _ in 0..<edits where !edited.isEmpty {
      let index = Int.random(in: edited.indices, using: &generator)
      var words = edited[index].split(separator: " ", omittingEmptySubsequences: false)
      let word = words.isEmpty ? 0 : Int.random(in: words.indices, using: &generator)
      switch Int.random(in: 0..<9, using: &generator) {
      case 0: edited.remove(at: index)
      case 1: edited.insert(StoryProse.paragraphs.randomElement(using: &generator) ?? "", at: index)
      case 2:
        edited.insert(
          edited.remove(at: index), at: edited.indices.randomElement(using: &generator) ?? 0)
      case 3 where words.count > 8:
        edited[index] = words[..<(words.count / 2)].joined(separator: " ")
        edited.insert(words[(words.count / 2)...].joined(separator: " "), at: index + 1)
      case 4 where index + 1 < edited.count:
        edited[index] += " " + edited.remove(at: index + 1)
      case 5:
        edited[index] = edited[index].replacing("\u{201C}", with: "\"").replacing(
          "\u{201D}", with: "\"")
      case 6 where !words.isEmpty:
        words.remove(at: word)
        edited[index] = words.joined(separator: " ")
      case 7:
        edited[index] = (words[..<word] + ["perhaps", "17"] + words[word...]).joined(separator: " ")
      default:
        if !words.isEmpty { words[word] = "otherwise" }
        edited[index] = words.joined(separator: " ")
      }
    }
    return edited
  }
}
