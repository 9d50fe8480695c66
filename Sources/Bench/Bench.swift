import Claims
import Collation
import Facts
import Glibc
import Names
import Prose
import Quotations

/// Times the pure rooms in process; `scripts/bench` runs it and sets peers beside it.
///
/// `stet-bench collation DIR` also leaves the texts in DIR, a paragraph a line, so that others get the same ones.
@main
enum Bench {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    switch (arguments.first, arguments.dropFirst().first) {
    case ("collation", let folder?): collation(writingTo: folder)
    case ("shapes", nil): shapes()
    case ("extraction", nil): extraction()
    default:
      print("usage: stet-bench collation DIR | shapes | extraction")
      exit(64)
    }
  }

  /// Paragraphs, words and everything, for 100 to 5,000 paragraphs of which 1 % or 40 % are edited.
  private static func collation(writingTo folder: String) {
    for count in [100, 1000, 5000] {
      for share in [1, 40] {
        var generator = ProseGenerator(seed: UInt64(count + share))
        let before = generator.paragraphs(count)
        let after = generator.edited(before, percent: share)
        let name = "\(count)-\(share)"
        write(before, to: "\(folder)/\(name).before")
        write(after, to: "\(folder)/\(name).after")
        let sides = (article(before), article(after))
        let paragraphs = median { _ = ParagraphChange.all(before: sides.0, after: sides.1) }
        let everything = median { _ = Comparison(before: sides.0, after: sides.1) }
        print("\(name)\t\(milliseconds(paragraphs))\t\(milliseconds(everything))")
      }
    }
  }

  /// Texts of unkind shapes, and how the time grows from 1,000 paragraphs to 20,000: 20 is linear.
  private static func shapes() {
    var generator = ProseGenerator(seed: 1)
    let shapes: [(name: String, make: (Int, inout ProseGenerator) -> ([String], [String]))] = [
      ("unrelated", { ($1.paragraphs($0), $1.paragraphs($0)) }),
      (
        "shuffled",
        { count, generator in
          let paragraphs = generator.paragraphs(count)
          return (paragraphs, paragraphs.shuffled(using: &generator))
        }
      ),
      (
        "shuffled and edited",
        { count, generator in
          let paragraphs = generator.paragraphs(count)
          return (
            paragraphs, generator.edited(paragraphs, percent: 100).shuffled(using: &generator)
          )
        }
      ),
      (
        "40 % edited",
        { count, generator in
          let paragraphs = generator.paragraphs(count)
          return (paragraphs, generator.edited(paragraphs, percent: 40))
        }
      ),
      (
        "all equal",
        { count, _ in
          let paragraphs = Array(repeating: "Read on below the picture.", count: count)
          return (paragraphs, Array(paragraphs.dropLast(count / 10)))
        }
      ),
      (
        "two alternating",
        { count, _ in
          let two = ["Read on below the picture.", "The picture shows the harbour."]
          let paragraphs = (0..<count).map { two[$0 % 2] }
          return (paragraphs, Array(paragraphs.dropFirst()))
        }
      ),
      (
        "one-line paragraphs",
        { count, generator in
          let paragraphs = (0..<5 * count).map { _ in generator.sentence(words: 3) }
          return (paragraphs, generator.edited(paragraphs, percent: 5))
        }
      ),
      (
        "one paragraph",
        { count, generator in
          let paragraphs = generator.paragraphs(count)
          return (
            [paragraphs.joined(separator: " ")],
            [generator.edited(paragraphs, percent: 40).joined(separator: " ")]
          )
        }
      ),
    ]
    for (name, make) in shapes {
      let times = [1000, 20000].map { count in
        let (before, after) = make(count, &generator)
        let sides = (article(before), article(after))
        return median(runs: 3) { _ = ParagraphChange.all(before: sides.0, after: sides.1) }
      }
      let growth = Int((times[1] / times[0]).rounded())
      print("\(name)\t\(milliseconds(times[0]))\t\(milliseconds(times[1]))\t\(growth)")
    }
  }

  /// Megabytes of text a second on one core.
  private static func extraction() {
    var generator = ProseGenerator(seed: 2)
    let paragraphs = generator.paragraphs(4000)
    let size = Double(paragraphs.reduce(0) { $0 + $1.utf8.count }) / 1e6
    let article = article(paragraphs)
    let text = TokenizedArticle(article)
    let names = ArticleNames(text)
    let steps: [(name: String, work: () -> Void)] = [
      ("tokens and sentences", { _ = TokenizedArticle(article) }),
      ("names", { _ = ArticleNames(text) }),
      ("quotations", { _ = Quotation.all(in: text, names: names) }),
      ("facts", { _ = Fact.all(in: text) }),
      ("claims", { _ = text.paragraphs.map(claims) }),
    ]
    for (name, work) in steps {
      print("\(name)\t\(Int((size / median(work)).rounded()))")
    }
  }
}

extension Bench {
  private static func claims(of passage: Passage) -> Int {
    passage.sentences.reduce(0) { $0 + Claim.all(in: passage, sentence: $1).count }
  }
}

// MARK: - Measuring

extension Bench {
  /// The median of some runs after one that does not count, in seconds.
  private static func median(runs: Int = 7, _ work: () -> Void) -> Double {
    work()
    let clock = ContinuousClock()
    let times = (0..<runs).map { _ in clock.measure(work) / .seconds(1) }
    return times.sorted()[runs / 2]
  }

  private static func milliseconds(_ seconds: Double) -> String {
    let tenths = Int((seconds * 10000).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func article(_ paragraphs: [String]) -> Article {
    Article(headline: "A headline", paragraphs: paragraphs.map { Paragraph($0) })
  }

  private static func write(_ paragraphs: [String], to path: String) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else {
      print("cannot write \(path)")
      exit(2)
    }
    var bytes = Array(paragraphs.joined(separator: "\n").utf8)[...]
    while !bytes.isEmpty {
      let written = unsafe bytes.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      guard written > 0 else { exit(2) }
      bytes = bytes.dropFirst(written)
    }
    close(descriptor)
  }
}
