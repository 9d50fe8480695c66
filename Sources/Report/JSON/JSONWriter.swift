/// Writes JSON as UTF-8: the compact form in one pass, the indented one in a pass per level.
///
/// Control and bidirectional-override characters are always escaped, never written raw: the data stays
/// exact, and a terminal or a log that shows it is safe.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private let isSpaced: Bool

  /// `isSpaced`: whether a space follows commas and colons.
  init(isSpaced: Bool) {
    self.isSpaced = isSpaced
  }

  mutating func write(_ value: JSON) {
    switch value {
    case .null: write("null" as StaticString)
    case .bool(let value): write(value ? "true" : "false" as StaticString)
    case .integer(let value): bytes.append(contentsOf: String(value).utf8)
    case .number(let digits): bytes.append(contentsOf: digits.utf8)
    case .string(let text): write(text)
    case .array(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { separate(",") }
        write(value)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { separate(",") }
        write(member)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

  private mutating func write(_ member: JSON.Member) {
    write(member.key)
    separate(":")
    write(member.value)
  }

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
    let start = bytes.count
    write(value)
    guard bytes.count - start + 2 * depth > Self.longestLine else { return }
    switch value {
    case .array(let values) where !values.isEmpty && !value.isWordRun:
      bytes.removeLast(bytes.count - start)
      writeLines(of: values, between: "[", "]", depth: depth) { writer, value in
        writer.write(value, depth: depth + 1)
      }
    case .object(let members) where !members.isEmpty:
      bytes.removeLast(bytes.count - start)
      writeLines(of: members, between: "{", "}", depth: depth) { writer, member in
        writer.write(member.key)
        writer.separate(":")
        writer.write(member.value, depth: depth + 1)
      }
    default: break
    }
  }

  private mutating func writeLines<Element>(
    of elements: [Element], between opening: Unicode.Scalar, _ closing: Unicode.Scalar, depth: Int,
    write: (inout JSONWriter, Element) -> Void
  ) {
    bytes.append(UInt8(ascii: opening))
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      startLine(depth: depth + 1)
      write(&self, element)
    }
    startLine(depth: depth)
    bytes.append(UInt8(ascii: closing))
  }

  private mutating func startLine(depth: Int) {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }
}

extension JSON {
  /// Whether it is a mark and a text: such a pair is read as one, however long.
  fileprivate var isWordRun: Bool {
    if case .array(let values) = self, case .string? = values.first {
      values.count == 2
    } else {
      false
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
    var writer = JSONWriter(isSpaced: true)
    writer.write(self, depth: 0)
    writer.endLine()
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
