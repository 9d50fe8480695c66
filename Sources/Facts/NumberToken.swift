import Prose

/// A number token cut into its digits and what is written to them: `1.5` and `bn`, `3` and `rd`.
struct NumberToken {
  let value: Decimal
  /// Empty, or the letters behind the digits.
  let suffix: ArraySlice<UInt8>
  /// Only digits: no separators.
  let isBare: Bool

  /// Nil for clock times, versions and codes: `4:30`, `1.2.3`, `24703L202`.
  init?(_ bytes: ArraySlice<UInt8>) {
    let end = bytes.firstIndex { !Self.isPartOfNumber($0) } ?? bytes.endIndex
    let number = bytes[bytes.startIndex..<end]
    guard let value = Decimal(number) else { return nil }
    self.value = value
    suffix = bytes[end...]
    // `m2` is a suffix, `L202` is not.
    guard !suffix.dropLast().contains(where: Self.isPartOfNumber) else { return nil }
    isBare = number.allSatisfy { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: ".") }
  }

  private static func isPartOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ","), UInt8(ascii: "."): true
    default: false
    }
  }
}

/// Abbreviated scales, written to digits or behind them.
struct Scale: Sendable {
  let power: Int
  /// Also a unit of measure: *m*.
  let isAmbiguous: Bool
}
