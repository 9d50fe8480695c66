/// Who did something, and when.
package struct Signature: Hashable, Sendable {
  package let name: String
  package let email: String
  /// Seconds since 1970, UTC.
  package let seconds: Int64

  package init(name: String, email: String, seconds: Int64) {
    self.name = name
    self.email = email
    self.seconds = seconds
  }
}

/// What a commit says.
package struct Commit: Hashable, Sendable {
  package let tree: ObjectID
  package var parents: [ObjectID]
  package let author: Signature
  package let committer: Signature
  package let message: String

  package init(
    tree: ObjectID, parents: [ObjectID], author: Signature, committer: Signature, message: String
  ) {
    self.tree = tree
    self.parents = parents
    self.author = author
    self.committer = committer
    self.message = message
  }
}

// The form of a commit: a line for the tree, each parent, author and committer, maybe others; then an
// empty line and the message.
extension Commit {
  private static let lineFeed = UInt8(ascii: "\n")

  /// Throws `invalidName` for a message or a name that cannot be read back as it is.
  func checkedBytes() throws(GitError) -> [UInt8] {
    try refuseNUL(in: message, "write a commit")
    try author.check()
    try committer.check()
    let lines =
      ["tree \(tree)"] + parents.map { "parent \($0)" }
      + ["author \(author.text)", "committer \(committer.text)", "", message]
    return Array(lines.joined(separator: "\n").utf8)
  }

  /// Nil where the bytes are no commit, or its message or a name in it is no UTF-8.
  init?(parsing bytes: [UInt8]) {
    var rest = bytes[...]
    /// What follows a word at the start of the next line, if that begins so.
    func next(_ key: StaticString) -> ArraySlice<UInt8>? {
      let count = key.utf8CodeUnitCount
      guard let end = rest.firstIndex(of: Self.lineFeed), end - rest.startIndex > count,
        unsafe rest.starts(
          with: UnsafeBufferPointer(start: key.utf8Start, count: count)),
        rest[rest.startIndex + count] == UInt8(ascii: " ")
      else { return nil }
      defer { rest = rest[(end + 1)...] }
      return rest[(rest.startIndex + count + 1)..<end]
    }
    guard let tree = next("tree").flatMap({ ObjectID(digits: $0) }) else { return nil }
    var parents: [ObjectID] = []
    while let line = next("parent") {
      guard let id = ObjectID(digits: line) else { return nil }
      parents.append(id)
    }
    guard let author = next("author").flatMap({ Signature(parsing: $0) }),
      let committer = next("committer").flatMap({ Signature(parsing: $0) })
    else { return nil }
    // Whatever else a commit can tell: an encoding, a signature.
    while let end = rest.firstIndex(of: Self.lineFeed), end > rest.startIndex {
      rest = rest[(end + 1)...]
    }
    guard rest.isEmpty || rest.first == Self.lineFeed, !rest.contains(0),
      let message = String(validating: rest.dropFirst(), as: UTF8.self)
    else { return nil }
    self.init(
      tree: tree, parents: parents, author: author, committer: committer, message: message)
  }
}

extension Signature {
  /// `Ann Lee <ann@example.org> 1762500000 +0000`.
  fileprivate var text: String { "\(name) <\(email)> \(seconds) +0000" }

  /// Refuses what would end a part of a signature early, or leave it empty.
  fileprivate func check() throws(GitError) {
    let operation = "sign a commit as \(name) <\(email)>"
    for part in [name, email] {
      try refuseNUL(in: part, operation)
      guard !part.isEmpty, !part.utf8.contains(where: { [0x0A, 0x3C, 0x3E].contains($0) }) else {
        throw GitError(.invalidName, operation, "a name or an address is empty or holds < or >")
      }
    }
  }

  /// Nil where the bytes are no signature.
  fileprivate init?(parsing line: ArraySlice<UInt8>) {
    let space = UInt8(ascii: " ")
    guard let close = line.lastIndex(of: UInt8(ascii: ">")),
      let open = line[..<close].lastIndex(of: UInt8(ascii: "<"))
    else { return nil }
    let name = line[..<open]
    let time = line[(close + 1)...].drop { $0 == space }.prefix { $0 != space }
    guard
      let name = String(validating: name.last == space ? name.dropLast() : name, as: UTF8.self),
      let email = String(validating: line[(open + 1)..<close], as: UTF8.self),
      let seconds = Int64(String(decoding: time, as: UTF8.self))
    else { return nil }
    self.init(name: name, email: email, seconds: seconds)
  }
}
