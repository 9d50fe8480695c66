import Foundation

/// What a value of the JSON contract must look like.
indirect enum Shape: Sendable {
  case text
  case integer
  case flag
  /// One of these words.
  case word([String])
  case null
  /// RFC 3339 in UTC with milliseconds.
  case moment
  case list(Shape)
  /// All of these members and no others.
  case object([String: Shape])
  case either(Shape, Shape)

  static func optional(_ shape: Shape) -> Shape { .either(.null, shape) }

  /// What differs, each with its path in front: `facts[3].unit: …`; empty for a value that keeps to the contract.
  func faults(in value: Value, at path: String = "") -> [String] {
    switch (self, value) {
    case (.text, .text), (.integer, .integer), (.flag, .flag), (.null, .null): return []
    case (.word(let words), .text(let word)) where words.contains(word): return []
    case (.moment, .text(let text)) where text.utf8.count == 24 && text.hasSuffix("Z"): return []
    case (.list(let shape), .list(let values)):
      return values.enumerated().flatMap { shape.faults(in: $1, at: "\(path)[\($0)]") }
    case (.object(let shapes), .object(let members)):
      let missing = Set(shapes.keys).subtracting(members.keys).map { "\(path).\($0): missing" }
      return missing.sorted()
        + members.sorted { $0.key < $1.key }.flatMap { key, value in
          shapes[key]?.faults(in: value, at: "\(path).\(key)") ?? ["\(path).\(key): unknown"]
        }
    case (.either(let one, let other), _):
      let faults = one.faults(in: value, at: path)
      return faults.isEmpty ? [] : other.faults(in: value, at: path)
    default: return ["\(path): \(value)"]
    }
  }
}

/// A JSON value as it was read.
enum Value: Decodable, Hashable, Sendable {
  case null
  case flag(Bool)
  case integer(Int)
  case text(String)
  case list([Value])
  case object([String: Value])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    // A refusal only says that it is another kind of value.
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .flag(value)
    } else if let value = try? container.decode(Int.self) {
      self = .integer(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([Value].self) {
      self = .list(value)
    } else {
      self = .object(try container.decode([String: Value].self))
    }
  }

  init(parsing text: some StringProtocol) throws {
    self = try JSONDecoder().decode(Value.self, from: Data(text.utf8))
  }

  subscript(key: String) -> Value {
    if case .object(let members) = self { members[key] ?? .null } else { .null }
  }

  subscript(index: Int) -> Value {
    if case .list(let values) = self, values.indices.contains(index) {
      values[index]
    } else {
      .null
    }
  }
}
