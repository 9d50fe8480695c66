import Foundation
import Specimens
import Testing

@testable import Git

@Suite struct PackedWholesTests {
  private let folder: TemporaryFolder
  private let limit = 1 << 24
  private let objects: [Object]

  /// A repository of texts of all sizes, many like another, which plain git has packed.
  init() throws {
    folder = try TemporaryFolder()
    let repository = try Repository(creatingIn: folder.path, head: "main")
    var generator = SeededGenerator(seed: 11)
    var text: [UInt8] = []
    objects = try (0..<60).map { number in
      if number.isMultiple(of: 4) {
        let size = [0, 1, 15, 16, 300, 4095, 5000, 70_000].randomElement(using: &generator) ?? 0
        text = (0..<size).map { _ in UInt8.random(in: 0...(.max), using: &generator) }
      }
      return try Object(blob: text + Array("\(number)".utf8))
    }
    try repository.write(objects)
    let list = objects.map(\.id.description).joined(separator: "\n")
    let packing = try Program(
      "/usr/bin/git", ["pack-objects", "--quiet", "objects/pack/pack"], in: folder.path,
      input: Array(list.utf8))
    #expect(try packing.finish().isDone)
  }

  private func wholes() -> PackedWholes {
    PackedWholes(in: Folder(folder.path)["objects"]["pack"])
  }

  private func packs(_ ending: String) throws -> [String] {
    try Folder(folder.path)["objects"]["pack"].files().map(\.path).filter { $0.hasSuffix(ending) }
      .map { "\(folder.path)/objects/pack/\($0)" }
  }

  @Test func `what stands whole is read as it is, and differences are left alone`() throws {
    let wholes = wholes()
    let read = objects.map { wholes.object($0.id, limit: limit) }
    for (object, found) in zip(objects, read) where found != nil {
      #expect(found?.bytes == object.bytes && found?.kind == .blob)
    }
    // Each text that begins anew is like no other.
    #expect(read.count { $0 != nil } >= 8)
    #expect(read.contains { $0 == nil })
    let other = try Object(blob: Array("not there".utf8))
    #expect(wholes.object(other.id, limit: limit) == nil)
    let largest = try #require(objects.filter { $0.bytes.count > 5000 }.first)
    #expect(wholes.object(largest.id, limit: 5000) == nil)
  }

  @Test func `whatever is damaged, nothing untrue is read`() throws {
    var generator = SeededGenerator(seed: 12)
    for path in try packs(".pack") + packs(".idx") {
      let sound = Array(try Data(contentsOf: URL(filePath: path)))
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
      for _ in 0..<60 {
        var bytes = sound
        for _ in 0..<Int.random(in: 1...8, using: &generator) {
          damage(&bytes, with: ["\u{0}", "\u{7F}"], &generator)
        }
        try Data(bytes).write(to: URL(filePath: path))
        let wholes = wholes()
        for object in objects {
          let found = wholes.object(object.id, limit: limit)
          #expect(found == nil || found?.bytes == object.bytes)
        }
      }
      try Data(sound).write(to: URL(filePath: path))
    }
  }
}
