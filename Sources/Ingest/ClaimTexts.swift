// How pages, front matter and JSON write what they claim, made one.

/// An address where it is whole and more than the site's front page.
func wholeAddress(_ text: String?) -> String? {
  guard let text else { return nil }
  let address = text.hasPrefix("//") ? "https:" + text : text
  guard address.hasPrefix("https://") || address.hasPrefix("http://"),
    address.split(separator: "/").count > 2,
    !address.unicodeScalars.contains(where: { isSpace($0) })
  else { return nil }
  return address
}

/// Whether a character is white space; of ASCII, which nearly all are, without a look into Unicode's tables.
private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
  scalar.isASCII
    ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
}

/// `en_US` as `en-US`; nil for what is no language tag.
func languageTag(_ text: String?) -> String? {
  guard let parts = text?.split(whereSeparator: { $0 == "_" || $0 == "-" }),
    let language = parts.first, (2...3).contains(language.utf8.count),
    parts.allSatisfy({
      $0.utf8.count <= 8 && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    })
  else { return nil }
  return parts.joined(separator: "-")
}
