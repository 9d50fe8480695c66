import Archive
import Collation
import Ingest
import Prose
import Report

/// Two states of an article and what changed between them.
struct ComparedSides {
  let before: Side
  let after: Side
  let comparison: Comparison

  /// Two revisions of an article: as named, else the last two.
  init(article: String, _ revisions: [String], in archive: borrowing Archive) throws {
    let history = try archive.history(of: archive.find(article))
    if revisions.isEmpty, history.revisions.count == 1 {
      throw CommandError(
        description: "cannot compare revisions of \(history.article): it has only r1",
        hint: "show it with: stet show \(history.article)")
    }
    let before = try archive.revision(named: revisions.first ?? "-1", in: history)
    let after = try archive.revision(named: revisions.dropFirst().first ?? "latest", in: history)
    let articles = try archive.articlesReadAlike(of: [before, after])
    self.init(Side(before, articles[0]), Side(after, articles[1]))
  }

  /// Two files.
  init(files before: String, _ after: String, _ reader: ArticleReader) throws {
    func side(_ path: String) throws -> Side {
      Side(try reader.read(path).reading.article, from: .file(path == "-" ? nil : path))
    }
    self.init(try side(before), try side(after))
  }

  private init(_ before: Side, _ after: Side) {
    self.before = before
    self.after = after
    comparison = Comparison(before: before.article, after: after.article)
  }

  /// Whether anything differs that the page shows or claims; of some parts, whether one of them does.
  func differ(in aspects: [DiffView.Aspect]) -> Bool {
    guard aspects.isEmpty else { return aspects.contains(where: comparison.differs) }
    return comparison.significance != .none || !comparison.metadata.isEmpty
  }

  func write(_ options: ViewOptions, to output: OutputOptions) {
    output.write { screen in
      options.stat
        ? DiffReport.stat(comparison, before: before, after: after, view: options.view, for: screen)
        : DiffReport.text(comparison, before: before, after: after, view: options.view, for: screen)
    } json: {
      .comparison(comparison, before: before, after: after)
    }
  }
}
