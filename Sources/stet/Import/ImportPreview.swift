import Archive
import Ingest
import Report
import Workers

/// What an import would take in: everything is read, nothing is compared, and no archive is needed.
struct ImportPreview {
  let site: String
  let rules: ImportRules

  /// What a batch would come to.
  func progress(of batch: ImportBatch) async -> ImportProgress {
    var progress = ImportProgress(of: batch)
    for part in await Workers(Processor.count).map(batch.items, { self.progress(of: $0) }) {
      progress.add(part)
    }
    return progress
  }

  private func progress(of items: ArraySlice<ImportItem>) -> ImportProgress {
    var progress = ImportProgress()
    for item in items {
      let item = item.readIfNamedByItself(limit: rules.limit)
      do {
        try item.observed.checkObserved(by: rules.now)
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
