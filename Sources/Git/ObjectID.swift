internal import CLibgit2

/// The SHA-1 that names an object.
package struct ObjectID: Hashable, Sendable {
  // The 20 bytes, most significant first.
  private let head: UInt64
  private let middle: UInt64
  private let tail: UInt32

  /// Reads 40 hexadecimal digits; nil for anything else.
  package init?(_ text: some StringProtocol) {
    let digits = Array(text.utf8)
    guard digits.count == 40, let head = Self.number(digits[..<16]),
      let middle = Self.number(digits[16..<32]), let tail = Self.number(digits[32...])
    else { return nil }
    self.head = head
    self.middle = middle
    self.tail = UInt32(truncatingIfNeeded: tail)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> UInt64? {
    // The initializer would take a sign as well.
    guard digits.first != UInt8(ascii: "+"), digits.first != UInt8(ascii: "-") else { return nil }
    return UInt64(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  init(_ id: git_oid) {
    var id = id
    (head, middle, tail) = unsafe withUnsafeBytes(of: &id) { bytes in
      unsafe (
        UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)),
        UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: 16, as: UInt32.self))
      )
    }
  }

  /// The form that libgit2 takes.
  var raw: git_oid {
    var id = git_oid()
    unsafe withUnsafeMutableBytes(of: &id) { bytes in
      unsafe bytes.storeBytes(of: head.bigEndian, as: UInt64.self)
      unsafe bytes.storeBytes(of: middle.bigEndian, toByteOffset: 8, as: UInt64.self)
      unsafe bytes.storeBytes(of: tail.bigEndian, toByteOffset: 16, as: UInt32.self)
    }
    return id
  }
}

extension ObjectID: CustomStringConvertible {
  /// 40 lower-case hexadecimal digits.
  package var description: String {
    hexadecimal(head, digits: 16) + hexadecimal(middle, digits: 16) + hexadecimal(tail, digits: 8)
  }
}

/// A number in lower-case hexadecimal digits, with leading zeros up to a width.
package func hexadecimal(_ number: some BinaryInteger, digits: Int) -> String {
  let text = String(number, radix: 16)
  return String(repeating: "0", count: max(0, digits - text.count)) + text
}
