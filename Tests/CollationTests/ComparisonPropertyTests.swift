import Facts
import Foundation
import Specimens
import Testing

@testable import Collation

/// What must hold of any two texts.
struct ComparisonPropertyTests {
  @Test(arguments: 0..<150)
  func `the words rebuild both sides and every paragraph has one entry`(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let before = Array(StoryProse.paragraphs.shuffled(using: &generator).prefix(seed % 40))
    let after = StoryProse.edited(before, edits: seed % 17, using: &generator)
    expectSound(compare(before, after), before, after)
  }

  @Test(arguments: 0..<60)
  func `random characters make no unsound comparison`(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array(
      "aAbé 's\u{201C}\u{201D}\"''.,-–—5$%[]\u{0301}\u{200B}\u{4E2D}\u{E01}\u{1F469}\u{200D}\t \u{A0}\u{2028}"
    )
    func noise() -> [String] {
      (0..<Int.random(in: 0..<6, using: &generator)).map { _ in
        String(
          (0..<Int.random(in: 0..<40, using: &generator)).map { _ in
            alphabet.randomElement(using: &generator) ?? "x"
          })
      }
    }
    let (before, after) = (noise(), noise())
    expectSound(compare(before, after), before, after)
  }

  @Test func `a text compared with itself is unchanged`() {
    let comparison = compare(StoryProse.paragraphs, StoryProse.paragraphs)
    #expect(comparison.paragraphs.allSatisfy { $0.kind == .unchanged })
    #expect(comparison.significance == .none)
    #expect(comparison.quotations.isEmpty)
    #expect(comparison.facts.isEmpty)
  }

  @Test(arguments: 0..<120)
  func `swapping the sides mirrors the changes`(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let before = Array(StoryProse.paragraphs.shuffled(using: &generator).prefix(12))
    let after = StoryProse.edited(before, edits: 1 + seed % 8, using: &generator)
    let forth = compare(before, after)
    let back = compare(after, before)
    #expect(
      Set(forth.paragraphs.map { Link($0.kind, $0.before, $0.after) })
        == Set(back.paragraphs.map { Link($0.kind.mirrored, $0.after, $0.before) }))
    #expect(
      forth.quotations.map(\.name).sorted() == back.quotations.map(\.mirroredName).sorted())
    #expect(forth.facts.map(\.name).sorted() == back.facts.map(\.mirroredName).sorted())
  }

  @Test(arguments: 0..<60)
  func `of equally heavy passages that changed places both sides name the same`(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let words = [
      "harbour", "ferry", "council", "minister", "bridge", "strike", "school", "court", "train",
    ]
    let paragraphs = (0..<8).map { _ in
      (0..<9).map { _ in words.randomElement(using: &generator) ?? "" }.joined(separator: " ")
    }
    let before = Array(Set(paragraphs)).sorted()
    let after = before.shuffled(using: &generator).map {
      seed.isMultiple(of: 2) ? $0 : $0.replacing("ferry", with: "boat")
    }
    let (forth, back) = (compare(before, after), compare(after, before))
    #expect(
      Set(forth.paragraphs.map { Link($0.kind, $0.before, $0.after) })
        == Set(back.paragraphs.map { Link($0.kind.mirrored, $0.after, $0.before) }))
  }

  @Test func `the same answer comes from every thread`() async {
    let pairs = (0..<12).map { seed in
      var generator = SeededGenerator(seed: seed)
      let before = Array(StoryProse.paragraphs.shuffled(using: &generator).prefix(20))
      return (before, StoryProse.edited(before, edits: 9, using: &generator))
    }
    let alone = pairs.map { compare($0.0, $0.1) }
    let together = await withTaskGroup(of: (Int, Comparison).self) { group in
      for _ in 0..<3 {
        for (index, pair) in pairs.enumerated() {
          group.addTask { (index, compare(pair.0, pair.1)) }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(together.count == 3 * pairs.count)
    #expect(together.allSatisfy { index, comparison in comparison == alone[index] })
  }

  @Test(arguments: 0..<40)
  func `the same paragraphs behind both sides change nothing before them`(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let before = Array(StoryProse.paragraphs.prefix(15))
    let after = StoryProse.edited(before, edits: 3, using: &generator)
    let tail = [
      "The harbour office closes at five.", "Nobody at the ministry answered the telephone.",
    ]
    let plain = compare(before, after).paragraphs
    let extended = compare(before + tail, after + tail).paragraphs
    #expect(Array(extended.prefix(plain.count)) == plain)
  }

  private func expectSound(_ comparison: Comparison, _ before: [String], _ after: [String]) {
    #expect(comparison.paragraphs.flatMap(\.before).sorted() == Array(before.indices))
    #expect(comparison.paragraphs.flatMap(\.after).sorted() == Array(after.indices))
    for change in comparison.paragraphs where !change.before.isEmpty && !change.after.isEmpty {
      let (gone, come) = (
        change.before.map { before[$0] }.joined(separator: "\n"),
        change.after.map { after[$0] }.joined(separator: "\n")
      )
      if change.words.isEmpty {
        #expect(Array(gone.utf8) == Array(come.utf8))
      } else {
        #expect(Array(change.words.text(without: .inserted).utf8) == Array(gone.utf8))
        #expect(Array(change.words.text(without: .removed).utf8) == Array(come.utf8))
      }
    }
  }
}

private struct Link: Hashable {
  let kind: ParagraphChange.Kind
  let before: [Int]
  let after: [Int]

  init(_ kind: ParagraphChange.Kind, _ before: [Int], _ after: [Int]) {
    self.kind = kind
    self.before = before
    self.after = after
  }
}

extension ParagraphChange.Kind {
  fileprivate var mirrored: Self {
    switch self {
    case .inserted: .deleted
    case .deleted: .inserted
    case .split: .merged
    case .merged: .split
    case .unchanged, .cosmetic, .edited, .moved: self
    }
  }
}

extension FactChange {
  fileprivate var name: String {
    switch self {
    case .added: "added"
    case .removed: "removed"
    case .changed: "changed"
    case .respelt: "respelt"
    case .hedged(let before, _): before.qualifier == nil ? "hedged" : "hedged otherwise"
    case .unhedged: "unhedged"
    case .negated: "negated"
    }
  }

  fileprivate var mirroredName: String {
    switch name {
    case "added": "removed"
    case "removed": "added"
    case "hedged": "unhedged"
    case "unhedged": "hedged"
    default: name
    }
  }
}
