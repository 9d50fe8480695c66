import Chronology
import Foundation
import Git
import Prose
import Specimens
import Testing

@testable import Archive

/// Random addresses and names: whatever is accepted is a branch of Git, and no two pages share one.
@Suite struct NameTrial {
  private let trial: Trial

  init() throws {
    trial = try Trial()
  }

  private static let pieces = [
    "a", "Story", "news", "é", "ß", "İ", "日本", "-", "_", ".", "..", ".lock", "@", "@{", "~", "^",
    ":", "?a=1", "&utm_source=x",
    "#x", "%2e%2e", "%2F", "%00", " ", "\\", "*", "[", "\u{202E}", "\u{7F}", "main", "HEAD", "2026",
    "e\u{301}", "/",
    "//", "index.html", "amp", "www.", "\u{1F600}", String(repeating: "long", count: 60),
  ]

  private static func text(_ generator: inout SeededGenerator, upTo count: Int) -> String {
    (0..<Int.random(in: 0...count, using: &generator)).map { _ in
      pieces.randomElement(using: &generator) ?? ""
    }.joined()
  }

  /// Accepted names, and for each the addresses of the pages that have it.
  private func names() throws -> [ArticleName: Set<String>] {
    var generator = SeededGenerator(seed: 11)
    var names: [ArticleName: Set<String>] = [:]
    for number in 0..<10_000 {
      let text = Self.text(&generator, upTo: 6)
      if number.isMultiple(of: 2) {
        let host = ["example.org", "M.Example.org:8080", "bücher.example", "main"]
        let url = "https://\(host[number / 2 % 4])/\(text)"
        guard let address = WebAddress(url) else { continue }
        // As in an archive: who comes second gets a marked name.
        let name = ArticleName(address)
        let isTaken = names[name].map { !$0.contains(address.canonical) } ?? false
        names[isTaken ? ArticleName(address, isMarked: true) : name, default: []].insert(
          address.canonical)
      } else if let name = try? ArticleName("example.net/\(text)") {
        names[name, default: []].insert("\(name)")
      }
    }
    return names
  }

  @Test func `every accepted name is a branch of its own, and a clone with all packed works`()
    throws
  {
    let names = try names()
    #expect(names.count > 3000)
    for (name, pages) in names {
      #expect(pages.count == 1, "\(pages) share \(name)")
      #expect(try ArticleName(name.description) == name)
      #expect(name.branch.split(separator: "/").count == 4)
    }
    let recorder = Recorder(name: "Test", email: "test@example.org")
    let archive = try Archive(
      creatingAt: trial.path, by: recorder, at: Timestamp(milliseconds: 1_762_500_000_000))
    let list = trial.folder + "/names"
    let main = try trial.git("rev-parse", "main").output.filter { $0 != "\n" }
    try Data(names.keys.map { "create \($0.branch) \(main)\n" }.joined().utf8)
      .write(to: URL(fileURLWithPath: list))
    // Git itself refuses what is no name of a branch, and names of which one is the folder of another.
    let shell = try trial.start(
      "/bin/sh", ["-c", "git -C \(trial.path) update-ref --stdin < \(list)"]
    ).finish()
    #expect(shell.isDone, "\(shell)")
    #expect(Set(try archive.names()) == Set(names.keys))
    let check = try trial.start(
      "/bin/sh",
      [
        "-c",
        "git -C \(trial.path) for-each-ref --format='%(refname:short)' refs/heads | "
          + "while IFS= read -r name; do git check-ref-format --branch \"$name\" >/dev/null || echo \"$name\"; done",
      ]
    ).finish()
    #expect(check.output + check.errors == "")
    _ = try trial.git("pack-refs", "--all")
    let clone = trial.folder + "/clone.git"
    #expect(try trial.git("clone", "--quiet", "--mirror", trial.path, clone).isDone)
    #expect(Set(try Archive(opening: clone).names()) == Set(names.keys))
  }
}
