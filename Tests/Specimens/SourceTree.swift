package import Foundation

/// The folder of this package, whose files tests read.
package enum SourceTree {
  /// Where `Package.swift` lies.
  package static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The articles and expected outputs that were written for the tests.
  package static let fixtures = root.appending(path: "Fixtures")
}
