import Foundation
import Specimens
import Testing

/// What another version of an extractor read is no change of the newsroom's.
struct RereadingTests {
  private let desk: Desk
  private let page = """
    <html><head><title>Ferry late</title></head><body><article><h1>Ferry late again</h1>
    <p>The ferry to Skerrow was late on Monday, for the third time in a week, its operator said.</p>
    <p>Passengers waited on the quay for two hours while engineers looked for a fault in the engine.</p>
    <p>The council has asked the operator for a plan by the end of the month, a spokesman said.</p>
    </article></body></html>
    """

  /// An article whose only revision was read by an older extractor, which took a paragraph for furniture.
  init() throws {
    desk = try Desk()
    try desk.write(page, to: "page.html")
    _ = try desk.stet("record page.html --as press.example/ferry --observed 2026-03-01T08:00Z")
    let branch = "press.example/ferry"
    let text = try desk.git("show", "\(branch):ferry.md").output
    let shorter = text.replacing("\nThe council has asked the operator", with: "\0")
    let cut = shorter.prefix { $0 != "\0" }
    let blob = try git(["hash-object", "-w", "--stdin"], String(cut))
    let tree = try git(["ls-tree", branch]).split(separator: "\n").map { line in
      line.hasSuffix("ferry.md") ? "100644 blob \(blob)\tferry.md" : String(line)
    }.joined(separator: "\n")
    let old = try git(["mktree"], tree + "\n")
    let message = try git(["log", "-1", "--format=%B", branch])
      .replacing("Extractor: html ", with: "Extractor: html 0/")
    let date = "2026-03-01T08:00:00Z"
    let commit = try desk.run(
      "/usr/bin/git", ["-C", desk.path("archive.git"), "commit-tree", old], input: message + "\n",
      environment: [
        "GIT_AUTHOR_NAME": "press.example", "GIT_AUTHOR_EMAIL": "noreply@press.example",
        "GIT_AUTHOR_DATE": date, "GIT_COMMITTER_NAME": "stet",
        "GIT_COMMITTER_EMAIL": "stet@localhost", "GIT_COMMITTER_DATE": date,
      ]
    ).output.trimmingCharacters(in: .whitespacesAndNewlines)
    _ = try git(["update-ref", "refs/heads/\(branch)", commit])
  }

  private func git(_ arguments: [String], _ input: String = "") throws -> String {
    try desk.run("/usr/bin/git", ["-C", desk.path("archive.git")] + arguments, input: input)
      .output.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  @Test func `reextract tells what would be read otherwise, as the extractor's doing`() throws {
    let all = try desk.stet("reextract")
    #expect(all.exitCode == 0)
    #expect(all.output.contains("press.example/ferry r1  html 0/"))
    #expect(all.output.contains("1 paragraph inserted"))
    let one = try desk.stet("reextract ferry@r1").output
    #expect(one.contains("the same bytes read twice"))
    #expect(one.contains("The council has asked the operator"))
    #expect(!one.contains("ilent"))
    let json = try desk.stet("reextract --json").output
    #expect(Shape.rereading.faults(in: try Value(parsing: json)) == [])
    #expect(try desk.stet("verify --deep").exitCode == 0)
  }

  @Test func `what is read otherwise in the same article is no revision`() throws {
    try desk.write(page.replacing("<h1>", with: "<h1 class=\"title\">"), to: "again.html")
    for file in ["page.html", "again.html"] {
      let outcome = try desk.stet("record \(file) --as press.example/ferry")
      #expect(outcome.output == "unchanged since r1 of press.example/ferry\n")
    }
    #expect(
      try desk.stet("record again.html --dry-run --as press.example/ferry").output
        == "unchanged since r1 of press.example/ferry\n")
  }

  @Test func `of the next revision only the edit is told`() throws {
    try desk.write(page.replacing("two hours", with: "three hours"), to: "next.html")
    let outcome = try desk.stet("record next.html --as press.example/ferry")
    #expect(
      outcome.output == "recorded r2 of press.example/ferry: 1 figure changed, 1 paragraph edited\n"
    )
    let diff = try desk.stet("diff ferry --json").output
    let value = try JSONSerialization.jsonObject(with: Data(diff.utf8)) as? [String: Any]
    let paragraphs = value?["paragraphs"] as? [[String: Any]] ?? []
    #expect(
      paragraphs.compactMap { $0["change"] as? String } == ["unchanged", "edited", "unchanged"])
    let blame = try desk.stet("blame ferry").output
    #expect(!blame.contains("r2  The council"))
  }
}
