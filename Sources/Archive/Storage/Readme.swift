/// The one file on the branch `main`: tells a stranger what the archive is and how to read it.
enum Readme {
  static let fileName = "README.md"
  static let message = "Begin an archive of news articles\n"
  private static let versionLine = "Format version: "

  /// Whether a README is that of an archive.
  static func isOurs(_ bytes: [UInt8]) -> Bool {
    String(decoding: bytes, as: UTF8.self).contains("stet, a version")
  }

  /// The version that a README tells; nil for one of something else.
  static func formatVersion(in bytes: [UInt8]) -> Int? {
    let text = String(decoding: bytes, as: UTF8.self)
    guard isOurs(bytes),
      let line = split(text, at: "\n").first(where: { $0.hasPrefix(versionLine) }),
      let version = Int(line.dropFirst(versionLine.count)), version > 0
    else { return nil }
    return version
  }

  static let text = """
    # An archive of news articles

    This Git repository holds the revisions of news articles, each exactly as it was seen. stet, a version
    tracker for news articles, wrote it; any Git can read it.

    \(versionLine)\(Store.formatVersion)

    ## Reading it with plain Git

    Every article is a branch, `site/slug`, and every revision one commit on it:

        git branch --list                                 the articles
        git log example.org/stadium-bonds                 the revisions of one, newest first
        git log -p --word-diff example.org/stadium-bonds  what changed in each
        git show example.org/stadium-bonds~1:stadium-bonds.md
                                                          the text one revision earlier

    A commit holds three files: `<slug>.md`, the text (the headline, then a line for each paragraph);
    `<slug>.json`, what the page claimed about itself; and `source-<slug>.<ext>`, the bytes exactly as
    they were received. In `<slug>.md`, `## ` begins a heading, `- ` an item, `> ` a block quotation,
    `[caption] ` a caption, `[correction] ` a correction note, and a backslash a paragraph that would
    otherwise be read as one of these; the backslash does not belong to it.

    The author's date is the time when the text was observed, the committer's date the time when it was
    recorded. The trailers of the message tell more: `Revision`, `Observed` (UTC; it alone orders
    revisions), `Published` and `Modified` (as the page claims), `Source-URL`, `Source-SHA256`, and
    `Extractor`, what made the text out of the bytes.

    `refs/stet/seen/<site>/<slug>` is a blob that tells when each revision was first and last seen; a
    revision without a line in it was seen when it was observed:

        git cat-file blob refs/stet/seen/example.org/stadium-bonds

    A revision that is recorded later than one behind it was inserted into the past: then those behind it
    have other numbers and commits than before, and one that had been seen on both sides of it has become
    two. The branch as it stood before is kept as `refs/stet/superseded/<site>/<slug>/<its last commit>`.

    `refs/stet/forgotten` is a blob with a line for each article that was taken out: the SHA-256 of its
    name (`printf %s example.org/stadium-bonds | sha256sum`), when, and why.

    ## Copying it

        git clone --mirror archive.git copy.git

    copies everything. One article alone: `git bundle create story.bundle example.org/stadium-bonds`.

    ## Keeping it

    `git fsck --strict` checks it; the dangling blobs that it may name are former lists of sightings.
    `stet gc` and `git gc` are safe at any time, also while stet writes. `git gc --prune=now` is not: it can
    take away what a writer has just laid down.

    """
}
