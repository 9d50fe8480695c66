import Prose

extension [WordRun] {
  /// Tells hunks in runs of text that rebuild both stretches to the byte.
  ///
  /// Tokens outside all hunks are equal under folding; where their bytes differ (typography, spelling,
  /// spaces), that is told too.
  init(_ hunks: [Hunk], before: Stretch, after: Stretch) {
    var writer = WordRunWriter()
    var (i, j) = (0, 0)
    for hunk in hunks + [
      Hunk(before: before.count..<before.count, after: after.count..<after.count)
    ] {
      let same = before.bytes(ofTokens: i..<hunk.before.lowerBound)
      if same == after.bytes(ofTokens: j..<hunk.after.lowerBound) {
        writer.write(same, same)
        (i, j) = (hunk.before.lowerBound, hunk.after.lowerBound)
      }
      while i < hunk.before.lowerBound {
        writer.write(before.gap(before: i), after.gap(before: j))
        writer.write(before.text(of: i), after.text(of: j))
        i += 1
        j += 1
      }
      writer.remove(before.bytes(ofTokens: hunk.before))
      writer.insert(after.bytes(ofTokens: hunk.after))
      (i, j) = (hunk.before.upperBound, hunk.after.upperBound)
    }
    writer.write(before.gap(before: before.count), after.gap(before: after.count))
    self = writer.runs()
  }
}

extension Stretch {
  /// Tokens with the white space before each.
  fileprivate func bytes(ofTokens range: Range<Int>) -> ArraySlice<UInt8> {
    guard let first = range.first, let last = range.last else { return [] }
    let start = first == 0 ? 0 : tokens[first - 1].range.upperBound
    return bytes[start..<tokens[last].range.upperBound]
  }
}

/// Gathers equal, removed and inserted bytes into runs; in one place, what went comes before what came.
private struct WordRunWriter {
  private var finished: [WordRun] = []
  private var equal: [UInt8] = []
  private var removed: [UInt8] = []
  private var inserted: [UInt8] = []

  mutating func write(_ before: ArraySlice<UInt8>, _ after: ArraySlice<UInt8>) {
    guard before == after else {
      remove(before)
      insert(after)
      return
    }
    guard !before.isEmpty else { return }
    flushDifference()
    equal += before
  }

  mutating func remove(_ bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty else { return }
    flushEqual()
    removed += bytes
  }

  mutating func insert(_ bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty else { return }
    flushEqual()
    inserted += bytes
  }

  mutating func runs() -> [WordRun] {
    flushEqual()
    flushDifference()
    return finished
  }

  private mutating func flushEqual() {
    Self.finish(.equal, &equal, into: &finished)
  }

  private mutating func flushDifference() {
    Self.finish(.removed, &removed, into: &finished)
    Self.finish(.inserted, &inserted, into: &finished)
  }

  private static func finish(
    _ kind: WordRun.Kind, _ bytes: inout [UInt8], into runs: inout [WordRun]
  ) {
    guard !bytes.isEmpty else { return }
    runs.append(WordRun(kind, String(decoding: bytes, as: UTF8.self)))
    bytes.removeAll(keepingCapacity: true)
  }
}
