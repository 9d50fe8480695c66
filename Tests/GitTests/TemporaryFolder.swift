import Foundation
import Specimens

/// A folder of a test's own, gone with this value.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "stet-git-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }
}

/// What plain git prints on both channels, run in a folder, without anybody's configuration.
func git(_ arguments: String..., in folder: String) throws -> String {
  let outcome = try Program("/usr/bin/git", arguments, in: folder).finish()
  return outcome.output + outcome.errors
}
