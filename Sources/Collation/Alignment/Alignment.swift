import Prose

/// Which paragraphs of two texts belong together, and where their words differ.
///
/// A class, since all that asks about changes holds it: sharing it costs one count instead of one for each array.
final class Alignment {
  let witnesses: Witnesses
  /// Nil where the headlines are the same to the byte.
  let headline: AlignedText?
  /// Of the same headlines.
  let headlines: Both<Wording>?
  /// In reading order; every body paragraph stands in just one.
  let groups: [AlignedGroup]

  /// - Parameter passage: the tokens of a part of one side; asked for only where words must be compared.
  init(before: Article, after: Article, passage: @escaping (Side, Part) -> Passage) {
    var aligner = ParagraphAligner(Witnesses(before: before, after: after, passage: passage))
    aligner.run()
    var witnesses = aligner.witnesses
    groups = aligner.groups.inReadingOrder().map { AlignedGroup($0, witnesses) }
    if (before.headline ?? "").hasSameBytes(as: after.headline ?? "") {
      headlines = nil
    } else {
      headlines = Both(
        before: witnesses.wording(of: .headline, on: .before),
        after: witnesses.wording(of: .headline, on: .after))
    }
    headline = headlines.map {
      AlignedText(before: Stretch([$0.before]), after: Stretch([$0.after]))
    }
    self.witnesses = witnesses
  }
}

/// Paragraphs that belong together, and what became of them.
struct AlignedGroup {
  let paragraphs: ParagraphGroup
  let kind: ParagraphChange.Kind
  /// Nil where the sides are the same to the byte, or one is empty.
  let text: AlignedText?

  fileprivate init(_ group: ParagraphGroup, _ witnesses: Witnesses) {
    paragraphs = group
    guard let i = group.before.first, let j = group.after.first else {
      kind = group.before.isEmpty ? .inserted : .deleted
      text = nil
      return
    }
    if group.before.count == 1, group.after.count == 1, witnesses.areIdentical(i, j) {
      kind = group.isMoved ? .moved(edited: false) : .unchanged
      text = nil
      return
    }
    let text = AlignedText(
      before: Stretch(group.before.map { witnesses.before.wording(of: $0) }),
      after: Stretch(group.after.map { witnesses.after.wording(of: $0) }))
    self.text = text
    if group.before.count > 1 {
      kind = .merged
    } else if group.after.count > 1 {
      kind = .split
    } else if group.isMoved {
      kind = .moved(edited: !text.isCosmetic)
    } else {
      kind = text.isCosmetic ? .cosmetic : .edited
    }
  }

  /// Whether one paragraph of each side is the same to the byte.
  var isIdentical: Bool { text == nil && !paragraphs.before.isEmpty && !paragraphs.after.isEmpty }
}
