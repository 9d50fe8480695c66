import Archive
import Ingest

/// An error as the user reads it: `stet: what failed, on what, why`, and what to do next.
struct Complaint: Sendable {
  let text: String
  let hint: String?

  init(_ error: any Error) {
    text = "\(error)"
    hint =
      switch error {
      case let error as ArchiveError: error.hint ?? Self.hint(error.code)
      case let error as InputError: error.hint
      case let error as IngestError: error.hint
      case let error as CommandError: error.hint
      default: nil
      }
  }

  func print() {
    StandardStreams.note("stet: \(text)")
    if let hint { StandardStreams.note("hint: \(hint)") }
  }

  /// What only the command line can know: the options that help.
  private static func hint(_ code: ArchiveError.Code) -> String? {
    switch code {
    case .tooLarge: "raise the limit with --max-size"
    case .notPermitted: "name another place with --archive"
    default: nil
    }
  }
}

/// Something that only the command line can find wrong.
struct CommandError: Error, CustomStringConvertible {
  let description: String
  let hint: String?
}
