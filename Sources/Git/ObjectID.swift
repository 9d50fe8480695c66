internal import CLibgit2

/// The SHA-1 that names an object.
package struct ObjectID: Hashable, Sendable {
  // The 20 bytes, most significant first.
  private let head: UInt64
  private let middle: UInt64
  private let tail: UInt32

  /// Reads 40 hexadecimal digits; nil for anything else.
  package init?(_ text: some StringProtocol) {
    self.init(digits: ArraySlice(text.utf8))
  }

  /// Reads 40 hexadecimal digits; nil for anything else.
  init?(digits: ArraySlice<UInt8>) {
    guard digits.count == 40, let head = Self.number(digits.prefix(16)),
      let middle = Self.number(digits.dropFirst(16).prefix(16)),
      let tail = Self.number(digits.suffix(8))
    else { return nil }
    self.head = head
    self.middle = middle
    self.tail = UInt32(truncatingIfNeeded: tail)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> UInt64? {
    var number: UInt64 = 0
    for digit in digits {
      let value: UInt8
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = digit - UInt8(ascii: "A") + 10
      default: return nil
      }
      number = number << 4 | UInt64(value)
    }
    return number
  }

  /// Reads the 20 bytes; nil for any other number of them.
  init?(bytes: ArraySlice<UInt8>) {
    guard bytes.count == 20 else { return nil }
    func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
      bytes.reduce(0) { $0 << 8 | UInt64($1) }
    }
    head = number(bytes.prefix(8))
    middle = number(bytes.dropFirst(8).prefix(8))
    tail = UInt32(number(bytes.suffix(4)))
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

  /// The 20 bytes.
  var bytes: [UInt8] {
    var raw = raw
    return unsafe withUnsafeBytes(of: &raw) { unsafe Array($0) }
  }

  /// By which indexes of packs are cut up.
  var firstByte: UInt8 { UInt8(truncatingIfNeeded: head >> 56) }

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

extension ObjectID: Comparable {
  /// In the order of their bytes.
  package static func < (one: ObjectID, other: ObjectID) -> Bool {
    (one.head, one.middle, one.tail) < (other.head, other.middle, other.tail)
  }
}

extension ObjectID: CustomStringConvertible {
  /// 40 lower-case hexadecimal digits.
  package var description: String {
    unsafe String(unsafeUninitializedCapacity: 40) { digits in
      var place = 0
      for (word, count) in [(head, 16), (middle, 16), (UInt64(tail), 8)] {
        for index in 0..<count {
          let value = UInt8(truncatingIfNeeded: word >> UInt64(4 * (count - 1 - index))) & 15
          let zero = value < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10
          unsafe digits[place] = zero + value
          place += 1
        }
      }
      return place
    }
  }

  /// The path of the object's own file in the folder of objects: `3f/…`.
  var loosePath: String {
    let digits = description
    return String(digits.prefix(2)) + "/" + String(digits.dropFirst(2))
  }
}

/// A number in lower-case hexadecimal digits, with leading zeros up to a width.
package func hexadecimal(_ number: some BinaryInteger, digits: Int) -> String {
  let text = String(number, radix: 16)
  return String(repeating: "0", count: max(0, digits - text.count)) + text
}
