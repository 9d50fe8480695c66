internal import CLibgit2
import Glibc

// A pack and its index (gitformat-pack(5), version 2 of both), written in one go from parts that are deflated
// already. libgit2's own way to write many objects compares each with ten others, which takes ten times as long
// as what stet, knowing which text follows which, does in `PackPart`.

extension Repository {
  /// Writes all objects of these parts into one pack; it is complete and safe on disk when this returns.
  package borrowing func write(_ parts: [PackPart]) throws(GitError) {
    let packs = objects["pack"]
    var draft = PackFile(in: packs, writing: try DraftFile(in: packs, named: "tmp_pack"))
    try draft.begin(count: Set(parts.flatMap { $0.items.map(\.id) }).count)
    for part in parts { try draft.append(part) }
    try draft.finish()
  }
}

/// A pack that is being written.
private struct PackFile: ~Copyable {
  private let folder: Folder
  private var pack: DraftFile
  private var offset = 0
  /// Of every object in it.
  private var entries: [ObjectID: Entry] = [:]

  private struct Entry {
    let offset: Int
    let checksum: UInt32
  }

  private static let version: UInt32 = 2
  /// Offsets from here on need a table of their own, and stet writes no such packs.
  private static let mostBytes = Int(Int32.max)

  init(in folder: Folder, writing pack: consuming DraftFile) {
    self.folder = folder
    self.pack = pack
  }

  /// Says how many objects will follow.
  mutating func begin(count: Int) throws(GitError) {
    entries.reserveCapacity(count)
    try write(Array("PACK".utf8) + bigEndian(Self.version) + bigEndian(UInt32(count)))
  }

  private mutating func write(_ bytes: [UInt8]) throws(GitError) {
    try pack.write(bytes)
    offset += bytes.count
  }

  /// Adds the objects that are not in it yet.
  mutating func append(_ part: PackPart) throws(GitError) {
    var offsets: [Int] = []
    for item in part.items {
      if let entry = entries[item.id] {
        offsets.append(entry.offset)
        continue
      }
      guard offset + item.deflated.count < Self.mostBytes else {
        throw GitError(.tooLarge, "write a pack", "it would have more than 2 GiB")
      }
      let start = offset
      let bytes = item.header(distance: item.base.map { start - offsets[$0] }) + item.deflated
      entries[item.id] = Entry(offset: start, checksum: checksum(bytes))
      offsets.append(start)
      try write(bytes)
    }
  }

  /// Gives the pack its name, and its index after it: what has no index is not looked at.
  consuming func finish() throws(GitError) {
    let checksum = try pack.finish()
    var index = try DraftFile(in: folder, named: "tmp_idx")
    try writeIndex(into: &index, of: checksum)
    _ = try index.finish()
    let name = "pack-" + checksum.map { hexadecimal($0, digits: 2) }.joined()
    try pack.name(folder[name + ".pack"].path)
    try index.name(folder[name + ".idx"].path)
    try folder.sync()
  }

  private borrowing func writeIndex(
    into file: inout DraftFile, of pack: [UInt8]
  ) throws(GitError) {
    let sorted = entries.sorted { $0.key < $1.key }
    var bytes: [UInt8] = [0xFF, 0x74, 0x4F, 0x63] + bigEndian(Self.version)
    bytes.reserveCapacity(1100 + sorted.count * 28)
    // How many ids begin with this byte or a lower one.
    var counts = [UInt32](repeating: 0, count: 256)
    for (id, _) in sorted { counts[Int(id.firstByte)] += 1 }
    var sum: UInt32 = 0
    for count in counts {
      sum += count
      bytes += bigEndian(sum)
    }
    for (id, _) in sorted { bytes += id.bytes }
    for (_, entry) in sorted { bytes += bigEndian(entry.checksum) }
    for (_, entry) in sorted { bytes += bigEndian(UInt32(entry.offset)) }
    try file.write(bytes + pack)
  }
}

extension PackPart.Item {
  /// Kind and size, four bits of it and then seven a byte; for a delta also how far back its base begins.
  fileprivate func header(distance: Int?) -> [UInt8] {
    let offsetDelta: UInt8 = 6
    var rest = size >> 4
    var bytes = [(distance == nil ? kind.number : offsetDelta) << 4 | UInt8(size & 0x0F)]
    while rest > 0 {
      bytes[bytes.count - 1] |= 0x80
      bytes.append(UInt8(rest & 0x7F))
      rest >>= 7
    }
    return bytes + (distance.map { Self.encoded(distance: $0) } ?? [])
  }

  /// Seven bits a byte, the highest first; each byte but the last stands for one more than it says.
  private static func encoded(distance: Int) -> [UInt8] {
    var bytes = [UInt8(distance & 0x7F)]
    var rest = distance >> 7
    while rest > 0 {
      rest -= 1
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    return bytes.reversed()
  }
}

extension ObjectKind {
  /// As packs number them.
  fileprivate var number: UInt8 {
    switch self {
    case .commit: 1
    case .tree: 2
    case .blob: 3
    case .tag: 4
    }
  }
}

/// A file that ends with the SHA-1 of what is in it, and has no name that counts until it is complete.
private struct DraftFile: ~Copyable {
  private let descriptor: CInt
  private var path: String?
  private var buffer: [UInt8] = []
  private var digest: RunningSHA1

  private static let bufferSize = 1 << 20
  private static let operation = "write a pack"

  /// The name begins so.
  init(in folder: Folder, named start: String) throws(GitError) {
    (descriptor, path) = try folder.makeFile(named: start)
    digest = RunningSHA1()
  }

  deinit {
    close(descriptor)
    if let path { unsafe unlink(path) }
  }

  mutating func write(_ bytes: [UInt8]) throws(GitError) {
    buffer += bytes
    if buffer.count >= Self.bufferSize { try flush() }
  }

  private mutating func flush() throws(GitError) {
    digest.update(buffer)
    try Git.write(buffer, to: descriptor, Self.operation)
    buffer.removeAll(keepingCapacity: true)
  }

  /// Writes the 20 bytes of the SHA-1, which it gives, and brings all to disk.
  mutating func finish() throws(GitError) -> [UInt8] {
    try flush()
    let checksum = digest.finish()
    try Git.write(checksum, to: descriptor, Self.operation)
    guard fsync(descriptor) == 0 else { throw GitError(errno: errno, Self.operation) }
    return checksum
  }

  mutating func name(_ name: String) throws(GitError) {
    guard let path else { return }
    guard unsafe rename(path, name) == 0 else { throw GitError(errno: errno, Self.operation) }
    self.path = nil
  }
}

/// The SHA-1 of bytes that come piece by piece.
private struct RunningSHA1 {
  private var context = SHA_CTX()

  init() {
    let isDone = unsafe SHA1_Init(&context) == 1
    precondition(isDone, Self.promise)
  }

  mutating func update(_ bytes: [UInt8]) {
    let isDone = unsafe SHA1_Update(&context, bytes, bytes.count) == 1
    precondition(isDone, Self.promise)
  }

  mutating func finish() -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Int(SHA_DIGEST_LENGTH))
    let isDone = unsafe SHA1_Final(&digest, &context) == 1
    precondition(isDone, Self.promise)
    return digest
  }

  private static let promise = "SHA-1 of bytes in memory cannot fail"
}

private func bigEndian(_ number: UInt32) -> [UInt8] {
  [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
}

/// zlib's CRC-32.
private func checksum(_ bytes: [UInt8]) -> UInt32 {
  UInt32(truncatingIfNeeded: unsafe crc32(0, bytes, UInt32(bytes.count)))
}
