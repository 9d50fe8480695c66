import Archive
import ArgumentParser
import Chronology

/// Which archive a command works on.
struct ArchiveOptions: ParsableArguments {
  @Option(
    name: .customLong("archive"),
    help: ArgumentHelp(
      "The archive (default: $STET_ARCHIVE, else ~/.local/share/stet/archive.git).",
      valueName: "dir"))
  var directory: String?

  /// `--archive`, else `STET_ARCHIVE`, else `$XDG_DATA_HOME/stet/archive.git`.
  func path() throws -> String {
    if let directory {
      guard !directory.isEmpty else {
        throw CommandError(
          description: "cannot open an archive: --archive names no folder",
          hint: "name one, or leave --archive out")
      }
      return directory
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

  /// The archive, which must be there.
  func open(_ size: SizeOptions) throws -> Archive {
    try Archive(opening: path(), sizeLimit: size.limit)
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
