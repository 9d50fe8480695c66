internal import CLibgit2
import Glibc

// Most of what is read from packs stands whole in them: commits, trees, the latest texts. libgit2 takes locks of the
// whole process for each look into a pack, so that cores wait for one another, and gives zlib no more room than the
// bytes need, which is its slow way. So what stands whole is read here. Whatever is told as a difference from another
// object, or odd in any way, is left to libgit2, which finds the words for it.

/// The objects that stand whole in the largest packs of a folder, as those are when the first is asked for; for one task.
@safe final class PackedWholes {
  private let folder: Folder
  private lazy var packs = OpenPack.largest(in: folder)
  private let stream: UnsafeMutablePointer<z_stream>
  /// What was read of a pack last.
  private var input: [UInt8] = []

  /// - Parameter folder: where the packs lie.
  init(in folder: Folder) {
    self.folder = folder
    unsafe stream = UnsafeMutablePointer.allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    guard unsafe stet_inflate_init(stream) == Z_OK else {
      fatalError("zlib of another version, or no memory for it")
    }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// An object whose bytes are those that its id names; nil where it is none of these, or larger than the limit.
  func object(_ id: ObjectID, limit: Int) -> Object? {
    for pack in packs {
      guard let place = pack.place(of: id),
        let entry = readEntry(at: place, in: pack, limit: limit),
        let bytes = inflated(entry)
      else { continue }
      let object = Object(id: id, kind: entry.kind, bytes: bytes)
      if object.isTrue { return object }
    }
    return nil
  }

  /// The head of an object that stands whole in a pack, which `input` holds with all that follows.
  private struct Entry {
    let kind: ObjectKind
    let size: Int
    /// Where in the input its deflated bytes begin; where they end, zlib knows.
    let start: Int
  }

  /// Nil where the object is not whole (gitformat-pack(5): its kind, four bits of the size, then seven at a time).
  private func readEntry(at place: Int, in pack: OpenPack, limit: Int) -> Entry? {
    guard pack.read(Self.usualSize, at: place, into: &input), let first = input.first,
      let kind = ObjectKind(git_object_t(Int32(first >> 4 & 7)))
    else { return nil }
    var (size, shift, start) = (Int(first & 15), 4, 1)
    while input[start - 1] & 0x80 != 0 {
      guard shift < 40, start < input.count else { return nil }
      size |= Int(input[start] & 0x7F) << shift
      (shift, start) = (shift + 7, start + 1)
    }
    guard size <= limit else { return nil }
    let most = start + size + size / 1000 + Self.slack
    guard most <= Self.usualSize || pack.read(most, at: place, into: &input) else { return nil }
    return Entry(kind: kind, size: size, start: start)
  }

  /// How many bytes are read before it is known how many an object has.
  private static let usualSize = 4096
  /// What zlib needs behind the bytes, so that it goes its fast way up to their end, and what it may add to them.
  private static let slack = 300

  /// Nil where the input does not inflate to just what the head says.
  private func inflated(_ entry: Entry) -> [UInt8]? {
    unsafe inflateReset(stream)
    var status = Z_OK
    let room = entry.size + Self.slack
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: room) { output, count in
      status = unsafe input.withUnsafeBufferPointer { input in
        unsafe stream.pointee.next_in = input.baseAddress.map {
          unsafe UnsafeMutablePointer(mutating: $0 + entry.start)
        }
        unsafe stream.pointee.avail_in = UInt32(clamping: input.count - entry.start)
        unsafe stream.pointee.next_out = output.baseAddress
        unsafe stream.pointee.avail_out = UInt32(clamping: room)
        return unsafe inflate(stream, Z_FINISH)
      }
      count = unsafe min(entry.size, Int(stream.pointee.total_out))
    }
    let isWhole = unsafe status == Z_STREAM_END && stream.pointee.total_out == UInt(entry.size)
    return isWhole ? bytes : nil
  }
}

/// A pack that is open, and its index in memory. The pack is not mapped: a reader of much would have all of it in memory.
private final class OpenPack {
  private let index: FileMapping
  private let descriptor: CInt

  /// How many packs one reader keeps open: a process may have a thousand files open, and several readers.
  private static let most = 16

  /// The largest that can be opened; the others are libgit2's to read, or to complain of.
  static func largest(in folder: Folder) -> [OpenPack] {
    guard let files = try? folder.files() else { return [] }
    return files.filter { $0.path.hasSuffix(".idx") }.sorted { $0.bytes > $1.bytes }.prefix(most)
      .compactMap { OpenPack(String(folder[$0.path].path.dropLast(4))) }
  }

  private init?(_ path: String) {
    guard let index = try? FileMapping(path + ".idx"), unsafe PackIndex.isWhole(index.bytes) else {
      return nil
    }
    descriptor = unsafe open(path + ".pack", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    self.index = index
  }

  deinit {
    close(descriptor)
  }

  /// Where an object begins; nil where it is not in the pack.
  func place(of id: ObjectID) -> Int? {
    unsafe PackIndex.offset(of: id, in: index.bytes)
  }

  /// Reads so many bytes, or fewer where the pack ends; says whether there are any.
  func read(_ count: Int, at place: Int, into buffer: inout [UInt8]) -> Bool {
    buffer = unsafe [UInt8](unsafeUninitializedCapacity: count) { bytes, got in
      got = unsafe max(0, pread(descriptor, bytes.baseAddress, count, off_t(place)))
    }
    return !buffer.isEmpty
  }
}
