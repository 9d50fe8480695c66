// Writes a label of a host name in ASCII, as RFC 3492 says: the ASCII letters first, then where each
// other letter goes in, as numbers to a base that adapts. Quadratic in a label's length at worst.

/// The ASCII form of host names.
enum Punycode {
  private static let base = 36
  private static let minimumThreshold = 1
  private static let maximumThreshold = 26

  /// `münchen` as `xn--mnchen-3ya`; a label in ASCII as it is.
  static func label(_ label: String) -> String {
    let scalars = label.unicodeScalars.map { Int($0.value) }
    let basic = label.unicodeScalars.filter(\.isASCII)
    guard basic.count < scalars.count else { return label }

    var output = String(String.UnicodeScalarView(basic)) + (basic.isEmpty ? "" : "-")
    var next = 0x80
    var delta = 0
    var bias = 72
    var handled = basic.count
    while handled < scalars.count {
      let smallest = scalars.reduce(Int.max) { $1 >= next ? min($0, $1) : $0 }
      delta += (smallest - next) * (handled + 1)
      next = smallest
      for scalar in scalars {
        if scalar < next { delta += 1 }
        guard scalar == next else { continue }
        output += number(delta, bias: bias)
        bias = adapted(delta: delta, count: handled + 1, isFirst: handled == basic.count)
        delta = 0
        handled += 1
      }
      delta += 1
      next += 1
    }
    return "xn--" + output
  }

  /// A number as digits whose worth depends on the bias; the last one is under its threshold.
  private static func number(_ number: Int, bias: Int) -> String {
    var digits = ""
    var rest = number
    var position = base
    while true {
      let threshold = min(max(position - bias, minimumThreshold), maximumThreshold)
      guard rest >= threshold else { return digits + digit(rest) }
      digits += digit(threshold + (rest - threshold) % (base - threshold))
      rest = (rest - threshold) / (base - threshold)
      position += base
    }
  }

  /// `a` to `z`, then `0` to `9`.
  private static func digit(_ value: Int) -> String {
    value < 26 ? String(UnicodeScalar(UInt8(97 + value))) : String(value - 26)
  }

  private static func adapted(delta: Int, count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var steps = 0
    while delta > (base - minimumThreshold) * maximumThreshold / 2 {
      delta /= base - minimumThreshold
      steps += base
    }
    return steps + (base - minimumThreshold + 1) * delta / (delta + 38)
  }
}
