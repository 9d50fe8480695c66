import Prose

/// An outline with what attributes quotations in it, which depends on nothing else.
struct OutlinedPassage {
  let outline: Outline
  /// By sentence.
  let finders: [AttributionFinder]

  init(_ passage: Passage, isResuming: Bool) {
    let outline = Outline(
      passage, spans: MarkPairing.spans(of: passage, isResuming: isResuming))
    self.outline = outline
    finders = outline.sentences.map { AttributionFinder(outline, sentence: $0) }
  }
}

/// Outlines the passages that two states of an article have in common once: the second time takes what the first left.
struct OutlineTable {
  private struct Key: Hashable {
    let passage: ObjectIdentifier
    let isResuming: Bool
  }

  private var outlines: [Key: OutlinedPassage] = [:]
  /// What the second state will ask for.
  private var wanted: Set<ObjectIdentifier> = []
  /// How many more items may be kept: in very long articles the second state makes the rest again.
  private var room = 1 << 16

  /// Keeps the outlines of these passages until they are asked for again.
  mutating func keep(_ passages: some Sequence<Passage>) {
    wanted = Set(passages.map { ObjectIdentifier($0) })
  }

  /// The outline of a passage; `isResuming` when the passage before ends inside a quotation.
  mutating func outline(of passage: Passage, isResuming: Bool) -> OutlinedPassage {
    let key = Key(passage: ObjectIdentifier(passage), isResuming: isResuming)
    if let known = outlines.removeValue(forKey: key) { return known }
    let outlined = OutlinedPassage(passage, isResuming: isResuming)
    if wanted.contains(key.passage), outlined.outline.items.count <= room {
      room -= outlined.outline.items.count
      outlines[key] = outlined
    }
    return outlined
  }
}
