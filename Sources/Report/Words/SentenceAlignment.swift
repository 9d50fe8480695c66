import Collation

/// Which sentences of an entry belong together.
///
/// Word runs say which words stand on both sides. Two sentences are tied by a third of the shorter one's words; tied
/// ones and what lies between them are told together. Linear in the text.
struct SentenceAlignment {
  /// Indices of sentences; a side is empty where a sentence came or went.
  struct Pair: Hashable {
    let before: Range<Int>
    let after: Range<Int>
  }

  /// Of each side, in order.
  let before: [Sentence]
  let after: [Sentence]
  /// In order; together they cover all sentences.
  let pairs: [Pair]

  init(_ runs: [WordRun]) {
    func side(_ kind: WordRun.Kind) -> [Sentence] {
      let text = runs.filter { $0.kind == .equal || $0.kind == kind }.reduce("") { $0 + $1.text }
      return text.isEmpty ? [] : Sentence.all(in: text)
    }
    before = side(.removed)
    after = side(.inserted)
    pairs = Self.pairs(
      tied: Self.ties(runs, before, after), counts: (before.count, after.count))
  }

  /// The sentences that share enough words, by index, rising on both sides.
  private static func ties(
    _ runs: [WordRun], _ before: [Sentence], _ after: [Sentence]
  ) -> [(before: Int, after: Int)] {
    let words = before.enumerated().flatMap { index, sentence in
      sentence.wordStarts.map { (start: $0, sentence: index) }
    }
    var shared: [(before: Int, after: Int, words: Int)] = []
    var (next, j) = (0, 0)
    var (start, shift) = (0, 0)
    for run in runs {
      let length = run.text.utf8.count
      if run.kind == .inserted {
        shift += length
        continue
      }
      while next < words.count, words[next].start < start + length {
        let word = words[next]
        next += 1
        if run.kind == .removed { continue }
        while j < after.count, after[j].range.upperBound <= word.start + shift { j += 1 }
        guard j < after.count else { break }
        if let last = shared.last, last.before == word.sentence, last.after == j {
          shared[shared.count - 1].words += 1
        } else {
          shared.append((word.sentence, j, 1))
        }
      }
      start += length
      if run.kind == .removed { shift -= length }
    }
    return shared.filter { tie in
      let shorter = min(before[tie.before].wordStarts.count, after[tie.after].wordStarts.count)
      return tie.words * 3 >= shorter
    }.map { ($0.before, $0.after) }
  }

  private static func pairs(
    tied: [(before: Int, after: Int)], counts: (before: Int, after: Int)
  ) -> [Pair] {
    var pairs: [Pair] = []
    var (i, j) = (0, 0)
    func loose(to before: Int, _ after: Int) -> [Pair] {
      (i..<before).map { Pair(before: $0..<$0 + 1, after: j..<j) }
        + (j..<after).map { Pair(before: before..<before, after: $0..<$0 + 1) }
    }
    for tie in tied {
      if let last = pairs.last, tie.before < i || tie.after < j {
        let start = (last.before.lowerBound, last.after.lowerBound)
        (i, j) = (max(i, tie.before + 1), max(j, tie.after + 1))
        pairs[pairs.count - 1] = Pair(before: start.0..<i, after: start.1..<j)
      } else {
        pairs += loose(to: tie.before, tie.after)
        pairs.append(
          Pair(before: tie.before..<tie.before + 1, after: tie.after..<tie.after + 1))
        (i, j) = (tie.before + 1, tie.after + 1)
      }
    }
    return pairs + loose(to: counts.before, counts.after)
  }
}
