/// A JSON value, with the members of an object in the order in which they are written.
///
/// It is built by literals, so that the code which makes an object reads like the object.
package enum JSON: Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// As JSON spells it, with all digits.
  case number(String)
  case string(String)
  case array([JSON])
  /// An array of so many elements, each of them made only when it is written.
  case series(Int, @Sendable (Int) -> JSON)
  case object([Member])

  package struct Member: Sendable {
    package let key: String
    package let value: JSON
  }

  /// A long array, whose elements are made from these one at a time.
  static func series<Item: Sendable>(
    of items: [Item], _ element: @escaping @Sendable (Item) -> JSON
  ) -> JSON {
    .series(items.count) { element(items[$0]) }
  }

  /// Null where there is no text.
  package init(_ text: String?) {
    self = text.map(JSON.string) ?? .null
  }

  /// The version of the contract, `schema` in every object.
  static let schema: JSON = 1

  /// An object with the members of another one behind its own; whatever is no object has none.
  static func + (one: JSON, other: JSON) -> JSON {
    .object(one.members + other.members)
  }

  private var members: [Member] {
    if case .object(let members) = self { members } else { [] }
  }
}

extension JSON: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  package init(nilLiteral: ()) { self = .null }
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  package init(integerLiteral value: Int) { self = .integer(value) }
  package init(stringLiteral value: String) { self = .string(value) }
  package init(arrayLiteral elements: JSON...) { self = .array(elements) }
  package init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(elements.map { Member(key: $0.0, value: $0.1) })
  }
}
