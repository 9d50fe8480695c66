import Foundation
import Prose

@testable import Collation

/// Numbers that look random and are the same on every run (S. Vigna's SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) {
    state = UInt64(seed)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}

/// Texts of the project's own to take apart.
enum Samples {
  /// The paragraphs of all first revisions in `Fixtures/articles`.
  static let paragraphs: [String] = {
    let articles = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Fixtures/articles")
    do {
      return try FileManager.default.contentsOfDirectory(atPath: articles.path()).sorted()
        .map { articles.appending(path: "\($0)/r1.txt") }
        .filter { FileManager.default.fileExists(atPath: $0.path()) }
        .map { try String(contentsOf: $0, encoding: .utf8) }
        .flatMap { $0.components(separatedBy: "\n\n") }
        .map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }.filter { !$0.isEmpty }
    } catch {
      fatalError("the samples must be readable: \(error)")
    }
  }()

  /// A text after a number of random edits of all kinds, words, sentences and paragraphs.
  static func edited(
    _ paragraphs: [String], edits: Int, using generator: inout SeededGenerator
  ) -> [String] {
    var edited = paragraphs
    for _ in 0..<edits where !edited.isEmpty {
      let index = Int.random(in: edited.indices, using: &generator)
      var words = edited[index].split(separator: " ", omittingEmptySubsequences: false)
      let word = words.isEmpty ? 0 : Int.random(in: words.indices, using: &generator)
      switch Int.random(in: 0..<9, using: &generator) {
      case 0: edited.remove(at: index)
      case 1: edited.insert(Samples.paragraphs.randomElement(using: &generator) ?? "", at: index)
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

/// Compares two lists of paragraphs.
func compare(_ before: [String], _ after: [String]) -> Comparison {
  Comparison(
    before: Article(headline: nil, paragraphs: before.map { Paragraph($0) }),
    after: Article(headline: nil, paragraphs: after.map { Paragraph($0) }))
}

extension [WordRun] {
  /// What the runs make of one side.
  func text(without kind: WordRun.Kind) -> String {
    filter { $0.kind != kind }.map(\.text).joined()
  }

  /// `[-gone-]{+come+}` between what stayed.
  var marked: String {
    map { run in
      switch run.kind {
      case .equal: run.text
      case .removed: "[-\(run.text)-]"
      case .inserted: "{+\(run.text)+}"
      }
    }.joined()
  }
}

extension QuotationChange {
  /// What became of the quotation, in one word or two.
  var name: String {
    switch self {
    case .added: "added"
    case .removed: "removed"
    case .reworded: "reworded"
    case .shortened: "shortened"
    case .extended: "extended"
    case .reattributed: "reattributed"
    case .toIndirect: "to indirect"
    case .toDirect: "to direct"
    case .moved: "moved"
    }
  }
}

extension QuotationChange {
  var mirroredName: String {
    switch name {
    case "added": "removed"
    case "removed": "added"
    case "shortened": "extended"
    case "extended": "shortened"
    case "to indirect": "to direct"
    case "to direct": "to indirect"
    default: name
    }
  }
}
