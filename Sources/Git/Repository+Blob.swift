internal import CLibgit2

extension Repository {
  /// The bytes of a blob of at most `limit` bytes.
  package borrowing func blob(_ id: ObjectID, limit: Int) throws(GitError) -> [UInt8] {
    try checkHeader(of: id, is: .blob, limit: limit)
    var raw = id.raw
    let blob = try unsafe make("read the blob \(id)") { unsafe git_blob_lookup(&$0, handle, &raw) }
    defer { unsafe git_blob_free(blob) }
    let size = unsafe Int(git_blob_rawsize(blob))
    return unsafe Array(UnsafeRawBufferPointer(start: git_blob_rawcontent(blob), count: size))
  }

  /// Keeps some bytes; the same bytes are kept once.
  package borrowing func write(blob bytes: [UInt8]) throws(GitError) -> ObjectID {
    try makeID("write a blob of \(bytes.count) bytes") { id in
      unsafe git_blob_create_from_buffer(&id, handle, bytes, bytes.count)
    }
  }
}
