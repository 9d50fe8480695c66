/// Finds where two token sequences differ, so that a reader would agree.
///
/// Small problems are solved exactly by a weighted alignment with an opening cost (O. Gotoh, 1982): a token
/// in common gains its weight, and each place where the two differ costs 15, so that a lone *the* between two
/// changes does not cut them apart, while *with* does. O(n·m) time and bytes. Larger ones are first
/// cut at the heaviest chain of words that are unique on both sides (patience diff), again and again, up to 16
/// times; where there are none, the whole is told as replaced.
struct TokenAligner {
  private let before: [UInt32]
  private let after: [UInt32]
  /// By token before: what a match of it gains.
  private let weights: [TokenWeight]
  /// By token: whether it stands in quotation marks.
  private let isQuoted: Both<[Bool]>
  private var hunks: [Hunk] = []

  private static let mostCells = 1 << 18
  /// Each cut may make more words unique; texts made to go on for ever are told as replaced.
  private static let mostCuts = 16
  private static let openingCost: Int32 = 15

  /// The places that differ, in order, never touching each other.
  static func hunks(before: Stretch, after: Stretch) -> [Hunk] {
    var aligner = TokenAligner(before: before, after: after)
    aligner.align(before.ids.indices, after.ids.indices)
    return aligner.hunks
  }

  private init(before: Stretch, after: Stretch) {
    self.before = before.ids
    self.after = after.ids
    weights = before.weights
    isQuoted = Both(before: before.isQuoted, after: after.isQuoted)
  }

  /// - Parameter cuts: how often the problem has been cut already.
  private mutating func align(_ rows: Range<Int>, _ columns: Range<Int>, cuts: Int = 0) {
    let (rows, columns) = strippingEqualEnds(rows, columns)
    if rows.isEmpty || columns.isEmpty {
      add(Hunk(before: rows, after: columns))
    } else if rows.count * columns.count <= Self.mostCells {
      for hunk in exactHunks(rows, columns) { add(hunk) }
    } else if cuts < Self.mostCuts {
      alignAtAnchors(rows, columns, cuts: cuts)
    } else {
      add(Hunk(before: rows, after: columns))
    }
  }

  /// Adds a hunk behind the last one, or to it where they touch.
  private mutating func add(_ hunk: Hunk) {
    if hunk.before.isEmpty, hunk.after.isEmpty { return }
    if let last = hunks.last, last.before.upperBound == hunk.before.lowerBound,
      last.after.upperBound == hunk.after.lowerBound
    {
      hunks[hunks.count - 1] = Hunk(
        before: last.before.lowerBound..<hunk.before.upperBound,
        after: last.after.lowerBound..<hunk.after.upperBound)
    } else {
      hunks.append(hunk)
    }
  }

  private func strippingEqualEnds(
    _ rows: Range<Int>, _ columns: Range<Int>
  ) -> (Range<Int>, Range<Int>) {
    var (i, j) = (rows.lowerBound, columns.lowerBound)
    while i < rows.upperBound, j < columns.upperBound, before[i] == after[j] {
      i += 1
      j += 1
    }
    var (m, n) = (rows.upperBound, columns.upperBound)
    while m > i, n > j, before[m - 1] == after[n - 1] {
      m -= 1
      n -= 1
    }
    return (i..<m, j..<n)
  }
}

// MARK: - Large problems

extension TokenAligner {
  private mutating func alignAtAnchors(_ rows: Range<Int>, _ columns: Range<Int>, cuts: Int) {
    let pairs = uniquePairs(before[rows], after[columns]).map { i, j in
      Match(before: i, after: j - columns.lowerBound, weight: 1)
    }
    let chain = heaviestChain(of: pairs, afterCount: columns.count)
    guard !chain.isEmpty else {
      add(Hunk(before: rows, after: columns))
      return
    }
    var (i, j) = (rows.lowerBound, columns.lowerBound)
    for anchor in chain {
      align(i..<anchor.before, j..<anchor.after + columns.lowerBound, cuts: cuts + 1)
      (i, j) = (anchor.before + 1, anchor.after + columns.lowerBound + 1)
    }
    align(i..<rows.upperBound, j..<columns.upperBound, cuts: cuts + 1)
  }
}

// MARK: - Small problems

extension TokenAligner {
  /// How the best way into a cell of the table ends, one bit field for each of the two states.
  private enum Trace {
    static let matchFromGap: UInt8 = 1
    static let gapFromMatch: UInt8 = 2
    static let gapIsInsertion: UInt8 = 4
  }

  private static let never = Int32.min / 2

  /// The exact answer for a part of the problem whose ends differ.
  private func exactHunks(_ rows: Range<Int>, _ columns: Range<Int>) -> [Hunk] {
    let width = columns.count + 1
    var traces = [UInt8](repeating: 0, count: (rows.count + 1) * width)
    // The best totals of the row above and of this one, ending in a match, or in a difference.
    var matches = [Int32](repeating: Self.never, count: width)
    var gaps = [Int32](repeating: -Self.openingCost, count: width)
    matches[0] = 0
    gaps[0] = Self.never
    for column in 1..<width {
      traces[column] = Trace.gapIsInsertion | (column == 1 ? Trace.gapFromMatch : 0)
    }
    for (row, i) in rows.enumerated() {
      var diagonal = (match: matches[0], gap: gaps[0])
      gaps[0] = -Self.openingCost
      matches[0] = Self.never
      let base = (row + 1) * width
      traces[base] = row == 0 ? Trace.gapFromMatch : 0
      let gain = Int32(weights[i].rawValue)
      // What somebody said and what the narrator says have common words in common by chance.
      let gainAcross = weights[i] == .common ? Int32(TokenWeight.leaning.rawValue) : gain
      let isQuotedHere = isQuoted.before[i]
      for column in 1..<width {
        let above = (match: matches[column], gap: gaps[column])
        var trace: UInt8 = 0
        if before[i] == after[columns.lowerBound + column - 1] {
          if diagonal.gap > diagonal.match { trace |= Trace.matchFromGap }
          let isQuotedThere = isQuoted.after[columns.lowerBound + column - 1]
          matches[column] =
            max(diagonal.match, diagonal.gap) + (isQuotedHere == isQuotedThere ? gain : gainAcross)
        } else {
          matches[column] = Self.never
        }
        // Removing the token before (from above) or inserting the one after (from the left).
        var best = above.gap
        if above.match - Self.openingCost > best {
          best = above.match - Self.openingCost
          trace |= Trace.gapFromMatch
        }
        let left = (match: matches[column - 1], gap: gaps[column - 1])
        if left.gap > best {
          best = left.gap
          trace = trace & Trace.matchFromGap | Trace.gapIsInsertion
        }
        if left.match - Self.openingCost > best {
          best = left.match - Self.openingCost
          trace = trace & Trace.matchFromGap | Trace.gapIsInsertion | Trace.gapFromMatch
        }
        gaps[column] = best
        traces[base + column] = trace
        diagonal = above
      }
    }
    return hunks(
      along: traces, width: width, endsInGap: gaps[width - 1] > matches[width - 1], rows, columns)
  }

  /// Follows the traces back from the last cell.
  private func hunks(
    along traces: [UInt8], width: Int, endsInGap: Bool, _ rows: Range<Int>, _ columns: Range<Int>
  ) -> [Hunk] {
    var hunks: [Hunk] = []
    var (row, column) = (rows.count, columns.count)
    var isGap = endsInGap
    var end = (row, column)
    while row > 0 || column > 0 {
      let trace = traces[row * width + column]
      guard isGap else {
        isGap = trace & Trace.matchFromGap != 0
        row -= 1
        column -= 1
        end = (row, column)
        continue
      }
      isGap = trace & Trace.gapFromMatch == 0
      if trace & Trace.gapIsInsertion != 0 { column -= 1 } else { row -= 1 }
      if !isGap || row == 0 && column == 0 {
        hunks.append(
          Hunk(
            before: rows.lowerBound + row..<rows.lowerBound + end.0,
            after: columns.lowerBound + column..<columns.lowerBound + end.1))
      }
    }
    return hunks.reversed()
  }
}
