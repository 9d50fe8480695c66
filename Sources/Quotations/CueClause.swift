import Prose

/// A place in a sentence that says who speaks: *Lee said*, *according to Lee*, *Lee's claim*, *Lee:*.
struct CueClause {
  /// What kind of words attribute a quotation.
  enum Form: Equatable {
    case verb
    /// *… , adding that*: its subject stands elsewhere in the sentence.
    case participle
    /// *was called*: whoever speaks stands behind *by*, or nowhere.
    case passive
    case accordingTo
    case noun
    case colon
  }

  /// What kind of words the cue is.
  let form: Form
  /// What is known of its verb or noun; empty for the other forms.
  let classes: WordClass
  /// Item indices of the cue's words.
  let cue: Range<Int>
  /// Item indices of the speaker's words; nil where there is none.
  let speaker: Range<Int>?
}
