import Foundation
import Specimens
import Testing

@testable import Git

@Suite struct PackFileTests {
  private let folder: TemporaryFolder
  private let path: String
  private let limit = 1 << 24

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path
  }

  /// Versions of texts, each like the one before: bytes of few kinds, so that much of it repeats.
  private static func histories(_ count: Int, seed: Int) -> [[[UInt8]]] {
    var random = SeededGenerator(seed: seed)
    func bytes(_ count: Int) -> [UInt8] {
      (0..<count).map { _ in UInt8.random(in: 0...7, using: &random) }
    }
    return (0..<count).map { _ in
      var text = bytes(Int.random(in: 0...6000, using: &random))
      return (0..<Int.random(in: 1...70, using: &random)).map { _ in
        let start = Int.random(in: 0...text.count, using: &random)
        let end = min(text.count, start + Int.random(in: 0...200, using: &random))
        text.replaceSubrange(start..<end, with: bytes(Int.random(in: 0...200, using: &random)))
        return text
      }
    }
  }

  private func part(of objects: [Object]) throws -> PackPart {
    var builder = try PackPartBuilder()
    var places: [Int] = []
    for object in objects {
      places.append(try builder.add(object, near: Array(places.suffix(2))))
    }
    return builder.finish()
  }

  /// What plain git finds wrong.
  private func faults() throws -> [Substring] {
    try git("fsck", "--strict", "--no-dangling", in: path).split(separator: "\n")
      .filter { !$0.hasPrefix("notice: ") }
  }

  @Test func `plain git reads back every object of a pack, and finds it sound`() throws {
    let repository = try Repository(creatingIn: path, head: "main")
    var all: [Object] = []
    var parts: [PackPart] = []
    for history in Self.histories(40, seed: 1) {
      let objects = try history.map { try Object(blob: $0) }
      parts.append(try part(of: objects))
      all += objects
    }
    try repository.write(parts)
    let packs = try repository.allPacks()
    try #require(packs.count == 1)
    #expect(Set(packs[0].objects) == Set(all.map(\.id)))
    #expect(packs[0].objects == packs[0].objects.sorted())
    let index = "objects/pack/\(packs[0].name).idx"
    let report = try git("verify-pack", "-v", index, in: path)
    #expect(report.hasSuffix(": ok\n"))
    #expect(report.contains("chain length = 50"))
    #expect(!report.contains("chain length = 51"))
    for object in all {
      #expect(try repository.blob(object.id, limit: limit) == object.bytes)
    }
    #expect(try faults() == [])
    // Git, making the index anew, comes to the same bytes.
    let written = try #require(FileManager.default.contents(atPath: "\(path)/\(index)"))
    _ = try git(
      "index-pack", "-o", "\(path)/again.idx", "\(path)/objects/pack/\(packs[0].name).pack",
      in: path)
    #expect(try #require(FileManager.default.contents(atPath: "\(path)/again.idx")) == written)
  }

  @Test func `an object that several parts have stands once`() throws {
    let repository = try Repository(creatingIn: path, head: "main")
    let text = try Object(blob: Array(String(repeating: "The ferry was late. ", count: 40).utf8))
    let next = try Object(blob: text.bytes + Array("It has come.".utf8))
    try repository.write([
      part(of: [text, next]), part(of: [next, text]), part(of: [text, text, next]),
    ])
    #expect(Set(try repository.allPacks()[0].objects) == [text.id, next.id])
    #expect(try repository.blob(next.id, limit: limit) == next.bytes)
    #expect(try faults() == [])
  }

  @Test func `a text that grew is kept as little more than what it grew by`() throws {
    let text = try Object(blob: Self.histories(1, seed: 3)[0][0] + Array(repeating: 9, count: 5000))
    let next = try Object(blob: text.bytes + Array("It has come.".utf8))
    let part = try part(of: [text, next])
    #expect(part.items[1].base == 0)
    #expect(part.items[1].size < 40)
  }

  @Test(arguments: [0, 1, 15, 16, 17, 127, 128, 65_535, 65_536, 65_537, 3_000_000])
  func `a text is told by one of any length`(count: Int) throws {
    let repository = try Repository(creatingIn: path, head: "main")
    var random = SeededGenerator(seed: count)
    let text = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
    let objects = try [text, text + [1, 2, 3], [7] + text, Array(text.dropFirst(2)), text + text]
      .map { try Object(blob: $0) }
    try repository.write([part(of: objects)])
    for object in objects {
      #expect(try repository.blob(object.id, limit: limit) == object.bytes)
    }
    #expect(try faults() == [])
  }
}
