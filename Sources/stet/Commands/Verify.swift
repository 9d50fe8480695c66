import Archive
import ArgumentParser
import Ingest
import Prose
import Report

struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    _superCommandName: "stet",
    abstract: "Check that the archive is whole and unharmed.",
    usage: "stet verify [<options>] [<article>]",
    discussion: """
      Reads every object and follows every history. Exits with 0 when all is sound, 1 when something is not, 2 when it \
      cannot tell.

        stet verify
        stet verify stadium-bonds --deep
      """)

  @Argument(
    help: "The article's name, its address, or a part that fits just one (default: everything).")
  var article: String?

  @Flag(help: "Also read the kept bytes again and compare the texts.")
  var deep = false

  @Option(help: .archive) var archive: String?
  @Option(help: .maxSize) var maxSize = ByteCount.usual
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let archive = try Archive(at: archive, maxSize)
    let extraction: Archive.Extraction?
    if deep { extraction = Self.read } else { extraction = nil }
    let outcome =
      if let article {
        try archive.verify(archive.find(article), extraction: extraction)
      } else {
        try await verifyAll(extraction)
      }
    output.write { screen in
      VerificationReport.text(Self.result(outcome), for: screen)
    } json: {
      .verification(Self.result(outcome))
    }
    if !outcome.isSound { throw ExitCode(1) }
  }

  private func verifyAll(_ extraction: Archive.Extraction?) async throws -> Verification {
    var bar = ProgressBar()
    defer { bar.clear() }
    return try await Archive.verifyAll(
      at: Archive.path(archive), sizeLimit: maxSize.bytes, extraction: extraction,
      workers: Processor.count
    ) { bar.show($0, of: $1, "\($0) of \($1) articles") }
  }

  /// Reads a source as `record` did; nil where this stet would read it in another way.
  @Sendable private static func read(
    _ source: Source, _ extractor: Extractor, _ claims: Claims
  ) throws -> Article? {
    guard let reader = SourceReader(rawValue: extractor.name), Extractor(reader) == extractor else {
      return nil
    }
    return try RawArticle(source.bytes, url: claims.url, format: reader.format).read(
      limit: Archive.defaultSizeLimit
    ).article
  }

  private static func result(_ outcome: Verification) -> VerificationResult {
    VerificationResult(
      articles: outcome.articles, revisions: outcome.revisions,
      faults: outcome.faults.map { fault in
        VerificationResult.Fault(
          article: fault.article?.description, revision: fault.revision, detail: fault.detail,
          hint: fault.hint)
      })
  }
}
