/// What the objects of an archive are kept in, as the reports tell it.
package struct StorageExtent: Hashable, Sendable {
  package let objects: Int
  package let packs: Int
  /// On the disk.
  package let bytes: Int

  package init(objects: Int, packs: Int, bytes: Int) {
    self.objects = objects
    self.packs = packs
    self.bytes = bytes
  }

  fileprivate var json: JSON {
    ["objects": .integer(objects), "packs": .integer(packs), "bytes": .integer(bytes)]
  }
}

/// What upkeep came to, in a line or as JSON.
package enum UpkeepReport {
  /// `packed 40 objects into 1 pack: 160.0 kB before, 12.1 kB after`.
  package static func packed(before: StorageExtent, after: StorageExtent) -> String {
    let gone = before.objects - after.objects
    return "packed \(counted(after.objects, "object")) into \(counted(after.packs, "pack"))"
      + (gone > 0 ? ", \(gone) fewer than before" : "")
      + ": \(size(before.bytes)) before, \(size(after.bytes)) after"
  }

  /// `forgot example.org/ferry: 3 revisions`; without revisions where they had gone before.
  package static func forgotten(_ article: String, revisions: Int?) -> String {
    let extent = revisions.map { counted($0, "revision") } ?? "what was left of it"
    return "forgot \(article): \(extent)".visible
  }

  /// In the largest unit that leaves a whole number, with a tenth.
  private static func size(_ bytes: Int) -> String {
    var tenths = bytes * 10
    var units = ["bytes", "kB", "MB", "GB", "TB"][...]
    while tenths >= 10000, units.count > 1 {
      tenths = (tenths + 500) / 1000
      units.removeFirst()
    }
    let unit = units.first ?? ""
    return unit == "bytes" ? "\(bytes) bytes" : "\(tenths / 10).\(tenths % 10) \(unit)"
  }
}

extension JSON {
  /// The object of `gc`.
  package static func packed(before: StorageExtent, after: StorageExtent) -> JSON {
    ["schema": schema, "before": before.json, "after": after.json]
  }

  /// The object of `forget`.
  package static func forgotten(_ article: String, revisions: Int?) -> JSON {
    [
      "schema": schema, "article": .string(article),
      "revisions": revisions.map { .integer($0) } ?? nil,
    ]
  }
}
