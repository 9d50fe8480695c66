/// A format whose files hold articles that another program must take out first.
struct ForeignFormat {
  private let name: String
  private let advice: String

  /// Nil where the bytes do not begin like any.
  init?(_ bytes: [UInt8]) {
    for (offset, mark, name, advice) in Self.known where bytes.dropFirst(offset).starts(with: mark)
    {
      (self.name, self.advice) = (name, advice)
      return
    }
    return nil
  }

  var error: IngestError { IngestError(.binary, "it is \(name)", hint: advice) }

  /// Source: the formats' own specifications.
  private static let known: [(offset: Int, mark: [UInt8], name: String, advice: String)] = [
    (0, Array("BZh".utf8), "compressed by bzip2", "bunzip2 -c FILE | stet import -"),
    (0, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], "compressed by xz", "xz -dc FILE | stet import -"),
    (0, [0x28, 0xB5, 0x2F, 0xFD], "compressed by zstd", "zstd -dc FILE | stet import -"),
    (
      0, [0x50, 0x4B, 0x03, 0x04], "a ZIP archive or an office document",
      "unpack it with unzip, and import the folder; of a WACZ file, the folder archive"
    ),
    (
      0, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7z archive",
      "unpack it with 7z x, and import the folder"
    ),
    (
      0, Array("filedesc:".utf8), "an ARC file, the form before WARC",
      "turn it into WARC: warcio recompress FILE FILE.warc.gz"
    ),
    (257, Array("ustar".utf8), "a tar archive", "unpack it with tar -xf, and import the folder"),
    (
      0, Array("%PDF-".utf8), "a PDF document",
      "take its text out: pdftotext FILE - | stet record -"
    ),
  ]
}
