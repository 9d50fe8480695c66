import Prose

/// The words of one paragraph in integers.
struct Wording {
  let passage: Passage
  /// Folded word ids, by token.
  let ids: [UInt32]
  /// What the paragraph is about, for measuring how much two have in common.
  let bag: Bag

  init(_ passage: Passage, in vocabulary: inout Vocabulary) {
    ids = vocabulary.ids(of: passage)
    self.passage = passage
    var words: [UInt32] = []
    words.reserveCapacity(ids.count)
    for (token, id) in zip(passage.tokens, ids)
    where token.kind.isWord && id != Vocabulary.silent {
      words.append(id)
    }
    bag = Bag(words)
  }

  /// A hash of all words in their order; equal ones mean equal under folding.
  var key: UInt64 { ids[...].wordingKey }

  /// The same for every sentence.
  var sentenceKeys: [UInt64] { passage.sentences.map { ids[$0].wordingKey } }
}

extension ArraySlice<UInt32> {
  fileprivate var wordingKey: UInt64 {
    var key: UInt64 = 0xcbf2_9ce4_8422_2325
    for id in self where id != Vocabulary.silent {
      key = (key ^ UInt64(id)) &* 0x9E37_79B9_7F4A_7C15
      key ^= key >> 32
    }
    return key
  }
}
