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
    case ("shapes", nil): for shape in Shape.allCases { print(shape.rawValue) }
    case ("shape", let name?):
      guard let chosen = Shape(rawValue: name), let count = arguments.last.flatMap({ Int($0) })
      else { return usage() }
      shape(chosen, count: count)
    case ("extraction", nil): extraction()
    default: usage()
    }
  }

  private static func usage() {
    print("usage: stet-bench collation DIR | shapes | shape NAME COUNT | extraction")
    exit(64)
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
        let paragraphs = least(of: 15) { _ = TextChanges(before: sides.0, after: sides.1) }
        let everything = least(of: 5) { _ = Comparison(before: sides.0, after: sides.1) }
        print("\(name)\t\(milliseconds(paragraphs))\t\(milliseconds(everything))")
      }
    }
  }

  /// One shape at one size: ms and memory for paragraphs and words, ms and memory for everything. The memory is the most
  /// that this process takes, its texts included, in bytes per byte of text.
  private static func shape(_ shape: Shape, count: Int) {
    let start = Memory.inUse()
    let texts = shape.texts(of: count)
    let size = (texts.before + texts.after).reduce(0) { $0 + $1.utf8.count }
    let sides = (article(texts.before), article(texts.after))
    func memory() -> Int {
      Int((Double(Memory.peak() - start) / Double(size)).rounded(.up))
    }
    let once = least(of: 1) { _ = TextChanges(before: sides.0, after: sides.1) }
    let alone = memory()
    let everything = least(of: 1) { _ = Comparison(before: sides.0, after: sides.1) }
    let all = memory()
    let again = least(of: 2) { _ = TextChanges(before: sides.0, after: sides.1) }
    print("\(milliseconds(min(once, again)))\t\(alone)\t\(milliseconds(everything))\t\(all)")
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
      print("\(name)\t\(Int((size / least(of: 7, work)).rounded()))")
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
  /// The shortest of some runs in seconds, which is what is least disturbed by others on the machine.
  private static func least(of runs: Int, _ work: () -> Void) -> Double {
    let clock = ContinuousClock()
    return (0..<runs).map { _ in clock.measure(work) / .seconds(1) }.min() ?? 0
  }

  private static func milliseconds(_ seconds: Double) -> String {
    let hundredths = Int((seconds * 100_000).rounded())
    return "\(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10)"
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
