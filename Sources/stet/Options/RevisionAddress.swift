import ArgumentParser

/// An article and one of its revisions: `stadium-bonds@r3`.
struct RevisionAddress: ExpressibleByArgument {
  /// The article's name, its address, or a part that fits just one.
  let article: String
  /// Nil for the latest.
  let revision: String?

  /// Article and revision part at the last `@` that is no part of an address.
  init(argument: String) {
    if let at = argument.lastIndex(of: "@"), !argument[at...].contains("/") {
      article = String(argument[..<at])
      revision = String(argument[at...].dropFirst())
    } else {
      article = argument
      revision = nil
    }
  }
}
