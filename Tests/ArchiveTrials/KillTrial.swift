import Foundation
import Specimens
import Testing

@testable import Archive

/// Programs that are killed in the middle, and many at once.
@Suite(.serialized) struct KillTrial {
  private let trial: Trial
  private let name = ArticleName(site: "example.org", slug: "toll")

  init() throws {
    trial = try Trial()
  }

  @Test func `what was acknowledged outlives the sudden death of writers`() throws {
    var generator = SeededGenerator(seed: 3)
    var acknowledged: [String] = []
    for number in 0..<Trial.scale(60, long: 500) {
      let text = "Report \(number)."
      let source = try trial.source(text, name: "report")
      var arguments = ["record", source, "--as", "\(name)"]
      // Every third is inserted into the past.
      if number.isMultiple(of: 3) {
        arguments += ["--observed", "2025-11-07T07:00:\(10 + number % 50)Z"]
      }
      let running = try trial.start(Trial.stet, arguments)
      usleep(UInt32.random(in: 0..<40_000, using: &generator))
      running.kill()
      if try running.finish().isDone { acknowledged.append(text) }
    }
    #expect(
      try trial.stet("record", trial.source("The end.", name: "end"), "--as", "\(name)").isDone)
    #expect(try trial.faults() == [])
    let locks = try trial.leftLocks()
    #expect(locks == [])
    let texts = try Set(trial.texts(of: name))
    #expect(texts.isSuperset(of: acknowledged))
    #expect(texts.count < Trial.scale(60, long: 500) + 1)
    let fsck = try trial.git("fsck", "--strict", "--no-dangling")
    #expect(fsck.isDone && fsck.output + fsck.errors == "")
  }

  @Test func `upkeep that dies leaves a sound archive, and comes to its end the next time`() throws
  {
    var generator = SeededGenerator(seed: 4)
    let kept = ArticleName(site: "example.net", slug: "ferry")
    #expect(
      try trial.stet("record", trial.source("A ferry.", name: "ferry"), "--as", "\(kept)").isDone)
    let tip = try trial.git("rev-parse", "\(kept)").output
    for number in 0..<Trial.scale(25, long: 250) {
      for text in ["Secret \(number).", "Secret \(number) again."] {
        let source = try trial.source(text, name: "secret")
        #expect(try trial.stet("record", source, "--as", "\(name)").isDone)
      }
      let forget = ["forget", "\(name)", "--yes", "--reason", "trial \(number)"]
      let arguments = number.isMultiple(of: 3) ? ["gc"] : forget
      let running = try trial.start(Trial.stet, arguments)
      usleep(UInt32.random(in: 5_000..<60_000, using: &generator))
      running.kill()
      _ = try running.finish()
      #expect(try trial.faults() == [])
      if arguments == forget {
        let outcome = try trial.start(Trial.stet, forget).finish()
        #expect(outcome.isDone || outcome.errors.contains("there is no such article"), "\(outcome)")
        let everything = try trial.git("cat-file", "--batch-all-objects", "--batch").output
        #expect(!everything.contains("Secret"))
      } else {
        #expect(try trial.stet("gc").isDone)
      }
      let locks = try trial.leftLocks()
      #expect(locks == [])
      #expect(try trial.git("rev-parse", "\(kept)").output == tip)
    }
    #expect(try trial.texts(of: kept) == ["A ferry."])
    let fsck = try trial.git("fsck", "--strict", "--no-dangling")
    #expect(fsck.isDone && fsck.output + fsck.errors == "")
  }

  @Test func `an import that dies leaves a sound archive, and the next one does the rest`() throws {
    var generator = SeededGenerator(seed: 5)
    let rounds = Trial.scale(12, long: 120)
    let articles = 40
    for round in 0..<rounds {
      // Every other round goes on with articles that are there, some of which have references of their own.
      let lines = (0..<articles).flatMap { article in
        (0..<2).map { revision in
          "{\"url\": \"https://example.org/\(round / 2)-\(article)\", "
            + "\"observed\": \"2026-03-\(10 + 2 * (round % 2) + revision)T08:00:00Z\", "
            + "\"text\": \"Toll \(article)\\n\\nThe ferry is late. Report \(round) \(revision).\\n\"}"
        }
      }
      let dump = "\(trial.folder)/dump.jsonl"
      try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: dump))
      let source = try trial.source("Report \(round).", name: "report")
      _ = try trial.stet("record", source, "--url", "https://example.org/\(round / 2)-0")
      let running = try trial.start(Trial.stet, ["import", dump])
      usleep(UInt32.random(in: 10_000..<150_000, using: &generator))
      running.kill()
      _ = try running.finish()
      #expect(try trial.faults() == [])
      #expect(try trial.stet("import", dump).isDone)
      #expect(try trial.stet("import", dump).output.hasPrefix("nothing new\n"))
    }
    let locks = try trial.leftLocks()
    #expect(locks == [])
    let commits = try trial.git("rev-list", "--count", "--branches=example.org/*").output
    #expect(Int(commits.dropLast()) == rounds * articles * 2 + rounds)
    let fsck = try trial.git("fsck", "--strict", "--no-dangling")
    #expect(fsck.isDone && fsck.output + fsck.errors == "")
  }

  @Test(arguments: [true, false])
  func `eight writers at once lose nothing`(isOneArticle: Bool) async throws {
    let trial = trial
    let count = Trial.scale(5, long: 25)
    #expect(try trial.stet("record", trial.source("Zero.", name: "zero"), "--as", "a/b").isDone)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        let name = isOneArticle ? "example.org/toll" : "example.org/toll-\(writer)"
        group.addTask {
          for number in 0..<count {
            let source = try trial.source("Report \(number) of \(writer).", name: "desk-\(writer)")
            let outcome = try trial.stet("record", source, "--as", name)
            #expect(outcome.isDone, "\(outcome)")
          }
        }
      }
      // Readers, plain git and stet's own upkeep are at work beside them.
      group.addTask {
        for _ in 0..<count {
          _ = try trial.git("gc", "--quiet")
          for command in ["log", "gc"] {
            let outcome = try trial.stet(command)
            #expect(outcome.isDone, "\(outcome)")
          }
        }
      }
      try await group.waitForAll()
    }
    let archive = try Archive(opening: trial.path)
    let names = try archive.names()
    #expect(names.count == (isOneArticle ? 2 : 9))
    var texts: Set<String> = []
    for name in names {
      let all = try trial.texts(of: name)
      #expect(Set(all).count == all.count)
      texts.formUnion(all)
    }
    #expect(texts.count == 8 * count + 1)
    #expect(try trial.faults() == [])
    let locks = try trial.leftLocks()
    #expect(locks == [])
  }
}
