internal import CLibgit2

/// A bare repository on this machine: one task at a time may use it; each worker opens its own.
@safe
package struct Repository: ~Copyable {
  /// Lives as long as this value; children live only inside its methods.
  let handle: OpaquePointer
  /// What reads the objects in packs; lives as long as this value too.
  let packReader: UnsafeMutablePointer<git_odb_backend>
  /// The objects that need no help of libgit2 to be read.
  let packedWholes: PackedWholes
  /// Where the objects lie.
  let objects: Folder

  /// Opens the bare repository at just this path; throws `notFound`, `foreignOwner`, …
  package init(opening path: String) throws(GitError) {
    let operation = "open the repository at \(path)"
    try refuseNUL(in: path, operation)
    try PackIndex.checkAll(in: Folder(path)["objects"]["pack"])
    // `git_repository_open_bare` does not look whose the repository is.
    let flags =
      GIT_REPOSITORY_OPEN_BARE.rawValue | GIT_REPOSITORY_OPEN_NO_SEARCH.rawValue
      | GIT_REPOSITORY_OPEN_NO_DOTGIT.rawValue
    try unsafe self.init(
      handle: make(operation) { unsafe git_repository_open_ext(&$0, path, flags, nil) },
      in: path, operation)
  }

  /// Makes a bare repository in a folder that exists; its HEAD is the branch given, still unborn.
  package init(creatingIn path: String, head branch: String) throws(GitError) {
    let operation = "make a repository in \(path)"
    try refuseNUL(in: path, operation)
    try refuseNUL(in: branch, operation)
    var options = unsafe git_repository_init_options()
    let version = UInt32(GIT_REPOSITORY_INIT_OPTIONS_VERSION)
    try unsafe check(operation, git_repository_init_options_init(&options, version))
    unsafe options.flags = GIT_REPOSITORY_INIT_BARE.rawValue
    let handle = try unsafe make(operation) { handle in
      unsafe branch.withCString { name in
        unsafe options.initial_head = name
        return unsafe git_repository_init_ext(&handle, path, &options)
      }
    }
    try unsafe self.init(handle: handle, in: path, operation)
  }

  private init(handle: OpaquePointer, in path: String, _ operation: String) throws(GitError) {
    objects = Folder(path)["objects"]
    let objects = objects.path
    packedWholes = PackedWholes(in: self.objects["pack"])
    do throws(GitError) {
      unsafe packReader = try unsafe make(operation) { unsafe git_odb_backend_pack(&$0, objects) }
    } catch {
      unsafe git_repository_free(handle)
      throw error
    }
    unsafe self.handle = unsafe handle
  }

  deinit {
    unsafe stet_packs_free(packReader)
    unsafe git_repository_free(handle)
  }
}
