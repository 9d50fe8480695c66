/// Objects as they stand in a pack, deflated already: one worker makes them while another writes.
package struct PackPart: Sendable {
  /// An object whole, or as what it differs by from another of the part.
  struct Item: Sendable {
    let id: ObjectID
    let kind: ObjectKind
    /// Which item of the part it is a delta from, one before it.
    let base: Int?
    /// Bytes of the object or of the delta.
    let size: Int
    let deflated: [UInt8]
  }

  let items: [Item]
}

/// Makes a part of a pack, object by object.
package struct PackPartBuilder: ~Copyable {
  private var items: [PackPart.Item] = []
  private var objects: [Object] = []
  /// By item: how many deltas lead to an object that is whole.
  private var depths: [Int] = []
  private let deflater: Deflater

  /// Longer chains are slow to read; as Git has it.
  private static let mostDepth = 50

  package init() throws(GitError) {
    deflater = try Deflater()
  }

  /// Adds an object, whole or as the least that it differs by from one of those added before, named by their
  /// places; gives its own place.
  package mutating func add(_ object: Object, near bases: [Int] = []) throws(GitError) -> Int {
    let deltas = bases.filter { depths[$0] < Self.mostDepth }
      .compactMap { base in
        Delta(from: objects[base].bytes, to: object.bytes).map { (base: base, bytes: $0.bytes) }
      }
    let best = deltas.min { $0.bytes.count < $1.bytes.count }
    let bytes = best?.bytes ?? object.bytes
    items.append(
      PackPart.Item(
        id: object.id, kind: object.kind, base: best?.base, size: bytes.count,
        deflated: try deflater.deflate(bytes)))
    objects.append(object)
    depths.append(best.map { depths[$0.base] + 1 } ?? 0)
    return items.count - 1
  }

  package consuming func finish() -> PackPart { PackPart(items: items) }
}
