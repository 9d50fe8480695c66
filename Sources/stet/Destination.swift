import Archive

/// Under which name a source is recorded.
enum Destination {
  case name(ArticleName)
  /// The name that belongs to an address.
  case address(WebAddress)

  /// What the user wants for all sources; nil where each says for itself.
  init?(name: String?, url: String?) throws {
    let address = url.flatMap { WebAddress($0) }
    if let url, address == nil {
      throw CommandError(
        description: "cannot read --url \(url.shellQuoted): it is no web address",
        hint: "write it whole, beginning with https://")
    }
    if let name {
      self = .name(try ArticleName(name))
    } else if let address {
      self = .address(address)
    } else {
      return nil
    }
  }

  /// What a source says for itself: the address that it claims, else its file's name.
  init(of source: String, claiming url: String?) throws {
    if let address = url.flatMap({ WebAddress($0) }) {
      self = .address(address)
    } else if source == "-" {
      throw CommandError(
        description: "cannot record standard input: it has no name",
        hint: "add --as SITE/SLUG or --url URL")
    } else {
      self = .name(
        ArticleName(fileStem: Self.stem(of: source.split(separator: "/").last ?? source[...])))
    }
  }

  /// Whether another page may come to stand behind it.
  var isAddress: Bool {
    if case .address = self { true } else { false }
  }

  /// The name in an archive.
  func name(in archive: borrowing Archive) throws -> ArticleName {
    switch self {
    case .name(let name): name
    case .address(let address): try archive.name(for: address)
    }
  }

  /// The name in an archive that has no articles yet.
  var firstName: ArticleName {
    switch self {
    case .name(let name): name
    case .address(let address): ArticleName(address)
    }
  }
}

extension Destination {
  /// A file's name, or a path, without its extension.
  static func stem(of path: Substring) -> String {
    let name = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    guard let dot = path[name...].lastIndex(of: "."), dot != name else { return String(path) }
    return String(path[..<dot])
  }
}
