import Prose

extension [ParagraphChange] {
  /// What became of every paragraph, in reading order.
  init(_ alignment: Alignment) {
    let groups = alignment.groups
    let blocks = Self.blocks(of: groups.map(\.paragraphs))
    self = groups.indices.map { index in
      let group = groups[index]
      return ParagraphChange(
        kind: group.kind, group: group.paragraphs, block: blocks.isEmpty ? nil : blocks[index],
        isNote: alignment.isNote(group.paragraphs),
        words: group.text?.words ?? [])
    }
  }

  /// A number for each group that moved together with the one before or behind it on both sides, by index.
  private static func blocks(of groups: [ParagraphGroup]) -> [Int: Int] {
    var blocks: [Int: Int] = [:]
    var count = 0
    for index in groups.indices.dropFirst()
    where groups[index].isMoved && groups[index].follows(groups[index - 1]) {
      if blocks[index - 1] == nil {
        count += 1
        blocks[index - 1] = count
      }
      blocks[index] = count
    }
    return blocks
  }
}

extension Alignment {
  /// Whether all paragraphs of a group are correction notes.
  fileprivate func isNote(_ group: ParagraphGroup) -> Bool {
    Side.allCases.allSatisfy { side in
      let paragraphs = side == .before ? group.before : group.after
      return paragraphs.allSatisfy {
        witnesses[side].article.paragraphs[$0].kind == .correction
      }
    }
  }
}

extension ParagraphGroup {
  /// Whether both moved, and stand one behind the other on both sides.
  fileprivate func follows(_ other: ParagraphGroup) -> Bool {
    guard isMoved, other.isMoved, let before = other.before.last, let after = other.after.last
    else { return false }
    return self.before.first == before + 1 && self.after.first == after + 1
  }
}
