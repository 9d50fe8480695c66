import ArgumentParser
import Ingest

/// How a command reads files.
struct InputOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The format of the input (default: found out).", valueName: "format"))
  var format: Format?

  @Option(help: ArgumentHelp("The largest input that is read.", valueName: "size"))
  var maxSize = ByteCount(RawArticle.defaultLimit)

  /// Reads an article from a file, or from standard input for `-`, and says what is odd about it.
  func read(_ path: String, url: String? = nil) throws -> (reading: Reading, bytes: [UInt8]) {
    do {
      let bytes = try InputFile.read(path, limit: maxSize.bytes)
      let raw = RawArticle(
        bytes, url: url, fileName: path == "-" ? nil : path, format: format)
      let reading = try raw.read(limit: maxSize.bytes)
      if let note = reading.encoding.note {
        StandardStreams.note("stet: \(InputFile.name(of: path)): \(note)\n")
      }
      return (reading, bytes)
    } catch let error as IngestError {
      throw CommandError(
        description: "cannot read \(InputFile.name(of: path)): \(error)", hint: error.hint)
    }
  }
}

extension Format: ExpressibleByArgument {}

/// A number of bytes as a person writes it: `64MiB`, `10MB`, `5000`.
struct ByteCount: ExpressibleByArgument {
  let bytes: Int

  init(_ bytes: Int) {
    self.bytes = bytes
  }

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
