import Archive
import ArgumentParser
import Chronology

extension ArgumentHelp {
  /// Of `--archive`, which a command hands on to `Archive` as it was given.
  static var archive: ArgumentHelp {
    ArgumentHelp(
      "The archive (default: $STET_ARCHIVE, else ~/.local/share/stet/archive.git).",
      valueName: "dir")
  }
}

extension Archive {
  /// The archive that a command works on, which must be there.
  init(at option: String?, _ maxSize: ByteCount) throws {
    try self.init(opening: Self.path(option), sizeLimit: maxSize.bytes)
  }

  /// `--archive`, else `STET_ARCHIVE`, else `$XDG_DATA_HOME/stet/archive.git`.
  static func path(_ option: String?) throws -> String {
    if let option {
      guard !option.isEmpty else {
        throw CommandError(
          description: "cannot open an archive: --archive names no folder",
          hint: "name one, or leave --archive out")
      }
      return option
    }
    if let path = Terminal.variable("STET_ARCHIVE") { return path }
    let home = Terminal.variable("HOME").map { "\($0)/.local/share" }
    guard let data = Terminal.variable("XDG_DATA_HOME") ?? home else {
      throw CommandError(
        description: "cannot tell where the archive is: HOME is not set",
        hint: "name it with --archive")
    }
    return "\(data)/stet/archive.git"
  }
}

extension Recorder {
  /// Who records: `GIT_COMMITTER_NAME` and `GIT_COMMITTER_EMAIL` where they are set, else stet itself.
  static var current: Recorder {
    Recorder(
      name: Terminal.variable("GIT_COMMITTER_NAME") ?? "stet",
      email: Terminal.variable("GIT_COMMITTER_EMAIL") ?? "stet@localhost")
  }
}
