/// Finds tags and attributes by the names that a parser reports, in lower case.
enum Names {
  /// `other` for one that means nothing here.
  static func tag(_ name: UnsafePointer<UInt8>) -> Tag {
    unsafe tags[hash(name)] ?? .other
  }

  static func attribute(_ name: UnsafePointer<UInt8>) -> Attribute? {
    unsafe attributes[hash(name)]
  }

  private static let tags: [UInt64: Tag] = table(Tag.allCases.dropFirst(3)) { "\($0)" }
  private static let attributes: [UInt64: Attribute] = table(Attribute.allCases) { $0.rawValue }

  private static func table<Value>(
    _ values: some Sequence<Value>, name: (Value) -> String
  ) -> [UInt64: Value] {
    Dictionary(
      values.map { value in (unsafe name(value).withCString(encodedAs: UTF8.self, hash), value) },
      uniquingKeysWith: { first, _ in first })
  }

  /// FNV-1a (Fowler, Noll and Vo); an unknown name of the same hash would be taken for a known one, and harm nothing.
  private static func hash(_ name: UnsafePointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var place = unsafe name
    while unsafe place.pointee != 0 {
      hash = unsafe (hash ^ UInt64(place.pointee)) &* 0x0000_0100_0000_01b3
      unsafe place += 1
    }
    return hash
  }
}
