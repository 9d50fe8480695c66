import Foundation
import Specimens
import Testing

/// Plain Git as the judge of what the commands leave behind.
struct PlainGitTests {
  /// Stories recorded one after the other, seen again, refused, and looked at.
  private func desk(_ stories: [Story]) throws -> Desk {
    let desk = try Desk()
    for story in stories { try desk.record(story) }
    try desk.write("", to: "empty.txt")
    let last = try #require(stories[0].revisions.last).file
    _ = try desk.stet("record \(stories[0].slug)/\(last) --as \(stories[0].name)")
    _ = try desk.stet("record empty.txt --as \(stories[0].name)")
    _ = try desk.stet("diff \(stories[0].slug) r1 latest --json")
    _ = try desk.stet("log")
    return desk
  }

  @Test func `git finds no fault, and copies the archive`() throws {
    let stories = try Story.slugs.map { try Story($0) }
    let desk = try desk(stories)
    let check = try desk.git("fsck", "--strict", "--no-progress")
    #expect(check.output == "" && check.errors == "" && check.exitCode == 0)

    for copy in [["clone", "-q"], ["clone", "-q", "--mirror"]] {
      let made = try desk.run("/usr/bin/git", copy + ["archive.git", "copy\(copy.count)"])
      #expect(made.errors == "" && made.exitCode == 0)
    }
    let branches = try desk.git("for-each-ref", "--format=%(refname) %(objectname)").output
    let mirrored = try desk.run(
      "/usr/bin/git", ["-C", "copy3", "for-each-ref", "--format=%(refname) %(objectname)"])
    #expect(mirrored.output == branches)
    #expect(branches.split(separator: "\n").count >= stories.count + 1)
  }

  @Test(arguments: [("022", 0o444), ("027", 0o440), ("077", 0o400)])
  func `objects and packs may be read by whom the umask lets read`(umask: String, mode: Int) throws
  {
    let desk = try Desk()
    try desk.write("A day\n\nAll is well.\n", to: "1.txt")
    try desk.write("A day\n\nAll was well.\n", to: "2.txt")
    let commands = ["record 1.txt --as a/b", "import 2.txt", "gc", "record 2.txt --as a/b"]
    for command in commands {
      let outcome = try desk.run(
        "/bin/sh", ["-c", "umask \(umask); \(Desk.program) \(command)"],
        environment: ["STET_ARCHIVE": "archive.git"])
      #expect(outcome.exitCode == 0 && outcome.errors == "")
      let objects = URL(filePath: desk.path("archive.git/objects"))
      let files = try #require(FileManager.default.enumerator(atPath: objects.path))
      var count = 0
      for case let file as String in files
      where files.fileAttributes?[.type] as? FileAttributeType == .typeRegular {
        #expect(
          files.fileAttributes?[.posixPermissions] as? Int == mode, "\(file) after \(command)")
        count += 1
      }
      #expect(count > 1)
    }
  }

  @Test(arguments: Story.slugs)
  func `git shows the revisions in observed order, each with its bytes`(slug: String) throws {
    let story = try Story(slug)
    let desk = try desk([story])
    let format = "%s|%(trailers:key=Observed,valueonly,separator=%x20)|%aI"
    let log = try desk.git(
      "log", "--first-parent", "--reverse", "--format=\(format)", story.name)
    let lines = log.output.split(separator: "\n").map { $0.split(separator: "|") }
    try #require(lines.count == story.revisions.count)
    for (index, (line, revision)) in zip(lines, story.revisions).enumerated() {
      #expect(line[0].hasPrefix("r\(index + 1): "))
      #expect(line[1] == revision.observed.replacing("Z", with: ".000Z"))
      #expect(line[2] == revision.observed.replacing("Z", with: "+00:00"))
    }
    for (number, revision) in story.revisions.enumerated() {
      let age = story.revisions.count - 1 - number
      let source = try desk.git("show", "\(story.name)~\(age):source-\(slug).txt")
      #expect(source.bytes == (try story.bytes(of: revision.file)))
      let shown = try desk.stet("show \(slug)@\(number + 1) --source")
      #expect(shown.bytes == source.bytes)
    }
  }
}
