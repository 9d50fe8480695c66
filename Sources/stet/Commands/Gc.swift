import Archive
import ArgumentParser
import Chronology
import Report

struct Gc: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gc",
    _superCommandName: "stet",
    abstract: "Pack the archive, so that it takes less room and is read faster.",
    discussion: """
      All objects go into one pack and all references into one file. What nothing names goes when it is twelve hours old. \
      Safe at any time, also while others read and record.

        stet gc
      """)

  @Option(help: .archive) var archive: String?
  @Option(help: .maxSize) var maxSize = ByteCount.usual
  @OptionGroup var output: OutputOptions

  func run() throws {
    let archive = try Archive(at: archive, maxSize)
    let (before, after) = try archive.pack(at: .now)
    output.write { _ in
      UpkeepReport.packed(before: StorageExtent(before), after: StorageExtent(after)) + "\n"
    } json: {
      .packed(before: StorageExtent(before), after: StorageExtent(after))
    }
  }
}

extension StorageExtent {
  fileprivate init(_ extent: Extent) {
    self.init(objects: extent.objects, packs: extent.packs, bytes: extent.bytes)
  }
}
