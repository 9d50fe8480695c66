import Foundation
import Prose
import Specimens
import Testing

@testable import Archive

@Suite struct VerifyingTests {
  private let newsroom: Newsroom
  private let name = Newsroom.harbour

  init() throws {
    newsroom = try Newsroom()
  }

  /// An archive with two articles, one of which has seen a sighting and an insertion.
  private func filled() throws -> Archive {
    let archive = try newsroom.open()
    for (minute, text) in [(0, "One."), (2, "One."), (9, "Three."), (5, "Two.")] {
      _ = try archive.recordNext(Newsroom.entry(text, minute: minute))
    }
    _ = try archive.recordNext(
      Newsroom.entry("A ferry."), in: ArticleName(site: "example.net", slug: "ferry"))
    return archive
  }

  /// Gives the tip of an article another form with plain git's tools; `edit` is a command of sed.
  private func rewriteTip(_ edit: String) throws {
    let script =
      "git cat-file commit \(name) | sed '\(edit)' | git hash-object -t commit -w --stdin"
    let id = try Program("/bin/sh", ["-c", script], in: newsroom.path).finish().output
    _ = try newsroom.git("update-ref", "refs/heads/\(name)", String(id.dropLast()))
  }

  @Test func `a sound archive has no faults, loose or packed`() async throws {
    let archive = try filled()
    let outcome = try archive.verify()
    #expect(outcome.faults == [])
    #expect(outcome.articles == 2 && outcome.revisions == 4)
    var done: [Int] = []
    let onAllCores = try await Archive.verifyAll(
      at: newsroom.path, sizeLimit: Archive.defaultSizeLimit, extraction: nil, workers: 4
    ) { count, total in done.append(count * 10 + total) }
    #expect(onAllCores == outcome)
    #expect(done == [22])
    _ = try newsroom.git("gc", "--quiet")
    #expect(try newsroom.open().verify().isSound)
    #expect(try newsroom.open().verify(name).revisions == 3)
    #expect(throws: ArchiveError.self) { try archive.verify(ArticleName("local/none")) }
  }

  @Test func `a damaged file is named also where a pack holds the object`() throws {
    _ = try filled()
    let tip = try newsroom.git("rev-parse", "\(name)").prefix(40)
    let folder = URL(fileURLWithPath: newsroom.path + "/objects/\(tip.prefix(2))")
    let file = folder.appendingPathComponent(String(tip.dropFirst(2)))
    let bytes = try Data(contentsOf: file)
    _ = try newsroom.git("gc", "--quiet")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try bytes.dropLast(8).write(to: file)
    let archive = try newsroom.open()
    #expect(try archive.tip(of: name)?.number == 3)
    #expect(
      try archive.verify().faults.map(\.detail) == ["the file of the object \(tip) is damaged"])
  }

  @Test(arguments: [
    ("s/^Revision: 3/Revision: 4/", "calls itself r4"),
    ("s/^Observed: 2025/Observed: 2024/", "it was observed at 2024-11-07T07:29:00.000Z, before r2"),
    ("s/^Source-SHA256: ./Source-SHA256: x/", "its Source-SHA256 is"),
    ("s/^Source-SHA256: [0-9a-f]\\{8\\}/Source-SHA256: 00000000/", "not what its Source-SHA256"),
    ("s/^Extractor:.*//", "it has no trailer Extractor"),
    ("s/noreply@example.org/noreply@example.com/", "which is no name for example.org"),
    ("s/^parent .*//;/^$/d", "its message has no trailers"),
  ])
  func `a revision that is not as it should be is named`(edit: String, detail: String) throws {
    let archive = try filled()
    try rewriteTip(edit)
    let faults = try archive.verify().faults
    #expect(faults.count == 1)
    #expect(faults.first?.article == name)
    #expect(faults.first?.description.contains(detail) == true, "\(faults)")
  }

  @Test(arguments: ["harbour-toll.md", "harbour-toll.json", "source-harbour-toll.txt"])
  func `a file that is gone or damaged is named`(file: String) throws {
    let archive = try filled()
    let id = try newsroom.git("rev-parse", "\(name)~1:\(file)").dropLast()
    let path = newsroom.path + "/objects/\(id.prefix(2))/\(id.dropFirst(2))"
    let url = URL(fileURLWithPath: path)
    var bytes = try Data(contentsOf: url)
    try FileManager.default.removeItem(at: url)
    #expect(try archive.verify().faults.contains { $0.article == name })
    bytes[bytes.count / 2] ^= 8
    try bytes.write(to: url)
    #expect(try newsroom.open().verify().faults.contains { $0.article == name })
  }

  @Test func `references that lead astray are named`() throws {
    let archive = try filled()
    let tip = String(try newsroom.git("rev-parse", "\(name)").dropLast())
    let seen = String(try newsroom.git("rev-parse", "refs/stet/seen/\(name)").dropLast())
    _ = try newsroom.git("tag", "mine", tip)
    #expect(try archive.verify().isSound)
    _ = try newsroom.git("update-ref", "refs/stet/seen/example.org/harbour-tolm", seen)
    _ = try newsroom.git("update-ref", "refs/jeads/example.org/x", tip + "^")
    _ = try newsroom.git("symbolic-ref", "HEAD", "refs/heads/none")
    let faults = try archive.verify().faults.map(\.description)
    #expect(faults.count == 3, "\(faults)")
    #expect(faults.contains { $0.contains("harbour-tolm") })
    #expect(faults.contains { $0.contains("HEAD does not lead") })
  }

  @Test func `a deep check reads the sources again`() throws {
    let archive = try filled()
    func verify(_ extraction: @escaping Archive.Extraction) throws -> [String] {
      try archive.verify(name, extraction: extraction).faults.map(\.description)
    }
    let other = Article(headline: nil, paragraphs: [Paragraph("Other.")])
    #expect(try verify { _, _, _ in nil } == [])
    #expect(
      try verify { source, _, _ in source.bytes.contains(UInt8(ascii: "w")) ? other : nil }.count
        > 0)
    let faults = try verify { _, extractor, _ in extractor.version == "1" ? other : nil }
    #expect(faults.count == 4)
    #expect(faults.contains("\(name) r3: plain-text 1 reads another text in its source"))
  }
}
