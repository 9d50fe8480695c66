/// Paragraphs of both sides that belong together; one side is empty for an insertion or a deletion.
struct ParagraphGroup: Hashable {
  let before: ParagraphList
  let after: ParagraphList
  let isMoved: Bool
}

extension [ParagraphGroup] {
  /// Ordered by where they stand after; a deletion comes right behind what stayed in place before it.
  func inReadingOrder() -> [ParagraphGroup] {
    let standing = sorted { $0.after.first }
    let deleted = filter { $0.after.isEmpty }.sorted { $0.before.first }
    guard !deleted.isEmpty else { return standing }
    let stays = standing.filter { !$0.isMoved && !$0.before.isEmpty }
    var ordered: [ParagraphGroup] = []
    ordered.reserveCapacity(count)
    var (passed, next) = (0, 0)
    for deletion in deleted {
      while passed < stays.count, stays[passed].before[0] < deletion.before[0] { passed += 1 }
      let place = passed == 0 ? -1 : stays[passed - 1].after.last ?? -1
      while next < standing.count, standing[next].after[0] <= place {
        ordered.append(standing[next])
        next += 1
      }
      ordered.append(deletion)
    }
    return ordered + standing[next...]
  }

  /// Those that have paragraphs on a side, by the first of them, which is no other's.
  private func sorted(byFirst first: (ParagraphGroup) -> Int?) -> [ParagraphGroup] {
    // One integer sorts several times faster than a group.
    indices.compactMap { index in
      first(self[index]).map { UInt64($0) << 32 | UInt64(index) }
    }.sorted().map { self[Int($0 & 0xFFFF_FFFF)] }
  }
}
