internal import CLibgit2
import Glibc

// libgit2 1.5 trusts an object's own file: it writes what it inflates beyond the room that the header
// claims, and inflates some damaged streams for ever. So such a file is inflated here first, piece by
// piece and into nothing. That takes about as long as reading it, and is not needed for packs.

extension Repository {
  /// Throws where an object's own file, if it has one, does not inflate to what its header says, or to
  /// more than `limit` bytes.
  borrowing func checkLooseFile(of id: ObjectID, limit: Int) throws(GitError) {
    let operation = "read the object \(id)"
    let name = id.description
    guard let root = unsafe git_repository_path(handle) else { return }
    let path = unsafe String(cString: root) + "objects/\(name.prefix(2))/\(name.dropFirst(2))"
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return }
      throw GitError(errno: errno, operation)
    }
    defer { close(descriptor) }
    let damage = GitError(.damaged, operation, "its file is damaged")
    var stream = unsafe z_stream()
    guard unsafe stet_inflate_init(&stream) == Z_OK else {
      throw GitError(.failed, operation, "zlib cannot be started")
    }
    defer { unsafe inflateEnd(&stream) }
    var content = LooseContent()
    var input = [UInt8](repeating: 0, count: 1 << 12)
    var output = [UInt8](repeating: 0, count: 1 << 14)
    var status = Z_OK
    while status != Z_STREAM_END {
      let count = unsafe Glibc.read(descriptor, &input, input.count)
      guard count >= 0 else { throw GitError(errno: errno, operation) }
      guard count > 0 else { throw damage }
      var rest = count
      var made = 0
      repeat {
        unsafe input.withUnsafeMutableBufferPointer { input in
          unsafe output.withUnsafeMutableBufferPointer { output in
            unsafe stream.next_in = input.baseAddress.map { unsafe $0 + count - rest }
            unsafe stream.avail_in = UInt32(rest)
            unsafe stream.next_out = output.baseAddress
            unsafe stream.avail_out = UInt32(output.count)
            status = unsafe inflate(&stream, Z_NO_FLUSH)
            rest = unsafe Int(stream.avail_in)
            made = unsafe output.count - Int(stream.avail_out)
          }
        }
        guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR,
          content.take(output[..<made])
        else { throw damage }
        if content.expected > limit {
          throw GitError(
            .tooLarge, operation, "it has \(content.expected) bytes, and the limit is \(limit)")
        }
      } while status == Z_OK && (rest > 0 || made == output.count)
    }
    guard content.isWhole else { throw damage }
  }
}

/// What is known of an object's file while it is inflated: `blob 12`, a NUL and twelve bytes.
private struct LooseContent {
  /// Bytes that the header names.
  private(set) var expected = 0
  private var total = 0
  private var hasHeader = false

  var isWhole: Bool { hasHeader && total == expected }

  /// Counts what has been inflated next, and says whether it can be right so far.
  mutating func take(_ bytes: ArraySlice<UInt8>) -> Bool {
    total += bytes.count
    if !hasHeader, !bytes.isEmpty {
      // It fits into the first piece.
      let header = bytes.prefix(32).prefix { $0 != 0 }
      let words = header.split(separator: UInt8(ascii: " "))
      guard words.count == 2, header.count < bytes.count,
        let size = Int(String(decoding: words[1], as: UTF8.self)), size >= 0
      else { return false }
      hasHeader = true
      expected = size
      total -= header.count + 1
    }
    return total <= expected
  }
}
