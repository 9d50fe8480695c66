import Archive

extension Archive {
  /// Says so where `gc` would help.
  borrowing func suggestPacking() throws {
    if try isLittered() {
      StandardStreams.note("hint: the archive lies in many files; stet gc packs them into a few")
    }
  }

  /// The revision that a person means; says what it is now where it is named by the hash that it once had.
  borrowing func revision(named text: String, in history: History) throws -> Revision {
    let named = try revision(text, in: history)
    let now = named.revision
    if let former = named.former {
      StandardStreams.note(
        "stet: \(text) was r\(former.number); since earlier revisions were inserted it is r\(now.number), "
          + "commit \(now.id)")
    }
    return now
  }
}
