import ArgumentParser
import Ingest

extension ArgumentHelp {
  /// Of `--max-size`: how much a command reads at once.
  static var maxSize: ArgumentHelp {
    ArgumentHelp(
      "The largest file or text that is read, as 10MB or 64MiB.", valueName: "size")
  }
}

/// A number of bytes as a person writes it: `64MiB`, `10MB`, `5000`.
struct ByteCount: ExpressibleByArgument {
  let bytes: Int

  init(_ bytes: Int) {
    self.bytes = bytes
  }

  /// The most that is read where `--max-size` says nothing else.
  static let usual = ByteCount(RawArticle.defaultLimit)

  init?(argument: String) {
    let digits = argument.prefix { $0.isASCII && $0.isNumber }
    let unit = argument.dropFirst(digits.count).lowercased().drop { $0 == " " }
    guard let count = Int(digits), count > 0, let factor = Self.factors[String(unit)] else {
      return nil
    }
    let (bytes, overflows) = count.multipliedReportingOverflow(by: factor)
    guard !overflows else { return nil }
    self.bytes = bytes
  }

  var defaultValueDescription: String {
    bytes.isMultiple(of: 1 << 20) ? "\(bytes >> 20)MiB" : "\(bytes)"
  }

  private static let factors = [
    "": 1, "b": 1, "kb": 1000, "mb": 1_000_000, "gb": 1_000_000_000, "k": 1 << 10, "m": 1 << 20,
    "g": 1 << 30, "kib": 1 << 10, "mib": 1 << 20, "gib": 1 << 30,
  ]
}
