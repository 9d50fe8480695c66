import Streams

// Whether bytes are JSON, in one pass and without building anything: a dump has thousands of lines, and a decoder
// takes ten times as long. Brackets, commas, colons and words must be right, so nothing cut off or run together
// passes; inside of texts and numbers nothing is looked at, since many programs write what is not quite JSON there
// (half of a surrogate pair, a tab), and whoever reads them can.

/// Whether UTF-8 is one value of JSON, at most 512 deep, with nothing but white space around it.
func isJSON(_ bytes: [UInt8]) -> Bool {
  var scanner = JSONScanner()
  return scanner.scan(bytes.span)
}

private struct JSONScanner {
  private static let deepest = 512

  private var position = 0
  /// The brackets that are open, as those that will close them.
  private var closers: [UInt8] = []

  mutating func scan(_ bytes: Span<UInt8>) -> Bool {
    while true {
      guard value(bytes) else { return false }
      // Behind an opening bracket comes another value; behind any other value what ends or follows it.
      if isOpening { continue }
      guard let isMore = close(bytes) else { return false }
      if !isMore {
        skipSpace(bytes)
        return position == bytes.count
      }
    }
  }

  /// Whether the last value was the beginning of a list or object that is not empty.
  private var isOpening = false

  /// Reads a value, or the beginning of one up to the first thing in it.
  private mutating func value(_ bytes: Span<UInt8>) -> Bool {
    isOpening = false
    skipSpace(bytes)
    guard position < bytes.count else { return false }
    switch bytes[position] {
    case UInt8(ascii: "{"): return open(closing: UInt8(ascii: "}"), bytes)
    case UInt8(ascii: "["): return open(closing: UInt8(ascii: "]"), bytes)
    case UInt8(ascii: "\""): return text(bytes)
    case UInt8(ascii: "t"): return word("true", bytes)
    case UInt8(ascii: "f"): return word("false", bytes)
    case UInt8(ascii: "n"): return word("null", bytes)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return number(bytes)
    default: return false
    }
  }

  private mutating func open(closing closer: UInt8, _ bytes: Span<UInt8>) -> Bool {
    guard closers.count < Self.deepest else { return false }
    position += 1
    if take(closer, bytes) { return true }
    closers.append(closer)
    isOpening = true
    return closer == UInt8(ascii: "]") || key(bytes)
  }

  private mutating func key(_ bytes: Span<UInt8>) -> Bool {
    skipSpace(bytes)
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { return false }
    return text(bytes) && take(UInt8(ascii: ":"), bytes)
  }

  /// Reads closing brackets and a comma; whether another value must follow, nil where what follows is wrong.
  private mutating func close(_ bytes: Span<UInt8>) -> Bool? {
    while let closer = closers.last {
      if take(UInt8(ascii: ","), bytes) {
        return closer == UInt8(ascii: "]") || key(bytes) ? true : nil
      }
      guard take(closer, bytes) else { return nil }
      closers.removeLast()
    }
    return false
  }

  private mutating func text(_ bytes: Span<UInt8>) -> Bool {
    position += 1
    while true {
      position = bytes.first(UInt8(ascii: "\""), or: UInt8(ascii: "\\"), from: position)
      guard position < bytes.count else { return false }
      let isEnd = bytes[position] == UInt8(ascii: "\"")
      position += isEnd ? 1 : 2
      if isEnd { return true }
      guard position <= bytes.count else { return false }
    }
  }

  private mutating func number(_ bytes: Span<UInt8>) -> Bool {
    while position < bytes.count, Self.isNumeric(bytes[position]) { position += 1 }
    return true
  }

  private static func isNumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
      UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  private mutating func word(_ word: StaticString, _ bytes: Span<UInt8>) -> Bool {
    for byte in word.description.utf8 {
      guard position < bytes.count, bytes[position] == byte else { return false }
      position += 1
    }
    return true
  }

  private mutating func take(_ byte: UInt8, _ bytes: Span<UInt8>) -> Bool {
    skipSpace(bytes)
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace(_ bytes: Span<UInt8>) {
    while position < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[position]) {
      position += 1
    }
  }
}
