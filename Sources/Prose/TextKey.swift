/// A 64-bit hash of a text's bytes as they stand, the same on every run and machine.
///
/// Equal texts have equal keys; who must be sure of the reverse compares bytes. Linear, eight bytes a step.
package struct TextKey: Hashable, Sendable {
  package let rawValue: UInt64

  package init(_ text: String) {
    let utf8 = text.utf8
    let bytes = utf8.span
    var state = 0xcbf2_9ce4_8422_2325 ^ UInt64(bytes.count)
    var index = 0
    while index + 8 <= bytes.count {
      state.mix(bytes.eight(from: index))
      index += 8
    }
    while index < bytes.count {
      state.mix(UInt64(bytes[index]))
      index += 1
    }
    rawValue = state
  }
}

extension Span<UInt8> {
  /// The next eight bytes as one integer.
  @inline(__always)
  fileprivate func eight(from start: Int) -> UInt64 {
    var eight: UInt64 = 0
    for offset in 0..<8 { eight |= UInt64(self[start + offset]) << UInt64(8 * offset) }
    return eight
  }
}

extension UInt64 {
  fileprivate mutating func mix(_ value: UInt64) {
    self = (self ^ value) &* 0x9E37_79B9_7F4A_7C15
    self ^= self >> 32
  }
}

extension String {
  /// Whether two texts are the same to the byte; `==` would also unite composed and decomposed letters.
  package func hasSameBytes(as other: String) -> Bool {
    let (own, others) = (utf8, other.utf8)
    let (bytes, otherBytes) = (own.span, others.span)
    let count = bytes.count
    guard count == otherBytes.count else { return false }
    var index = 0
    while index + chunk <= count {
      // Without a way out inside, it becomes a few vector instructions.
      let own = bytes.extracting(index..<index + chunk)
      let others = otherBytes.extracting(index..<index + chunk)
      var difference: UInt8 = 0
      for offset in 0..<chunk { difference |= own[offset] ^ others[offset] }
      guard difference == 0 else { return false }
      index += chunk
    }
    while index < count {
      guard bytes[index] == otherBytes[index] else { return false }
      index += 1
    }
    return true
  }
}

/// How many bytes are compared at once.
private let chunk = 32
