extension String {
  /// The text with every character shown that could act on a terminal, or hide.
  ///
  /// Control characters become pictures of themselves (`␛`); overrides of the writing direction, invisible
  /// characters and separators become `<U+202E>`. Joiners, direction marks and variation selectors stay:
  /// scripts and emoji need them, and they change nothing around them.
  package var visible: String {
    guard !utf8.allSatisfy({ (0x20..<0x7F).contains($0) }), unicodeScalars.contains(where: isUnsafe)
    else { return self }
    var result = ""
    for scalar in unicodeScalars {
      if isUnsafe(scalar) {
        result += picture(of: scalar)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

private func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300: false
  case 0x200C...0x200F, 0x61C, 0x2010...0x2027: false
  case 0x0600...0x0605, 0x06DD, 0x0890...0x0891, 0x08E2: false  // number signs: format, yet visible
  default:
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}

private func picture(of scalar: Unicode.Scalar) -> String {
  let pictures: UInt32 = 0x2400
  switch scalar.value {
  case 0..<0x20: return Unicode.Scalar(pictures + scalar.value).map(String.init) ?? ""
  case 0x7F: return "\u{2421}"
  default:
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)>"
  }
}
