import Archive
import ArgumentParser
import Ingest
import Prose
import Report

struct Reextract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reextract",
    _superCommandName: "stet",
    abstract: "Show what this stet would read otherwise in the bytes that are kept.",
    usage: "stet reextract [<options>] [<article>[@<revision>]]",
    discussion: """
      A newer stet may read another text in the same page. That is no change of the newsroom's: nothing is recorded, and \
      record, diff and the histories read both sides of a comparison in one way. Of one revision, both readings are shown.

        stet reextract
        stet reextract stadium-bonds
        stet reextract stadium-bonds@r3
      """)

  @Argument(
    help: ArgumentHelp(
      "The article, or one of its revisions (default: everything).",
      valueName: "article[@revision]"))
  var address: RevisionAddress?

  @Option(help: .archive) var archive: String?
  @Option(help: .maxSize) var maxSize = ByteCount.usual
  @OptionGroup var output: OutputOptions

  func run() async throws {
    if let address {
      let archive = try Archive(at: archive, maxSize)
      let history = try archive.history(of: archive.find(address.article))
      let revisions =
        try address.revision.map { [try archive.revision(named: $0, in: history)] }
        ?? history.revisions
      write(
        try revisions.compactMap { try archive.rereading(of: $0) },
        isOne: address.revision != nil)
    } else {
      let (readings, isWhole) = try await Survey.entries(in: archive, maxSize) { archive, article in
        var readings: [Rereading] = []
        for revision in try archive.history(of: article.name).revisions {
          if let reading = try archive.rereading(of: revision) { readings.append(reading) }
        }
        return readings
      }
      write(readings, isOne: false)
      if !isWhole { throw ExitCode(2) }
    }
  }

  private func write(_ readings: [Rereading], isOne: Bool) {
    output.write { screen in
      if isOne, let reading = readings.first {
        return RereadingReport.text(of: reading, view: DiffView(), for: screen)
      }
      return RereadingReport.text(readings, for: screen)
    } json: {
      .rereadings(readings)
    }
  }
}

extension Archive {
  /// What this stet reads otherwise in a revision; nil where it is the same.
  fileprivate borrowing func rereading(of revision: Revision) throws -> Rereading? {
    guard let read = try articleReadAnew(of: revision) else { return nil }
    let kept = try article(of: revision)
    guard !read.isUnchanged(since: kept),
      let reader = SourceReader(rawValue: revision.extractor.name)
    else { return nil }
    return Rereading(
      of: HistoryEntry(revision), kept: kept, by: "\(revision.extractor)", read: read,
      by: "\(Extractor(reader))")
  }
}
