import Specimens
import Testing

/// The expected outputs of one case, under `Fixtures/report`.
struct Golden {
  let name: String

  /// Compares with the file.
  func expect(
    _ text: String, in file: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let difference = try ExpectedOutput("report/\(name)/\(file)").difference(from: text)
    #expect(difference == nil, sourceLocation: sourceLocation)
  }
}
