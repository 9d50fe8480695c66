import Archive
import Ingest
import Report

/// What an import would take in: everything is read, nothing is compared, and no archive is needed.
struct ImportPreview {
  let site: String
  let rules: ImportRules

  /// What a batch would come to.
  func progress(of batch: ImportBatch) async -> ImportProgress {
    var progress = ImportProgress(of: batch)
    let portion = max(1, batch.items.count / Processor.count)
    let portions = stride(from: 0, to: batch.items.count, by: portion).map {
      batch.items[$0..<min($0 + portion, batch.items.count)]
    }
    await withTaskGroup(of: (index: Int, progress: ImportProgress).self) { group in
      for (index, items) in portions.enumerated() {
        group.addTask { (index, self.progress(of: items)) }
      }
      var answers: [Int: ImportProgress] = [:]
      for await (index, answer) in group { answers[index] = answer }
      for index in portions.indices { answers[index].map { progress.add($0) } }
    }
    return progress
  }

  private func progress(of items: ArraySlice<ImportItem>) -> ImportProgress {
    var progress = ImportProgress()
    for item in items {
      do {
        let destination = try Destination(of: item, site: site, limit: rules.limit)
        guard case .source(let bytes, let format) = item.capture.content else {
          progress.unchanged += 1
          continue
        }
        _ = try item.recording(of: bytes, format, by: rules)
        progress.addRevision(of: destination.firstName)
      } catch {
        progress.refusals.append(item.refusal(error))
      }
    }
    return progress
  }
}
