import Git
import Prose

/// What an article is called, `example.org/stadium-bonds`: its identity, whatever its headline says.
///
/// Both parts are in lower case and composed (NFC), of letters, digits, `-`, `_` and `.`, and at most
/// 200 bytes long, so that the name is a branch of Git on any file system.
package struct ArticleName: Hashable, Sendable {
  /// The host in punycode without `www.`, `local` for files, or what the user said.
  package let site: String
  package let slug: String

  /// For parts that keep the grammar.
  init(site: String, slug: String) {
    self.site = site
    self.slug = slug
  }

  /// Reads `site/slug` as a person types it; capitals are taken as small letters. Throws `invalidName`.
  package init(_ text: String) throws(ArchiveError) {
    func refusal(_ detail: String) -> ArchiveError {
      ArchiveError(
        .invalidName, "name an article \(quoted(text))", detail,
        hint: "a name is site/slug, of letters, digits, - _ and . : example.org/stadium-bonds")
    }
    let parts = split(folded(text), at: "/")
    guard parts.count == 2 else {
      throw refusal(parts.count == 1 ? "it has no slash" : "it has more than one slash")
    }
    for (part, kind) in zip(parts, ["site", "slug"]) {
      if let fault = NameGrammar.fault(in: part) { throw refusal("its \(kind) \(fault)") }
    }
    guard !NameGrammar.reservedSites.contains(parts[0]) else {
      throw refusal("\u{201C}\(parts[0])\u{201D} is no site: the archive itself uses that name")
    }
    self.init(site: parts[0], slug: parts[1])
    let branch = branch
    let isValid = try storing { () throws(GitError) in try Repository.isValidReference(branch) }
    guard isValid else { throw refusal("Git does not take it as the name of a branch") }
  }

  /// The name for a file whose name, without folder and extension, is this, or for what has such a key; the site is
  /// one that the grammar takes.
  package init(fileStem stem: String, site: String = Self.localSite) {
    let slug = NameGrammar.part(from: stem)
    self.init(site: site, slug: NameGrammar.cut(slug.isEmpty ? "untitled" : slug, for: stem))
  }

  /// The name for what has an id, marked with a part of its hash unless the id itself can stand in a name.
  package init(id: String, site: String) {
    let slug = NameGrammar.part(from: id)
    let isSame = slug == id && slug.utf8.count <= NameGrammar.limit
    self.init(site: site, slug: isSame ? slug : NameGrammar.marked(slug, for: id))
  }

  /// The site of what has no address.
  package static let localSite = "local"
}

extension ArticleName: CustomStringConvertible {
  /// `site/slug`.
  package var description: String { site + "/" + slug }
}

extension ArticleName: Comparable {
  /// By site, then slug, in the order of their bytes.
  package static func < (one: ArticleName, other: ArticleName) -> Bool {
    one.site == other.site
      ? one.slug.utf8.lexicographicallyPrecedes(other.slug.utf8)
      : one.site.utf8.lexicographicallyPrecedes(other.site.utf8)
  }
}

/// Lower case, composed: how names are compared.
func folded(_ text: String) -> String {
  isPlainlyFolded(text) ? text : composed(composed(text).lowercased())
}

/// Whether folding leaves every byte of a text as it is.
func isFolded(_ text: String) -> Bool {
  isPlainlyFolded(text) || folded(text).utf8.elementsEqual(text.utf8)
}

private func isPlainlyFolded(_ text: String) -> Bool {
  text.utf8.allSatisfy { $0 < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
}
