/// Paragraphs of both sides that belong together; one side is empty for an insertion or a deletion.
struct ParagraphGroup: Hashable {
  /// Indices of body paragraphs, rising.
  let before: [Int]
  let after: [Int]
  let isMoved: Bool
}

extension [ParagraphGroup] {
  /// Ordered by where they stand after; a deletion comes right behind what stayed in place before it.
  func inReadingOrder() -> [ParagraphGroup] {
    var lastStay = -1
    var deletions: [Int: Int] = [:]
    for group in self.filter({ !$0.isMoved && !$0.before.isEmpty })
      .sorted(by: { $0.before[0] < $1.before[0] })
    {
      if let last = group.after.last {
        lastStay = last
      } else {
        deletions[group.before[0]] = lastStay
      }
    }
    let keyed = self.map {
      group -> (position: Int, isDeletion: Int, before: Int, group: ParagraphGroup) in
      if let first = group.after.first { return (first, 0, group.before.first ?? -1, group) }
      return (deletions[group.before[0]] ?? -1, 1, group.before[0], group)
    }
    return keyed.sorted {
      ($0.position, $0.isDeletion, $0.before) < ($1.position, $1.isDeletion, $1.before)
    }.map(\.group)
  }
}
