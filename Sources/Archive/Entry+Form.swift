import Chronology
import Git
import Prose

// How an entry becomes the files and the commit that the archive's format names.

extension Entry {
  /// Refuses what could not be read back as it is.
  func check(_ operation: String, sizeLimit: Int) throws(ArchiveError) {
    if let fault = StoredText.fault(in: article) {
      throw ArchiveError(.unfit, operation, fault)
    }
    guard source.bytes.count <= sizeLimit else {
      throw ArchiveError(
        .tooLarge, operation,
        "the source has \(source.bytes.count) bytes, and the limit is \(sizeLimit)")
    }
    let claimed = [article.claims.published, article.claims.modified].compactMap(\.self)
    guard Timestamp(observed.description) == observed,
      claimed.allSatisfy({ ClaimedTime($0.description) == $0 })
    else {
      throw ArchiveError(.unfit, operation, "one of its times lies outside the years 0 to 9999")
    }
  }

  /// The three files of a revision, and the tree that holds them.
  func files(
    of name: ArticleName, _ operation: String
  ) throws(ArchiveError) -> (blobs: [Object], tree: Object) {
    let claims: [UInt8]
    do {
      claims = try StoredClaims(article.claims).bytes()
    } catch {
      throw ArchiveError(.unfit, operation, "its claims cannot be written as JSON: \(error)")
    }
    return try storing(operation) { () throws(GitError) in
      let text = try Object(blob: StoredText.bytes(of: article))
      let claims = try Object(blob: claims)
      let received = try Object(blob: source.bytes)
      let tree = try Object(
        Tree(files: [
          "\(name.slug).md": text.id, "\(name.slug).json": claims.id,
          Source.fileName(name, source.format): received.id,
        ]))
      return ([text, claims, received], tree)
    }
  }

  /// The commit of a revision whose files are in `tree`; its parent is not set yet.
  func commit(
    in name: ArticleName, number: Int, tree: ObjectID, committer: Signature, _ operation: String
  ) throws(ArchiveError) -> Commit {
    let message = CommitMessage(
      number: number, observed: observed, published: article.claims.published,
      modified: article.claims.modified, url: address,
      sourceDigest: sha256(source.bytes), extractor: extractor, summary: words.summary,
      body: words.body,
      assessment: words.assessment)
    let byline = authorName(article.claims.byline ?? "")
    let commit = Commit(
      tree: tree, parents: [],
      author: Signature(
        name: byline.isEmpty ? name.site : byline, email: "noreply@\(name.site)",
        seconds: max(0, observed.seconds)),
      committer: committer, message: message.text)
    guard commit.message.utf8.count <= Store.headerLimit / 2 else {
      throw ArchiveError(.tooLarge, operation, "its message is longer than 512 KiB")
    }
    return commit
  }
}

extension Recorder {
  /// Who commits at a time; throws where the name or the address has no letter that Git would take.
  func signature(at time: Timestamp) throws(ArchiveError) -> Signature {
    let signature = Signature(
      name: signatureName(name), email: signatureName(email), seconds: max(0, time.seconds))
    guard !signature.name.isEmpty, !signature.email.isEmpty else {
      throw ArchiveError(
        .invalidName, "record as \(quoted(name)) <\(quoted(email))>",
        "Git needs a name and an address")
    }
    return signature
  }
}

/// A name as Git takes it: on one line, without angle brackets or the marks that Git cuts off its
/// start, of at most 200 scalars; may be empty.
private func signatureName(_ text: String) -> String {
  let scalars = plainLine(text).unicodeScalars.filter { $0 != "<" && $0 != ">" }
  let name = scalars.drop { [" ", ".", ",", ":", ";", "\"", "\\", "'"].contains($0) }
  return plainLine(String(name.prefix(200)))
}

/// Who a byline names: `By Ann Lee` is by Ann Lee.
private func authorName(_ byline: String) -> String {
  let name = signatureName(byline)
  return name.lowercased().hasPrefix("by ") ? signatureName(String(name.dropFirst(3))) : name
}
