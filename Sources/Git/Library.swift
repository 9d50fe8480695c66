internal import CLibgit2

/// The state of libgit2 in this process: started once, and never asked about the user's settings.
enum Library {
  /// Starts libgit2 at the first call: writes reach the disk, and no configuration outside a
  /// repository is read.
  static func start() throws(GitError) {
    try outcome.get()
  }

  private static let outcome = Result { () throws(GitError) in
    try check("start libgit2", git_libgit2_init())
    try check("make libgit2 sync its writes", stet_git_sync_writes())
    // What is read is made into values at once, and seldom read twice.
    try check("switch off libgit2's cache of objects", stet_git_disable_cache())
    for level in [
      GIT_CONFIG_LEVEL_SYSTEM, GIT_CONFIG_LEVEL_XDG, GIT_CONFIG_LEVEL_GLOBAL,
      GIT_CONFIG_LEVEL_PROGRAMDATA,
    ] {
      try check("leave the user's Git configuration aside", stet_git_clear_search_path(level))
    }
  }
}
