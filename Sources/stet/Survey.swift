import Archive
import ArgumentParser

/// What every article of an archive comes to, read on all cores.
enum Survey {
  /// What a closure makes of each article; complains of those that cannot be read, and says whether there
  /// were none. Throws where there were no others.
  static func entries<Entry: Sendable>(
    in option: String?, _ maxSize: ByteCount,
    _ entries: @escaping @Sendable (borrowing Archive, ListedArticle) throws -> [Entry]
  ) async throws -> (entries: [Entry], isWhole: Bool) {
    let articles = try Archive(at: option, maxSize).articles()
    let portions = try await Archive.portions(
      of: articles, at: Archive.path(option), sizeLimit: maxSize.bytes, workers: Processor.count
    ) { archive, articles in
      var portion = Portion<Entry>()
      for article in articles {
        do {
          portion.entries += try entries(archive, article)
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
