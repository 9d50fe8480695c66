extension IngestError {
  /// A value of a batch line that is not what it should be.
  static func badRecord(_ detail: String, at path: [any CodingKey]) -> IngestError {
    IngestError(.badRecord, detail).at(path)
  }

  /// The same error with the field that it is about in front: `before.paragraphs[3]: …`.
  func at(_ path: [any CodingKey]) -> IngestError {
    let field = Self.field(path)
    return field.isEmpty ? self : IngestError(code, "\(field): \(detail)", hint: hint)
  }

  /// Says in words what a decoder found.
  init(decoding error: any Error) {
    switch error {
    case let error as IngestError:
      self = error
    case DecodingError.keyNotFound(let key, let context):
      self = .badRecord("it is missing", at: context.codingPath + [key])
    case DecodingError.valueNotFound(let type, let context):
      self = .badRecord("\(Self.name(of: type)) is expected, not null", at: context.codingPath)
    case DecodingError.typeMismatch(let type, let context):
      self = .badRecord("\(Self.name(of: type)) is expected", at: context.codingPath)
    default:
      self = IngestError(.badRecord, "the line is not valid JSON")
    }
  }

  private static func field(_ path: [any CodingKey]) -> String {
    path.reduce(into: "") { field, key in
      if let index = key.intValue {
        field += "[\(index)]"
      } else {
        field += field.isEmpty ? key.stringValue : ".\(key.stringValue)"
      }
    }
  }

  private static func name(of type: any Any.Type) -> String {
    switch type {
    case is String.Type: "a string"
    case is [Any].Type, is [String].Type: "a list of strings"
    default: "an object"
    }
  }
}
