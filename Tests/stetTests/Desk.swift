import Foundation
import Specimens

/// A folder of a test's own to run the built program in, with an archive in it; gone with this value.
///
/// Nothing of the machine shows: home, archive and environment are the folder's.
final class Desk: Sendable {
  /// Where programs run.
  let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "stet-desk-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// `swift test` leaves the program beside the bundle of the tests.
  static let program = Bundle.main.bundlePath + "/stet"
}

// MARK: - Programs

extension Desk {
  /// Runs `stet` on words parted by spaces, as one would type them.
  func stet(_ line: String, input: String = "", columns: Int = 100) throws -> Program.Outcome {
    try stet(line.split(separator: " ").map(String.init), input: input, columns: columns)
  }

  func stet(_ arguments: [String], input: String = "", columns: Int = 100) throws -> Program.Outcome
  {
    try run(
      Self.program, arguments, input: input,
      environment: ["COLUMNS": "\(columns)", "STET_ARCHIVE": "archive.git"])
  }

  /// Runs plain git on the archive, without anybody's configuration.
  func git(_ arguments: String...) throws -> Program.Outcome {
    try run(
      "/usr/bin/git", ["-C", path("archive.git")] + arguments,
      environment: ["GIT_CONFIG_NOSYSTEM": "1"])
  }

  /// Runs a program; in its complaints this folder is called `/desk`.
  func run(
    _ program: String, _ arguments: [String], input: String = "",
    environment: [String: String] = [:]
  ) throws -> Program.Outcome {
    var outcome = try Program(
      program, arguments, in: folder, environment: environment, input: Array(input.utf8)
    ).finish()
    outcome.errors = outcome.errors.replacing(folder, with: "/desk")
    return outcome
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
