/// An exact decimal number: some digits, and where the point stands.
///
/// Seventeen digits and forty places hold every figure that a newspaper prints; what does not fit is refused
/// rather than rounded. Only a division that does not come out even is rounded, to fifteen digits.
struct Decimal: Hashable, Sendable {
  /// Signed, without zeros at its end.
  let digits: Int
  /// The power of ten by which the digits are multiplied.
  let exponent: Int

  static let zero = Decimal(0)
  static let one = Decimal(1)

  /// A whole number.
  init(_ number: Int) {
    var digits = number
    var exponent = 0
    while digits != 0, digits.isMultiple(of: 10) {
      digits /= 10
      exponent += 1
    }
    self.digits = digits
    self.exponent = exponent
  }

  /// Nil where the number has too many digits or places.
  init?(digits: Int, exponent: Int) {
    let shortest = Decimal(digits)
    let places = digits == 0 ? 0 : shortest.exponent + exponent
    guard (-40...40).contains(places) else { return nil }
    self.init(shortest: shortest.digits, exponent: places)
  }

  private init(shortest digits: Int, exponent: Int) {
    self.digits = digits
    self.exponent = exponent
  }

  /// The whole number that this is; nil where it has a fraction or does not fit.
  var whole: Int? {
    guard exponent >= 0 else { return nil }
    return Self.shifted(digits, by: exponent)
  }

  var isNegative: Bool { digits < 0 }

  /// Digits times ten to a power that is not negative; nil where that does not fit.
  private static func shifted(_ digits: Int, by places: Int) -> Int? {
    guard digits != 0 else { return 0 }
    var result = digits
    for _ in 0..<places {
      let (product, overflow) = result.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      result = product
    }
    return result
  }
}

// MARK: - Arithmetic

extension Decimal {
  static prefix func - (number: Decimal) -> Decimal {
    Decimal(shortest: -number.digits, exponent: number.exponent)
  }

  /// Nil where the sum does not fit.
  static func + (one: Decimal, other: Decimal) -> Decimal? {
    let exponent = min(one.exponent, other.exponent)
    guard let first = shifted(one.digits, by: one.exponent - exponent),
      let second = shifted(other.digits, by: other.exponent - exponent)
    else { return nil }
    let (sum, overflow) = first.addingReportingOverflow(second)
    return overflow ? nil : Decimal(digits: sum, exponent: exponent)
  }

  /// Nil where the product does not fit.
  static func * (one: Decimal, other: Decimal) -> Decimal? {
    let (product, overflow) = one.digits.multipliedReportingOverflow(by: other.digits)
    return overflow ? nil : Decimal(digits: product, exponent: one.exponent + other.exponent)
  }

  /// Rounded half away from zero, to fifteen digits, where it does not come out even; nil for a division by zero.
  static func / (one: Decimal, other: Decimal) -> Decimal? {
    guard other.digits != 0 else { return nil }
    var dividend = one.digits
    var exponent = one.exponent - other.exponent
    while !dividend.isMultiple(of: other.digits), dividend.magnitude < 1_000_000_000_000_000 {
      let (next, overflow) = dividend.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      dividend = next
      exponent -= 1
    }
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: other.digits)
    let isUp = remainder.magnitude >= other.digits.magnitude - remainder.magnitude
    let isNegative = (dividend < 0) != (other.digits < 0)
    let rounding = remainder != 0 && isUp ? (isNegative ? -1 : 1) : 0
    return Decimal(digits: quotient + rounding, exponent: exponent)
  }

  /// Ten times itself, so many times.
  func scaled(byPowerOfTen power: Int) -> Decimal? {
    Decimal(digits: digits, exponent: exponent + power)
  }
}

extension Decimal: Comparable {
  /// By value; exact.
  static func < (one: Decimal, other: Decimal) -> Bool {
    guard (one.digits < 0) == (other.digits < 0), one.digits != 0, other.digits != 0 else {
      return one.digits.signum() < other.digits.signum()
    }
    let (first, second) = (one.order, other.order)
    if first != second { return (first < second) != (one.digits < 0) }
    let exponent = min(one.exponent, other.exponent)
    return Self.shifted(one.digits, by: one.exponent - exponent) ?? 0
      < Self.shifted(other.digits, by: other.exponent - exponent) ?? 0
  }

  /// The power of ten of the first digit.
  private var order: Int { String(digits.magnitude).utf8.count + exponent }
}

// MARK: - Text

extension Decimal: CustomStringConvertible {
  /// The shortest plain form: `1500000`, `-0.5`.
  var description: String {
    let sign = isNegative ? "-" : ""
    let plain = String(digits.magnitude)
    guard digits != 0, exponent != 0 else { return sign + plain }
    if exponent > 0 { return sign + plain + String(repeating: "0", count: exponent) }
    let places = -exponent
    let padded = String(repeating: "0", count: max(0, places + 1 - plain.utf8.count)) + plain
    return sign + padded.dropLast(places) + "." + padded.suffix(places)
  }

  /// Reads digits with at most one point among them, commas left out of account: `2,000.5`.
  init?(_ bytes: some Collection<UInt8>) {
    var digits = 0
    var places: Int?
    var hasDigits = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let (product, overflow) = digits.multipliedReportingOverflow(by: 10)
        let (sum, carry) = product.addingReportingOverflow(Int(byte - UInt8(ascii: "0")))
        guard !overflow, !carry else { return nil }
        digits = sum
        hasDigits = true
        if let count = places { places = count + 1 }
      case UInt8(ascii: ",") where places == nil: continue
      case UInt8(ascii: ".") where places == nil: places = 0
      default: return nil
      }
    }
    guard hasDigits else { return nil }
    self.init(digits: digits, exponent: -(places ?? 0))
  }
}
