private import FoundationEssentials

/// What a batch line calls itself, to be given back with its result.
package enum RecordID: Hashable, Sendable {
  case string(String)
  /// As JSON spells it, with all digits (up to 38).
  case number(String)
}

extension RecordID: Decodable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    do {
      self = .string(try container.decode(String.self))
    } catch DecodingError.typeMismatch {
      self = .number(try Self.number(in: container))
    }
  }

  private static func number(in container: any SingleValueDecodingContainer) throws -> String {
    do {
      return try container.decode(Decimal.self).description
    } catch DecodingError.typeMismatch {
      throw IngestError.badRecord("neither a string nor a number", at: container.codingPath)
    }
  }
}
