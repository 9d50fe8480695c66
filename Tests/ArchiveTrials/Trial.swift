import Chronology
import Foundation
import Prose
import Specimens

@testable import Archive

/// A folder of a trial's own with an archive in it, and the programs that are let loose on it.
final class Trial: Sendable {
  let folder: String
  var path: String { folder + "/archive.git" }

  /// Whether the long forms are run: `STET_TRIALS=long`.
  static let isLong = ProcessInfo.processInfo.environment["STET_TRIALS"] == "long"

  /// The one number in the usual run, the other in the long one.
  static func scale(_ short: Int, long: Int) -> Int { isLong ? long : short }

  init() throws {
    folder = NSTemporaryDirectory() + "stet-trial-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// The program under trial, built beside the tests.
  static var stet: String {
    get throws {
      let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
      return URL(fileURLWithPath: tests).deletingLastPathComponent().path + "/stet"
    }
  }

  /// Writes a file of an article with one sentence of its own.
  func source(_ text: String, name: String) throws -> String {
    let path = "\(folder)/\(name).txt"
    try Data("Council raises harbour toll\n\nThe ferry is late.\n\n\(text)\n".utf8)
      .write(to: URL(fileURLWithPath: path))
    return path
  }

  /// A program that has been started on the archive.
  func start(
    _ program: String, _ arguments: [String], environment: [String: String] = [:]
  ) throws -> Program {
    try Program(
      program, arguments, in: folder,
      environment: ["STET_ARCHIVE": path].merging(environment) { $1 })
  }

  func stet(
    _ arguments: String..., environment: [String: String] = [:]
  ) throws -> Program.Outcome {
    try start(Self.stet, arguments, environment: environment).finish()
  }

  func git(_ arguments: String...) throws -> Program.Outcome {
    try start("/usr/bin/git", ["-C", path] + arguments).finish()
  }

  /// The faults that a check of the whole archive finds.
  func faults() throws -> [String] {
    try Archive(opening: path).verify().faults.map(\.description)
  }

  /// The last paragraphs of an article's revisions, in order.
  func texts(of name: ArticleName) throws -> [String] {
    let archive = try Archive(opening: path)
    return try archive.history(of: name).revisions.map { revision in
      try archive.article(of: revision).paragraphs.last?.text ?? ""
    }
  }

  /// Locks on references that somebody has left behind; drafts of packs go with the rest of what nothing names.
  func leftLocks() throws -> [String] {
    let files = FileManager.default.enumerator(atPath: path)
    return files?.compactMap { $0 as? String }.filter {
      $0.hasSuffix(".lock") && !$0.hasPrefix("objects/")
    } ?? []
  }
}
