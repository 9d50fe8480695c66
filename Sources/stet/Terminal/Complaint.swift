import Archive

/// An error as the user reads it: `stet: what failed, on what, why`, and what to do next.
struct Complaint {
  let text: String
  let hint: String?

  init(_ error: any Error) {
    text = "\(error)"
    hint =
      switch error {
      case let error as ArchiveError: error.hint
      case let error as InputError: error.hint
      case let error as CommandError: error.hint
      default: nil
      }
  }

  func print() {
    StandardStreams.note("stet: \(text)\n")
    if let hint { StandardStreams.note("hint: \(hint)\n") }
  }
}

/// Something that only the command line can find wrong.
struct CommandError: Error, CustomStringConvertible {
  let description: String
  let hint: String?
}
