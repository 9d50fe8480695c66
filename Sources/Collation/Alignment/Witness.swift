import Prose

/// One side of a comparison in integers. (A textual scholar calls each version of a text a witness.)
struct Witness {
  let article: Article
  /// By body paragraph: a hash of its bytes.
  let keys: [TextKey]
  /// By body paragraph; equal numbers mean the same text, or equal under folding where just one side has the text.
  fileprivate(set) var numbers: [UInt32]
  /// By body paragraph; nil for one that nobody asked for.
  fileprivate var wordings: [Wording?]

  fileprivate init(_ article: Article, numbering: inout Numbering) {
    self.article = article
    keys = article.paragraphs.map { TextKey($0.text) }
    numbers = keys.map { numbering.number(of: $0.rawValue) }
    wordings = Array(repeating: nil, count: keys.count)
  }

  /// The words of a paragraph that was read.
  func wording(of paragraph: Int) -> Wording {
    guard let wording = wordings[paragraph] else {
      fatalError("a paragraph that is asked for its words has been read")
    }
    return wording
  }

  /// The bag of words of a paragraph that was read.
  func bag(of paragraph: Int) -> Bag { wording(of: paragraph).bag }

  /// What decides for some paragraphs or against them where all else is equal, drawn from their texts.
  func lot(of paragraphs: some Sequence<Int>) -> UInt64 {
    paragraphs.reduce(0) { $0 + keys[$1].rawValue >> 32 }
  }
}

/// Both sides in integers, read only as far as they must be.
///
/// A paragraph whose text stands on both sides is known by a hash of its bytes. Only the others are cut into words
/// at once; of those, the ones that are equal under folding get the same number too.
struct Witnesses {
  private var sides: Both<Witness>
  private var vocabulary = Vocabulary()
  /// The tokens of a part of one side.
  private let passage: (Side, Part) -> Passage

  init(before: Article, after: Article, passage: @escaping (Side, Part) -> Passage) {
    var numbering = Numbering()
    sides = Both(
      before: Witness(before, numbering: &numbering),
      after: Witness(after, numbering: &numbering))
    self.passage = passage
    numberByFolding(textCount: numbering.count)
  }

  subscript(side: Side) -> Witness { sides[side] }
  var before: Witness { sides.before }
  var after: Witness { sides.after }

  /// Numbers the paragraphs that stand on one side only anew, by their words.
  private mutating func numberByFolding(textCount: Int) {
    var standsOn = Both(
      before: [Bool](repeating: false, count: textCount + 1),
      after: [Bool](repeating: false, count: textCount + 1))
    for side in Side.allCases {
      for number in sides[side].numbers { standsOn[side][Int(number)] = true }
    }
    var numbering = Numbering()
    for side in Side.allCases {
      for paragraph in sides[side].numbers.indices
      where !standsOn[side.other][Int(sides[side].numbers[paragraph])] {
        let key = read(paragraph, on: side).key
        sides[side].numbers[paragraph] = UInt32(textCount) + numbering.number(of: key)
      }
    }
  }

  /// Cuts a body paragraph into words, unless that is done.
  @discardableResult
  mutating func read(_ paragraph: Int, on side: Side) -> Wording {
    if let wording = sides[side].wordings[paragraph] { return wording }
    let wording = wording(of: .paragraph(paragraph), on: side)
    sides[side].wordings[paragraph] = wording
    return wording
  }

  /// The words of any part.
  mutating func wording(of part: Part, on side: Side) -> Wording {
    Wording(passage(side, part), in: &vocabulary)
  }
}
