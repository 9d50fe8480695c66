// Bytes that no encoding makes an article of. They must be caught before decoding, since windows-1252 makes text of anything.

/// What binary bytes seem to be, for an error message; nil for text.
func binaryKind(of bytes: [UInt8]) -> String? {
  for (start, kind) in knownBeginnings where bytes.starts(with: start) { return kind }
  if bytes.contains(0) { return "a binary file (it holds a NUL byte)" }
  // Random bytes hold one control character in nine; old word processors and terminals leave a few.
  let controls = bytes.count { $0 < 0x20 && !(0x07...0x0D).contains($0) && $0 != 0x1B }
  return controls * 50 > bytes.count ? "a binary file" : nil
}

/// The files that people most often take for a text. Source: the formats' own specifications.
private let knownBeginnings: [(bytes: [UInt8], kind: String)] = [
  ([0xFF, 0xFE], "UTF-16"),
  ([0xFE, 0xFF], "UTF-16"),
  (Array("%PDF-".utf8), "a PDF document"),
  ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or an office document"),
  ([0xD0, 0xCF, 0x11, 0xE0], "an office document"),
  (Array("{\\rtf".utf8), "an RTF document"),
  ([0x1F, 0x8B], "compressed by gzip"),
  ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
  ([0xFF, 0xD8, 0xFF], "a JPEG image"),
]
