/// A place where two token sequences differ: what stands before and what stands after.
struct Hunk: Hashable {
  /// Token indices; empty for an insertion.
  var before: Range<Int>
  /// Token indices; empty for a deletion.
  var after: Range<Int>
}

extension Hunk {
  subscript(side: Side) -> Range<Int> {
    side == .before ? before : after
  }
}
