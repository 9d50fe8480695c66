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
  /// Where the ids begin, in their order; then come a checksum and an offset for each, large offsets, and two hashes.
  private static let names = headerSize + fanoutSize

  /// Checks all indexes in a folder, if there is one.
  static func checkAll(in packs: Folder) throws(GitError) {
    guard try packs.content() == .folder else { return }
    for file in try packs.files() where file.path.hasSuffix(".idx") {
      try PackIndex(path: packs[file.path].path).check()
    }
  }

  /// Throws `damaged` where an offset leads out of the pack. Any other damage libgit2 finds itself.
  func check() throws(GitError) {
    guard let packSize = Self.size(of: "\(path.dropLast(4)).pack") else { return }
    guard let file = try mapping() else { return }
    guard unsafe Self.leadsInside(file.bytes, packSize) else {
      throw GitError(.damaged, "read \(path)", "an offset in it leads out of the pack")
    }
  }

  /// The ids of the objects in the pack.
  func ids() throws(GitError) -> [ObjectID] {
    guard let file = try mapping(), unsafe Self.isWhole(file.bytes) else { return [] }
    return unsafe (0..<Self.count(in: file.bytes)).compactMap { index in
      let place = Self.names + index * Self.hashSize
      return unsafe ObjectID(bytes: ArraySlice(file.bytes[place..<(place + Self.hashSize)]))
    }
  }

  /// The file in memory; nil where it is too small, or has gone because somebody packs anew.
  private func mapping() throws(GitError) -> FileMapping? {
    guard let file = try FileMapping(path),
      unsafe file.bytes.count > Self.headerSize + Self.fanoutSize
    else { return nil }
    return file
  }

  private static func number(at offset: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    unsafe Int(UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
  }

  private static func count(in bytes: UnsafeRawBufferPointer) -> Int {
    unsafe number(at: names - 4, in: bytes)
  }

  /// Whether an index is of version 2, and as long as its objects need.
  static func isWhole(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.count > names,
      unsafe number(at: 0, in: bytes) == 0xFF74_4F63 && number(at: 4, in: bytes) == 2
    else { return false }
    return unsafe names + count(in: bytes) * (hashSize + 8) + 2 * hashSize <= bytes.count
  }

  /// Where in the pack an object stands, by a whole index; nil where it does not, or behind two gigabytes.
  static func offset(of id: ObjectID, in bytes: UnsafeRawBufferPointer) -> Int? {
    var raw = id.raw
    return unsafe withUnsafeBytes(of: &raw) { wanted in
      guard let start = bytes.baseAddress, let wanted = wanted.baseAddress else { return nil }
      let first = unsafe Int(wanted.load(as: UInt8.self))
      let count = unsafe count(in: bytes)
      var low = unsafe first == 0 ? 0 : number(at: headerSize + (first - 1) * 4, in: bytes)
      var high = unsafe min(number(at: headerSize + first * 4, in: bytes), count)
      while low < high {
        let middle = (low + high) / 2
        let order = unsafe memcmp(start + names + middle * hashSize, wanted, hashSize)
        if order == 0 {
          let offset = unsafe number(at: names + count * (hashSize + 4) + middle * 4, in: bytes)
          return offset >> 31 == 0 ? offset : nil
        }
        if order < 0 { low = middle + 1 } else { high = middle }
      }
      return nil
    }
  }

  private static func leadsInside(_ bytes: UnsafeRawBufferPointer, _ packSize: Int) -> Bool {
    func number(at offset: Int) -> Int { unsafe Self.number(at: offset, in: bytes) }
    // libgit2 refuses these itself.
    guard unsafe isWhole(bytes) else { return true }
    let count = unsafe count(in: bytes)
    let offsets = names + count * (hashSize + 4)
    let large = offsets + count * 4
    let room = (bytes.count - large - 2 * hashSize) / 8
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
