import Archive
import ArgumentParser

/// What every article of an archive comes to, read on all cores.
enum Survey {
  /// What a closure makes of each article; complains of those that cannot be read, and says whether there
  /// were none. Throws where there were no others.
  static func entries<Entry: Sendable>(
    in options: ArchiveOptions, _ size: SizeOptions,
    _ entries: @escaping @Sendable (borrowing Archive, ArticleName) throws -> [Entry]
  ) async throws -> (entries: [Entry], isWhole: Bool) {
    let names = try options.open(size).names()
    let portions = try await Archive.portions(
      of: names, at: options.path(), sizeLimit: size.limit, workers: Processor.count
    ) { archive, names in
      var portion = Portion<Entry>()
      for name in names {
        do {
          portion.entries += try entries(archive, name)
        } catch {
          portion.complaints.append(Complaint(error))
        }
      }
      return portion
    }
    let complaints = portions.flatMap(\.complaints)
    for complaint in complaints { complaint.print() }
    let all = portions.flatMap(\.entries)
    if all.isEmpty, !complaints.isEmpty { throw ExitCode(2) }
    return (all, complaints.isEmpty)
  }

  private struct Portion<Entry: Sendable>: Sendable {
    var entries: [Entry] = []
    var complaints: [Complaint] = []
  }
}
