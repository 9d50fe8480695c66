internal import CLibgit2

// Whatever is read is hashed. OpenSSL's SHA-1 uses the processor's own instructions, where it has them, and takes a
// tenth of the time of libgit2's, which also looks for bytes that were made to collide with others. That is for whoever
// writes: a new object gets its id from libgit2 (`Object.init`), and neither stet nor Git writes such bytes.

extension Object {
  /// Whether its bytes are those that its id names.
  var isTrue: Bool {
    var context = SHA_CTX()
    var digest = git_oid()
    let (word, size) = (kind.rawValue + " ", String(bytes.count))
    // What is hashed begins with `blob 12` and a NUL, which ends the text of the number in C, too.
    let isDone = unsafe withUnsafeMutableBytes(of: &digest) { digest in
      unsafe SHA1_Init(&context) == 1 && SHA1_Update(&context, word, word.utf8.count) == 1
        && SHA1_Update(&context, size, size.utf8.count + 1) == 1
        && SHA1_Update(&context, bytes, bytes.count) == 1
        && SHA1_Final(digest.baseAddress?.assumingMemoryBound(to: UInt8.self), &context) == 1
    }
    precondition(isDone, "SHA-1 of bytes in memory cannot fail")
    return ObjectID(digest) == id
  }

  /// The error for one that is not true.
  var fault: GitError {
    GitError(.damaged, "read the object \(id)", "its bytes are not those that its id names")
  }
}
