import Specimens
import Testing

/// Something that cannot be done, and what the program says to it.
struct BadInput: Sendable, CustomTestStringConvertible {
  let line: [String]
  /// What failed, on what, why.
  let complaint: String
  /// What to do next.
  let hint: String
  /// What makes the desk as it must be; the usual files and articles are there already.
  let prepare: @Sendable (Desk) throws -> Void

  init(
    _ line: [String], _ complaint: String, hint: String,
    prepare: @escaping @Sendable (Desk) throws -> Void = { _ in }
  ) {
    self.line = line
    self.complaint = complaint
    self.hint = hint
    self.prepare = prepare
  }

  var testDescription: String { line.joined(separator: " ") }

  /// The program says just this, ends with 2, and neither the archive changes nor is one made.
  func expectComplaint(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let desk = try Desk()
    try desk.write("A day\n\nAll is well.\n", to: "good.txt")
    for slug in ["ferry-fine", "ferry-fire"] {
      _ = try desk.stet("record good.txt --as press.example/\(slug) --observed 2026-04-14T12:48Z")
    }
    try prepare(desk)
    let references = try desk.references()
    let outcome = try desk.stet(line)
    #expect(
      outcome.errors == "stet: \(complaint)\nhint: \(hint)\n", sourceLocation: sourceLocation)
    #expect(outcome.output == "", sourceLocation: sourceLocation)
    #expect(outcome.exitCode == 2, sourceLocation: sourceLocation)
    #expect(try desk.references() == references, sourceLocation: sourceLocation)

    guard line[0] == "record", !line.contains("--archive") else { return }
    let elsewhere = try desk.stet(["record", "--archive", "new.git"] + line.dropFirst())
    #expect(elsewhere.exitCode == 2, sourceLocation: sourceLocation)
    #expect(!desk.contains("new.git"), sourceLocation: sourceLocation)
  }
}
