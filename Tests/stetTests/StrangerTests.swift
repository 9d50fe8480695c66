import Foundation
import Specimens
import Testing

/// What belongs to somebody else. Only root can act as another user, whom the program must also be there for.
@Suite(
  .enabled(if: Stranger.isThere, "this takes root, setpriv, and a program that others may run"))
struct StrangerTests {
  private func expect(
    _ arguments: [String], in desk: Desk, _ errors: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let references = try desk.references()
    let outcome = try Stranger.stet(arguments, at: desk)
    #expect(outcome.errors == errors, sourceLocation: sourceLocation)
    #expect(outcome.output == "", sourceLocation: sourceLocation)
    #expect(outcome.exitCode == 2, sourceLocation: sourceLocation)
    #expect(try desk.references() == references, sourceLocation: sourceLocation)
  }

  private func desk() throws -> Desk {
    let desk = try Desk()
    try desk.write("A day\n\nAll is well.\n", to: "good.txt")
    _ = try desk.stet("record good.txt --as a/b")
    return desk
  }

  @Test func `a file without permission is told`() throws {
    let desk = try desk()
    try desk.allow(0o600, "good.txt")
    try expect(
      ["record", "good.txt"], in: desk,
      """
      stet: cannot read good.txt: permission denied
      hint: ask its owner for the right to read it

      """)
  }

  @Test(arguments: [["record", "good.txt"], ["list"], ["show", "a"]])
  func `another user's archive is left alone`(arguments: [String]) throws {
    try expect(
      arguments, in: desk(),
      """
      stet: cannot open the archive at archive.git: it belongs to another user
      hint: run stet as the archive's owner, or copy it: git clone --mirror

      """)
  }

  @Test(arguments: [["record", "good.txt"], ["list"], ["show", "a"]])
  func `an archive without permission is told`(arguments: [String]) throws {
    let desk = try desk()
    try desk.allow(0o700, "archive.git")
    try expect(
      arguments, in: desk,
      """
      stet: cannot open the archive at archive.git: permission denied
      hint: ask its owner for the right to read and write it

      """)
  }

  @Test func `a place where no archive can be made is told`() throws {
    let desk = try desk()
    try expect(
      ["record", "good.txt", "--archive", "new.git"], in: desk,
      """
      stet: cannot make an archive at new.git: permission denied
      hint: name another place with --archive

      """)
    #expect(!desk.contains("new.git"))
  }
}

/// Another user than root.
private enum Stranger {
  static var isThere: Bool {
    guard geteuid() == 0 else { return false }
    do {
      return try stet(["--version"], at: Desk()).exitCode == 0
    } catch {
      return false
    }
  }

  static func stet(_ arguments: [String], at desk: Desk) throws -> Program.Outcome {
    try desk.run(
      "/usr/bin/setpriv",
      ["--reuid=65534", "--regid=65534", "--clear-groups", Desk.program] + arguments,
      environment: ["STET_ARCHIVE": "archive.git"])
  }
}

extension Desk {
  fileprivate func allow(_ permissions: Int, _ name: String) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: permissions], ofItemAtPath: path(name))
  }
}
