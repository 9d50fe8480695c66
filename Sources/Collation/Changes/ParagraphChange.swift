/// What became of a paragraph, or of those that it was split into or merged from.
package struct ParagraphChange: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case unchanged
    case cosmetic
    case edited
    case moved(edited: Bool)
    case split
    case merged
    case inserted
    case deleted
  }

  package let kind: Kind
  /// The paragraphs of both sides, as they were aligned.
  let group: ParagraphGroup
  /// The same number on paragraphs that moved together, counted from 1; nil on a lone move.
  package let block: Int?
  /// Whether it is a correction note, which is told as such and is no part of the story.
  package let isNote: Bool
  /// Rebuilds both sides, paragraphs joined by a newline; empty where no byte differs or one side has none.
  package let words: [WordRun]

  /// Indices of body paragraphs, rising: one, several for a merge, none for an insertion.
  package var before: [Int] { Array(group.before) }

  /// Indices of body paragraphs, rising: one, several for a split, none for a deletion.
  package var after: [Int] { Array(group.after) }
}
