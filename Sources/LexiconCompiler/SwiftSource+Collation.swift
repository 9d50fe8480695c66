import Prose

extension SwiftSource {
  /// Adds spellings of one word, and words too common to tie two texts together.
  mutating func addCollation(_ lexicons: Lexicons) throws(LexiconError) {
    var forms: [WordKey: WordKey] = [:]
    for entry in try lexicons.entries("Collation/spelling-variants") {
      let (form, endings) = try entry.columns()
      for ending in [""] + endings {
        forms[WordKey(entry.word + ending)] = WordKey(form + ending)
      }
    }
    let common = Set(forms.values.map(\.rawValue)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(common, common.indices))
    addTable("spellings", forms.compactMapValues { numbers[$0.rawValue] })
    addList("commonSpellings", of: "UInt64", common.map { "\($0)" })
    addMember(
      """
        static func spelling(_ key: WordKey) -> WordKey? {
          spellings[key].map { WordKey(rawValue: commonSpellings[$0]) }
        }
      """)
    var stopWords: [WordKey: String] = [:]
    for entry in try lexicons.entries("Collation/stop-words") {
      let isLeaning = try entry.whether(entry.value, is: "leans", not: "")
      stopWords[WordKey(entry.word)] = isLeaning ? ".leaning" : ".common"
    }
    addWords("stopWord", of: "StopWord", stopWords)
  }
}
