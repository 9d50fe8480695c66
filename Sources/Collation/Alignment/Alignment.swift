import Prose

/// Which paragraphs of two texts belong together, and where their words differ.
struct Alignment {
  let before: Witness
  let after: Witness
  /// Nil where the headlines are the same to the byte.
  let headline: AlignedText?
  /// In reading order; every body paragraph stands in just one.
  let groups: [AlignedGroup]

  init(before: TokenizedArticle, after: TokenizedArticle) {
    var vocabulary = Vocabulary()
    var sequences = SequenceTable()
    let before = Witness(before, vocabulary: &vocabulary, sequences: &sequences)
    let after = Witness(after, vocabulary: &vocabulary, sequences: &sequences)
    headline =
      before.article.headline.bytes == after.article.headline.bytes
      ? nil
      : AlignedText(
        before: Stretch(headlineOf: before), after: Stretch(headlineOf: after))
    groups = ParagraphAligner.groups(before: before, after: after).map { group in
      AlignedGroup(group, before: before, after: after)
    }
    self.before = before
    self.after = after
  }

  subscript(side: Side) -> Witness {
    side == .before ? before : after
  }
}

/// Paragraphs that belong together, and what became of them.
struct AlignedGroup {
  let paragraphs: ParagraphGroup
  let kind: ParagraphChange.Kind
  /// Nil where the sides are the same to the byte, or one is empty.
  let text: AlignedText?

  fileprivate init(_ group: ParagraphGroup, before: Witness, after: Witness) {
    paragraphs = group
    guard let i = group.before.first, let j = group.after.first else {
      kind = group.before.isEmpty ? .inserted : .deleted
      text = nil
      return
    }
    if group.before.count == 1, group.after.count == 1,
      before.article.paragraphs[i].bytes == after.article.paragraphs[j].bytes
    {
      kind = group.isMoved ? .moved(edited: false) : .unchanged
      text = nil
      return
    }
    let text = AlignedText(
      before: Stretch(before, paragraphs: group.before),
      after: Stretch(after, paragraphs: group.after))
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
}

extension Stretch {
  fileprivate init(headlineOf witness: Witness) {
    self.init([witness.article.headline], ids: [witness.headline])
  }
}
