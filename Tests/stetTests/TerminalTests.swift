import Foundation
import Specimens
import Testing

/// Terminals, pagers and pipes.
struct TerminalTests {
  private func desk() throws -> Desk {
    let desk = try Desk()
    try desk.record(Story("harbour-ferry-fire"))
    return desk
  }

  /// What a command writes to a terminal of its own.
  private func terminal(
    _ line: String, at desk: Desk, _ environment: [String: String] = [:]
  ) throws -> String {
    try desk.run(
      "/usr/bin/script", ["-qec", "\(Desk.program) \(line)", "/dev/null"],
      environment: ["STET_ARCHIVE": "archive.git", "COLUMNS": "60", "TERM": "xterm"]
        .merging(environment) { $1 }
    ).output.replacing("\r\n", with: "\n")
  }

  @Test func `a terminal gets colour through the pager, and says the same without`() throws {
    let desk = try desk()
    let piped = try desk.stet("diff harbour", columns: 60).output
    #expect(!piped.contains("\u{1B}"))
    let colored = try terminal("diff harbour", at: desk, ["STET_PAGER": "sed s/^/:/"])
    #expect(colored.contains("\u{1B}[32m"))
    #expect(colored.split(separator: "\n").allSatisfy { $0.hasPrefix(":") })
    #expect(try desk.stet("diff harbour --color always", columns: 60).output.contains("\u{1B}[32m"))

    for plain in [["NO_COLOR": "1"], ["TERM": "dumb"]] {
      #expect(
        try terminal("diff harbour", at: desk, plain.merging(["PAGER": "cat"]) { $1 }) == piped)
    }
  }

  @Test func `no pager is asked of a dumb terminal, and a missing one is done without`() throws {
    let desk = try desk()
    let piped = try desk.stet("list", columns: 60).output
    #expect(try terminal("list", at: desk, ["TERM": "dumb"]) == piped)
    #expect(try terminal("list --color never", at: desk, ["STET_PAGER": ""]) == piped)
    let missing = try terminal("list --color never", at: desk, ["STET_PAGER": "none 2>/dev/null"])
    #expect(missing == piped)
  }

  @Test func `the source on a terminal does nothing to it`() throws {
    let desk = try Desk()
    try desk.write("A day\n\nAll is \u{1B}[31mwell.\n", to: "odd.txt")
    _ = try desk.stet("record odd.txt --as a/odd")
    let shown = try terminal("show a/odd --source", at: desk, ["STET_PAGER": ""])
    #expect(shown == "A day\n\nAll is ␛[31mwell.\n")
    #expect(try desk.stet("show a/odd --source").bytes == desk.bytes(of: "odd.txt"))
  }

  @Test func `a reader that goes away is no trouble, a full disk is`() throws {
    let desk = try desk()
    func shell(_ line: String) throws -> Program.Outcome {
      try desk.run(
        "/bin/sh", ["-c", line],
        environment: ["STET_ARCHIVE": "archive.git", "STET": Desk.program])
    }
    let head = try shell("\"$STET\" log harbour --verbose | head -n 1")
    #expect(head.output == "press.example/harbour-ferry-fire\n")
    #expect(head.errors == "")
    let full = try shell("\"$STET\" list > /dev/full")
    #expect(full.errors == "stet: cannot write the output: no space left on device\n")
    #expect(full.exitCode == 2)
  }
}
