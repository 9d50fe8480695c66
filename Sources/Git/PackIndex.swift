import Glibc

// libgit2 1.5 follows the offsets in a pack's index without a look at where they lead, and a single
// turned bit in one makes it read memory that is not its own. So they are looked at when a repository is
// opened: 4 bytes for each object, about a millisecond for a million.

/// The index of a pack (gitformat-pack(5), version 2), mapped into memory while it is looked at.
struct PackIndex {
  /// Where the file of the index lies; the pack lies beside it.
  let path: String

  private static let headerSize = 8
  private static let fanoutSize = 256 * 4
  private static let hashSize = 20

  /// Checks all indexes in a folder, if there is one.
  static func checkAll(in packs: Folder) throws(GitError) {
    guard try packs.content() == .folder else { return }
    for file in try packs.files() where file.path.hasSuffix(".idx") {
      try PackIndex(path: packs[file.path].path).check()
    }
  }

  /// Throws `damaged` where an offset leads out of the pack. Any other damage libgit2 finds itself.
  func check() throws(GitError) {
    guard let packSize = Self.size(of: path.dropLast(4) + ".pack") else { return }
    let isSound = try unsafe withBytes { bytes in unsafe Self.leadsInside(bytes, packSize) }
    if isSound == false {
      throw GitError(.damaged, "read \(path)", "an offset in it leads out of the pack")
    }
  }

  /// The ids of the objects in the pack.
  func ids() throws(GitError) -> [ObjectID] {
    let ids = try unsafe withBytes { bytes in
      let start = Self.headerSize + Self.fanoutSize
      let count = unsafe Self.number(at: start - 4, in: bytes)
      guard unsafe Self.isVersion2(bytes), start + count * Self.hashSize <= bytes.count else {
        return [ObjectID]()
      }
      return (0..<count).compactMap { index in
        let place = start + index * Self.hashSize
        return unsafe ObjectID(bytes: ArraySlice(bytes[place..<(place + Self.hashSize)]))
      }
    }
    return ids ?? []
  }

  /// Maps the file into memory; nil where it is too small, or has gone because somebody packs anew.
  private func withBytes<Result>(
    _ body: (UnsafeRawBufferPointer) -> Result
  ) throws(GitError) -> Result? {
    let operation = "read \(path)"
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw GitError(errno: errno, operation) }
    let size = Int(status.st_size)
    guard size > Self.headerSize + Self.fanoutSize else { return nil }
    guard let start = unsafe mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0),
      unsafe start != MAP_FAILED
    else { throw GitError(errno: errno, operation) }
    defer { unsafe munmap(start, size) }
    return unsafe body(UnsafeRawBufferPointer(start: start, count: size))
  }

  private static func number(at offset: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    unsafe Int(UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
  }

  private static func isVersion2(_ bytes: UnsafeRawBufferPointer) -> Bool {
    unsafe number(at: 0, in: bytes) == 0xFF74_4F63 && number(at: 4, in: bytes) == 2
  }

  private static func leadsInside(_ bytes: UnsafeRawBufferPointer, _ packSize: Int) -> Bool {
    func number(at offset: Int) -> Int { unsafe Self.number(at: offset, in: bytes) }
    let count = number(at: headerSize + fanoutSize - 4)
    let offsets = headerSize + fanoutSize + count * (hashSize + 4)
    let large = offsets + count * 4
    let room = (bytes.count - large - 2 * hashSize) / 8
    // libgit2 refuses these itself.
    guard unsafe isVersion2(bytes), room >= 0, large + 2 * hashSize <= bytes.count else {
      return true
    }
    for index in 0..<count {
      var offset = number(at: offsets + index * 4)
      if offset >> 31 == 1 {
        let place = offset & 0x7FFF_FFFF
        guard place < room else { return false }
        let high = number(at: large + place * 8)
        offset = high << 32 | number(at: large + place * 8 + 4)
      }
      guard offset >= 12, offset < packSize - hashSize else { return false }
    }
    return true
  }

  private static func size(of path: String) -> Int? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? Int(status.st_size) : nil
  }
}
