/// Writes JSON as UTF-8, in one pass. For the indented form each array and object is tried on one line first, as far as
/// a line goes; and what is written can be handed on piece by piece, so that a long series takes no more memory.
///
/// Control and bidirectional-override characters are always escaped, never written raw: the data stays
/// exact, and a terminal or a log that shows it is safe.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private let isSpaced: Bool
  /// Takes what is written of the indented form; where there is none, all stays in `bytes`.
  private let sink: (([UInt8]) -> Void)?

  /// `isSpaced`: whether a space follows commas and colons.
  init(isSpaced: Bool, to sink: (([UInt8]) -> Void)? = nil) {
    self.isSpaced = isSpaced
    self.sink = sink
  }

  mutating func write(_ value: JSON) {
    _ = write(value, until: .max)
  }

  /// Writes until so many bytes stand there, and a little more; says whether the whole value does.
  private mutating func write(_ value: JSON, until end: Int) -> Bool {
    switch value {
    case .null: write("null" as StaticString)
    case .bool(let value): write(value ? "true" : "false" as StaticString)
    case .integer(let value): bytes.append(contentsOf: String(value).utf8)
    case .number(let digits): bytes.append(contentsOf: digits.utf8)
    case .string(let text): write(text)
    case .array(let values):
      return write(values.count, between: "[", "]", until: end) { writer, index in
        writer.write(values[index], until: end)
      }
    case .series(let count, let element):
      return write(count, between: "[", "]", until: end) { writer, index in
        writer.write(element(index), until: end)
      }
    case .object(let members):
      return write(members.count, between: "{", "}", until: end) { writer, index in
        writer.write(members[index].key)
        writer.separate(":")
        return writer.write(members[index].value, until: end)
      }
    }
    return bytes.count <= end
  }

  private mutating func write(
    _ count: Int, between opening: Unicode.Scalar, _ closing: Unicode.Scalar, until end: Int,
    _ write: (inout JSONWriter, Int) -> Bool
  ) -> Bool {
    bytes.append(UInt8(ascii: opening))
    for index in 0..<count {
      if index > 0 { separate(",") }
      guard write(&self, index) else { return false }
    }
    bytes.append(UInt8(ascii: closing))
    return bytes.count <= end
  }

  mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

  private mutating func separate(_ mark: Unicode.Scalar) {
    bytes.append(UInt8(ascii: mark))
    if isSpaced { bytes.append(UInt8(ascii: " ")) }
  }

  private mutating func write(_ literal: StaticString) {
    bytes.append(contentsOf: literal.description.utf8)
  }
}

// MARK: - Indentation

extension JSONWriter {
  /// The longest array or object that stays on one line, in bytes with its indentation.
  private static let longestLine = 100

  /// Breaks arrays and objects over lines, but for those short enough to be read on one.
  mutating func write(_ value: JSON, depth: Int) {
    guard value.mayBreak else { return write(value) }
    let start = bytes.count
    if write(value, until: start + Self.longestLine - 2 * depth) { return }
    bytes.removeLast(bytes.count - start)
    switch value {
    case .array(let values):
      writeLines(values.count, between: "[", "]", depth: depth) { writer, index in
        writer.write(values[index], depth: depth + 1)
      }
    case .series(let count, let element):
      writeLines(count, between: "[", "]", depth: depth) { writer, index in
        writer.write(element(index), depth: depth + 1)
      }
    case .object(let members):
      writeLines(members.count, between: "{", "}", depth: depth) { writer, index in
        writer.write(members[index].key)
        writer.separate(":")
        writer.write(members[index].value, depth: depth + 1)
      }
    default: break
    }
  }

  private mutating func writeLines(
    _ count: Int, between opening: Unicode.Scalar, _ closing: Unicode.Scalar, depth: Int,
    _ write: (inout JSONWriter, Int) -> Void
  ) {
    bytes.append(UInt8(ascii: opening))
    for index in 0..<count {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      startLine(depth: depth + 1)
      write(&self, index)
      if bytes.count >= Self.pieceSize { handOn() }
    }
    startLine(depth: depth)
    bytes.append(UInt8(ascii: closing))
  }

  private static let pieceSize = 1 << 16

  /// Hands on what stands there; nothing in it is tried any more.
  mutating func handOn() {
    guard let sink else { return }
    sink(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func startLine(depth: Int) {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }
}

extension JSON {
  /// Whether it may stand on several lines: anything in brackets but a mark and a text, which are read as one,
  /// however long.
  fileprivate var mayBreak: Bool {
    switch self {
    case .array(let values):
      if case .string? = values.first { values.count != 2 } else { !values.isEmpty }
    case .series(let count, _): count > 0
    case .object(let members): !members.isEmpty
    default: false
    }
  }
}

// MARK: - Strings

extension JSONWriter {
  private mutating func write(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    let utf8 = text.utf8
    let source = utf8.span
    var index = 0
    while index < source.count, isPlain(at: index, in: source) { index += 1 }
    guard index < source.count else {
      bytes.append(contentsOf: utf8)
      bytes.append(UInt8(ascii: "\""))
      return
    }
    bytes.append(contentsOf: utf8.prefix(index))
    while index < source.count {
      let byte = source[index]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case UInt8(ascii: "\n"): write("\\n" as StaticString)
      case UInt8(ascii: "\t"): write("\\t" as StaticString)
      case 0..<0x20, 0x7F: escape(UInt16(byte))
      case 0xC2 where source[index + 1] < 0xA0:
        escape(UInt16(source[index + 1]))
        index += 1
      case 0xE2 where isHidden(source[index + 1], source[index + 2]):
        escape(0x2000 | UInt16(source[index + 1] & 0x3F) << 6 | UInt16(source[index + 2] & 0x3F))
        index += 2
      default: bytes.append(byte)
      }
      index += 1
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a byte stands for itself.
  private func isPlain(at index: Int, in source: Span<UInt8>) -> Bool {
    switch source[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), 0..<0x20, 0x7F: false
    case 0xC2: source[index + 1] >= 0xA0
    case 0xE2: !isHidden(source[index + 1], source[index + 2])
    default: true
    }
  }

  /// Whether these bytes behind E2 make a line separator or a bidirectional override, embedding or isolate.
  private func isHidden(_ second: UInt8, _ third: UInt8) -> Bool {
    second == 0x80 && (0xA8...0xAE).contains(third)
      || second == 0x81 && (0xA6...0xA9).contains(third)
  }

  private mutating func escape(_ value: UInt16) {
    let digits = String(value, radix: 16)
    bytes.append(contentsOf: "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8)
  }
}

extension JSON {
  /// On one line with a line break at its end, in UTF-8.
  package var line: [UInt8] {
    var writer = JSONWriter(isSpaced: false)
    writer.write(self)
    writer.endLine()
    return writer.bytes
  }

  /// Indented for reading, with a line break at its end.
  package var text: String {
    var bytes: [UInt8] = []
    write { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Hands the same on in UTF-8, piece by piece.
  package func write(to sink: ([UInt8]) -> Void) {
    withoutActuallyEscaping(sink) { sink in
      var writer = JSONWriter(isSpaced: true, to: sink)
      writer.write(self, depth: 0)
      writer.endLine()
      writer.handOn()
    }
  }
}
