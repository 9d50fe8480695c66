import Foundation

/// A folder of a test's own to run the built program in, with an archive in it; gone with this value.
///
/// Nothing of the machine shows: home, archive and environment are the folder's.
final class Desk: Sendable {
  /// Where programs run; beside it lie the files that their streams are tied to.
  let folder: String
  private let root: String

  init() throws {
    root = NSTemporaryDirectory() + "stet-desk-" + UUID().uuidString
    folder = root + "/desk"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: root)
  }

  /// `swift test` leaves the program beside the bundle of the tests.
  static let program = Bundle.main.bundlePath + "/stet"
}

// MARK: - Programs

extension Desk {
  /// What a program left behind.
  struct Outcome {
    let bytes: [UInt8]
    /// With this folder called `/desk`.
    let errors: String
    let exitCode: Int32

    var output: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// Runs `stet` on words parted by spaces, as one would type them.
  func stet(_ line: String, input: String = "", columns: Int = 100) throws -> Outcome {
    try stet(line.split(separator: " ").map(String.init), input: input, columns: columns)
  }

  func stet(_ arguments: [String], input: String = "", columns: Int = 100) throws -> Outcome {
    try run(
      Self.program, arguments, input: input,
      environment: ["COLUMNS": "\(columns)", "STET_ARCHIVE": "archive.git"])
  }

  /// Runs plain git on the archive, without anybody's configuration.
  func git(_ arguments: String...) throws -> Outcome {
    try run(
      "/usr/bin/git", ["-C", path("archive.git")] + arguments,
      environment: ["GIT_CONFIG_NOSYSTEM": "1"])
  }

  func run(
    _ program: String, _ arguments: [String], input: String = "",
    environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment =
      ["PATH": "/usr/bin:/bin", "HOME": folder, "LC_ALL": "C.UTF-8"].merging(environment) { $1 }
    process.standardInput = try stream("in", input)
    process.standardOutput = try stream("out")
    process.standardError = try stream("err")
    try process.run()
    process.waitUntilExit()
    return Outcome(
      bytes: try bytes(of: "../out"),
      errors: String(decoding: try bytes(of: "../err"), as: UTF8.self)
        .replacing(folder, with: "/desk"),
      exitCode: process.terminationStatus)
  }

  private func stream(_ name: String, _ content: String = "") throws -> FileHandle {
    try write(content, to: "../\(name)")
    return try FileHandle(forUpdating: URL(filePath: path("../\(name)")))
  }
}

// MARK: - Files

extension Desk {
  func path(_ name: String) -> String { "\(folder)/\(name)" }

  func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(filePath: path(name)))
  }

  func bytes(of name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path(name))))
  }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: path(name), withIntermediateDirectories: true)
  }

  func contains(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: path(name))
  }

  /// All references of the archive with what they point to; nil where there is no archive.
  func references() throws -> String? {
    guard contains("archive.git") else { return nil }
    return try git("for-each-ref").output
  }
}
