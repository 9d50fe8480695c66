internal import CLibgit2
import Glibc

// libgit2 1.5 trusts an object's own file: it writes what it inflates beyond the room that the header
// claims, and inflates some damaged streams for ever. So such files are read here, in one pass over a
// buffer of the size that the header names.

extension Repository {
  /// The object that has a file of its own; nil where there is no such file. Throws as `object` does.
  borrowing func looseObject(_ id: ObjectID, limit: Int) throws(GitError) -> Object? {
    let descriptor = unsafe open(loosePath(of: id), O_RDONLY | O_CLOEXEC)
    func refuse(_ code: GitError.Code, _ detail: String) -> GitError {
      GitError(code, "read the object \(id)", detail)
    }
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw GitError(errno: errno, "read the object \(id)")
    }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      throw GitError(errno: errno, "read the object \(id)")
    }
    // Nothing deflates to much more than itself.
    guard status.st_size <= limit + limit / 1000 + 1024 else {
      throw refuse(.tooLarge, "its file has \(status.st_size) bytes, and the limit is \(limit)")
    }
    var file = [UInt8](repeating: 0, count: Int(status.st_size))
    let count = unsafe read(descriptor, &file, file.count)
    guard count >= 0 else { throw GitError(errno: errno, "read the object \(id)") }
    var inflation = Inflation()
    guard count == file.count, let content = inflation.content(of: file, limit: limit) else {
      if let size = inflation.expected, size > limit {
        throw refuse(.tooLarge, "it has \(size) bytes, and the limit is \(limit)")
      }
      throw refuse(.damaged, "its file is damaged")
    }
    let object = Object(id: id, kind: content.kind, bytes: content.bytes)
    guard object.isTrue else { throw object.fault }
    return object
  }

  /// `…/objects/3f/…`.
  borrowing func loosePath(of id: ObjectID) -> String {
    objects.path + "/" + id.loosePath
  }
}

/// A file being inflated: a header `blob 12`, a NUL, and the twelve bytes.
private struct Inflation {
  /// How many bytes the header names.
  private(set) var expected: Int?

  /// The longest header that there is, and a part of what follows.
  private static let firstPiece = 64

  /// Nil where the file does not inflate to just what its header says, or to more than the limit.
  mutating func content(
    of file: [UInt8], limit: Int
  ) -> (kind: ObjectKind, bytes: [UInt8])? {
    var stream = unsafe z_stream()
    guard unsafe stet_inflate_init(&stream) == Z_OK else { return nil }
    defer { unsafe inflateEnd(&stream) }
    return unsafe file.withUnsafeBufferPointer { input in
      unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      unsafe stream.avail_in = UInt32(clamping: input.count)
      var start = [UInt8](repeating: 0, count: Self.firstPiece)
      var status = unsafe Self.inflate(&stream, into: &start, from: 0)
      let made = unsafe Self.firstPiece - Int(stream.avail_out)
      guard status == Z_OK || status == Z_STREAM_END,
        let (kind, header) = header(in: start[..<made]),
        let expected, expected <= limit, made - header <= expected
      else { return nil }
      // One byte more than expected, so that a longer content shows.
      var bytes = [UInt8](repeating: 0, count: expected + 1)
      bytes.replaceSubrange(..<(made - header), with: start[header..<made])
      if status == Z_OK { status = unsafe Self.inflate(&stream, into: &bytes, from: made - header) }
      guard status == Z_STREAM_END, unsafe Int(stream.total_out) == header + expected else {
        return nil
      }
      bytes.removeLast()
      return (kind, bytes)
    }
  }

  /// Fills the buffer as far as it goes.
  private static func inflate(
    _ stream: inout z_stream, into buffer: inout [UInt8], from start: Int
  ) -> Int32 {
    unsafe buffer.withUnsafeMutableBufferPointer { buffer in
      unsafe stream.next_out = buffer.baseAddress.map { unsafe $0 + start }
      unsafe stream.avail_out = UInt32(buffer.count - start)
      return unsafe CLibgit2.inflate(&stream, Z_NO_FLUSH)
    }
  }

  /// Reads the header, and where it ends.
  private mutating func header(in bytes: ArraySlice<UInt8>) -> (kind: ObjectKind, end: Int)? {
    guard let end = bytes.firstIndex(of: 0) else { return nil }
    let words = bytes[..<end].split(separator: UInt8(ascii: " "))
    guard words.count == 2, words[1].allSatisfy({ (0x30...0x39).contains($0) }),
      let kind = ObjectKind(rawValue: String(decoding: words[0], as: UTF8.self)),
      let size = Int(String(decoding: words[1], as: UTF8.self)), size <= Int(UInt32.max) - 1
    else { return nil }
    expected = size
    return (kind, end + 1)
  }
}
