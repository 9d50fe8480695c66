/// Indices of body paragraphs, rising: most often just one, for which no memory is taken.
enum ParagraphList: Hashable, Sendable {
  case none
  case one(UInt32)
  /// Two at least.
  case several([Int])

  init(_ indices: [Int]) {
    switch indices.count {
    case 0: self = .none
    case 1: self = .one(UInt32(indices[0]))
    default: self = .several(indices)
    }
  }

  static func one(_ index: Int) -> ParagraphList { .one(UInt32(index)) }
}

extension ParagraphList: RandomAccessCollection {
  var startIndex: Int { 0 }

  var endIndex: Int {
    switch self {
    case .none: 0
    case .one: 1
    case .several(let indices): indices.count
    }
  }

  subscript(position: Int) -> Int {
    switch self {
    case .one(let index) where position == 0: Int(index)
    case .several(let indices): indices[position]
    default: fatalError("a list of paragraphs is read within its bounds")
    }
  }
}
