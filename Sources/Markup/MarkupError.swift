/// Why a page was not read to its end: `it` is the page.
package struct MarkupError: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String

  static let tooDeep = MarkupError(
    description: "its tags are nested more than \(TreeBuilder.deepest) deep")
  static let tooMany = MarkupError(
    description: "it has too many tags and runs of text")
  static let noParser = MarkupError(description: "there is no memory left for its parser")
}
