package import Chronology
import Git

/// What the objects of an archive are kept in.
package struct Extent: Hashable, Sendable {
  package let objects: Int
  package let packs: Int
  /// On the disk.
  package let bytes: Int

  init(_ stock: Stock) {
    objects = stock.count
    packs = stock.packs.count
    bytes = stock.bytes
  }
}

extension Archive {
  /// Packs all objects into one file and all references into another; safe beside writers and readers, and
  /// beside plain git's upkeep. `now` is the time by the clock of the disk.
  package borrowing func pack(
    at now: Timestamp
  ) throws(ArchiveError) -> (before: Extent, after: Extent) {
    try storing { () throws(GitError) in
      let before = Extent(try store.stock())
      _ = try store.pack(droppingBefore: now.seconds - Store.grace)
      return (before, Extent(try store.stock()))
    }
  }

  /// Whether packing would help: a cheap guess.
  package borrowing func isLittered() throws(ArchiveError) -> Bool {
    try storing { () throws(GitError) in try store.isLittered() }
  }
}
