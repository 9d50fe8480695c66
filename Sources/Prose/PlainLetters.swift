/// What is left of a text when full stops and diacritics are put aside: *U.N.* is *UN*, *Peña* is *Pena*.
package func plainLetters(of text: String) -> String {
  if text.utf8.allSatisfy({ $0 < 0x80 }) {
    return text.utf8.contains(UInt8(ascii: "."))
      ? String(decoding: text.utf8.filter { $0 != UInt8(ascii: ".") }, as: UTF8.self) : text
  }
  var letters = String.UnicodeScalarView()
  for scalar in decomposed(text).unicodeScalars where scalar != "." {
    if let plain = plain(scalar) {
      letters.append(contentsOf: plain.unicodeScalars)
    } else if scalar.properties.generalCategory != .nonspacingMark {
      letters.append(scalar)
    }
  }
  return String(letters)
}

/// What stands for a letter whose stroke or ligature does not decompose.
private func plain(_ letter: Unicode.Scalar) -> String? {
  switch letter {
  case "ø": "o"
  case "Ø": "O"
  case "ł": "l"
  case "Ł": "L"
  case "đ", "ð": "d"
  case "Đ": "D"
  case "ß": "ss"
  case "æ": "ae"
  case "Æ": "Ae"
  case "œ": "oe"
  case "Œ": "Oe"
  case "ı": "i"
  case "þ": "th"
  case "Þ": "Th"
  default: nil
  }
}
