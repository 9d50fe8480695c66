import Archive
import ArgumentParser
import Chronology
import Ingest
import Report

struct Import: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    _superCommandName: "stet",
    abstract: "Take in many articles at once: folders, dumps, feeds, archives of pages.",
    usage: "stet import [<options>] <path> ...",
    discussion: """
      Each path is a file or a folder of files: pages and texts as for record, JSON lines, feeds (RSS, Atom), web archives \
      (WARC), MediaWiki exports, any of them gzipped. What tells no time was seen when its file was written. What \
      is in the archive already adds nothing, so an import that was stopped can be run again.

        stet import pages/ dump.jsonl.gz
        stet import --dry-run crawl.warc.gz
      """)

  @Argument(help: ArgumentHelp("Files and folders; - for standard input.", valueName: "path"))
  var paths: [String]

  @Option(help: ArgumentHelp("What the files are (default: found out).", valueName: "format"))
  var format: SourceKind?

  @Option(
    help: ArgumentHelp("The site of articles that have an id but no address.", valueName: "site"))
  var site = ArticleName.localSite

  @Option(
    help: ArgumentHelp("Where to write what was refused, and why.", valueName: "file"))
  var refused = "stet-refused.jsonl"

  @Flag(help: "Import error pages, consent walls and the stubs before paywalls, too.")
  var allowSuspect = false

  @Flag(help: "Import what seems to be another story under the same address, too.")
  var sameArticle = false

  @Flag(name: .shortAndLong, help: "Say what would be imported, and import nothing.")
  var dryRun = false

  @Option(help: .maxSize) var maxSize = ByteCount.usual
  @Option(help: .archive) var archive: String?
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if paths.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("- can stand for standard input only once")
    }
  }

  func run() async throws {
    let site = try ArticleName("\(site)/article").site
    let files = try ImportFile.all(at: paths, besides: refused)
    guard !files.isEmpty else {
      throw CommandError(
        description: "cannot import \(paths.joined(separator: ", ")): there is no file in it",
        hint: "hidden files are left out; name them one by one")
    }
    let total = files.reduce(0) { $0 + $1.size }
    let refusals = try RefusalFile(refused)
    var result = ImportResult()
    // Hashes, so that millions of names need no room.
    var articles: Set<Int> = []
    var bar = ProgressBar()
    try await importAll(files, site: site) { progress in
      articles.formUnion(progress.articles.map(\.hashValue))
      result.revisions += progress.revisions
      result.unchanged += progress.unchanged
      result.skipped += progress.skipped
      result.refused += progress.refusals.count
      try refusals.write(progress.refusals)
      bar.show(progress.position, of: total, "\(result.revisions) revisions")
    }
    bar.clear()
    result.articles = articles.count
    result.refusals = result.refused > 0 ? refused : nil
    output.write { _ in
      result.text(isDryRun: dryRun)
    } json: {
      .importResult(result, isDryRun: dryRun)
    }
    if result.refused > 0 { throw ExitCode(2) }
  }

  private func importAll(
    _ files: [ImportFile], site: String, _ report: (ImportProgress) throws -> Void
  ) async throws {
    let now = Timestamp.now
    let rules = ImportRules(
      allowsSuspects: allowSuspect, allowsOtherStories: sameArticle, limit: maxSize.bytes, now: now)
    let reader = ImportReader(files, kind: format, by: rules)
    if dryRun {
      let preview = ImportPreview(site: site, rules: rules)
      return try await reader.forEachBatch({ await preview.progress(of: $0) }, report)
    }
    let path = try Archive.path(archive)
    _ = try Archive(creatingAt: path, by: .current, at: now, sizeLimit: maxSize.bytes)
    let importer = Importer(path: path, site: site, rules: rules)
    try await reader.forEachBatch({ try await importer.record($0) }, report)
    try Archive(at: archive, maxSize).suggestPacking()
  }
}

extension SourceKind: ExpressibleByArgument {
  public init?(argument: String) { self.init(name: argument) }

  public static var allValueStrings: [String] {
    Format.allCases.map(\.rawValue) + CaptureFormat.allCases.map(\.rawValue)
  }
}
