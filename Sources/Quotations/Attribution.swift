import Prose

/// Which words of a sentence say who speaks a quotation.
struct Attribution {
  /// How cue and quotation stand to each other.
  enum Bond {
    /// Side by side: *"It held," Lee said.*
    case adjacent
    /// In one sentence, with words of the narrator's between: *Lee said the plan was "junk."*
    case governed
    /// No cue of its own; somebody that the sentence is about.
    case subject
  }

  /// How close the cue stands.
  let bond: Bond
  /// What kind of words the cue is.
  let form: CueClause.Form
  /// What is known of the cue's verb or noun.
  let classes: WordClass
  /// Item indices; nil where the speaker alone tells.
  let cue: Range<Int>?
  /// Item indices; nil where nobody is named.
  let speaker: Range<Int>?
}
