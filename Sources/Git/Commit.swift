import Glibc

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

private let lineFeed = UInt8(ascii: "\n")

// The form of a commit: a line for the tree, each parent, author and committer, maybe others; then an
// empty line and the message.
extension Commit {
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
    var lines = HeaderLines(of: bytes)
    guard let tree = lines.next("tree ").flatMap({ ObjectID(digits: $0) }) else { return nil }
    var parents: [ObjectID] = []
    while let line = lines.next("parent ") {
      guard let id = ObjectID(digits: line) else { return nil }
      parents.append(id)
    }
    guard let author = lines.next("author ").flatMap({ Signature(parsing: $0) }),
      let committer = lines.next("committer ").flatMap({ Signature(parsing: $0) })
    else { return nil }
    // Whatever else a commit can tell: an encoding, a signature.
    lines.skipToEmpty()
    guard lines.rest.first ?? lineFeed == lineFeed, lines.rest.place(of: 0) == nil,
      let message = String(utf8: lines.rest.dropFirst())
    else { return nil }
    self.init(
      tree: tree, parents: parents, author: author, committer: committer, message: message)
  }

  /// The lines that a commit begins with, read one after another.
  private struct HeaderLines {
    private(set) var rest: ArraySlice<UInt8>

    init(of bytes: [UInt8]) {
      rest = bytes[...]
    }

    /// What follows a word at the start of the next line, if that begins so.
    mutating func next(_ word: StaticString) -> ArraySlice<UInt8>? {
      let start = rest.startIndex + word.utf8CodeUnitCount
      guard start <= rest.endIndex,
        word.withUTF8Buffer({ word in unsafe rest[..<start].elementsEqual(word) }),
        let end = rest[start...].place(of: lineFeed)
      else { return nil }
      defer { rest = rest[(end + 1)...] }
      return rest[start..<end]
    }

    /// Goes to the next empty line, or as far as there are whole ones.
    mutating func skipToEmpty() {
      while let end = rest.place(of: lineFeed), end > rest.startIndex { rest = rest[(end + 1)...] }
    }
  }
}

extension ArraySlice<UInt8> {
  /// Where a byte stands first, found by the C library, which looks at many at a time.
  func place(of byte: UInt8) -> Int? {
    unsafe withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress,
        let found = unsafe memchr(start, Int32(byte), bytes.count)
      else { return nil }
      return unsafe startIndex + (UnsafeRawPointer(found) - start)
    }
  }
}

extension String {
  /// Nil where the bytes are no UTF-8; much faster for short texts than `init(validating:as:)`.
  fileprivate init?(utf8 bytes: ArraySlice<UInt8>) {
    do {
      self.init(copying: try UTF8Span(validating: bytes.span))
    } catch {
      return nil
    }
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
      let name = String(utf8: name.last == space ? name.dropLast() : name),
      let email = String(utf8: line[(open + 1)..<close]),
      let seconds = Int64(String(decoding: time, as: UTF8.self))
    else { return nil }
    self.init(name: name, email: email, seconds: seconds)
  }
}
