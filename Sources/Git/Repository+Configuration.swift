internal import CLibgit2

extension Repository {
  /// A value of the repository's own configuration; nil where it does not stand.
  package borrowing func configured(_ key: String) throws(GitError) -> String? {
    let operation = "read \(key) from the repository's configuration"
    try refuseNUL(in: key, operation)
    let snapshot = try unsafe make(operation) { unsafe git_repository_config_snapshot(&$0, handle) }
    defer { unsafe git_config_free(snapshot) }
    var text: UnsafePointer<CChar>?
    let status = unsafe git_config_get_string(&text, snapshot, key)
    if status == GIT_ENOTFOUND.rawValue { return nil }
    try check(operation, status)
    return unsafe text.map { unsafe String(cString: $0) }
  }

  /// Writes a value into the repository's own configuration.
  package borrowing func configure(_ key: String, _ value: Int) throws(GitError) {
    let operation = "write \(key) into the repository's configuration"
    try refuseNUL(in: key, operation)
    let configuration = try unsafe make(operation) { unsafe git_repository_config(&$0, handle) }
    defer { unsafe git_config_free(configuration) }
    try unsafe check(operation, git_config_set_int64(configuration, key, Int64(value)))
  }
}
