internal import CLibgit2

// Every call into libgit2 goes through one of these, so that no status is dropped and every error
// is read at once.

/// Throws unless the status of a finished call says that all went well.
func check(_ operation: @autoclosure () -> String, _ status: Int32) throws(GitError) {
  if status < 0 { throw GitError(status: status, operation()) }
}

/// What a call hands out through its first parameter; the caller frees it.
func make<Handle>(
  _ operation: @autoclosure () -> String, _ call: (inout Handle?) -> Int32
) throws(GitError) -> Handle {
  try Library.start()
  var handle: Handle?
  try check(operation(), call(&handle))
  guard let handle else {
    throw GitError(.failed, operation(), "libgit2 handed out nothing")
  }
  return handle
}

/// C would cut a text at its first NUL, and so mean another name: refuses it.
func refuseNUL(in text: String, _ operation: @autoclosure () -> String) throws(GitError) {
  if text.utf8.contains(0) {
    throw GitError(.invalidName, operation(), "a NUL character is in the text")
  }
}
