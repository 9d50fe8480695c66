import Specimens
import Testing

@testable import Streams

@Suite struct LineStreamTests {
  private func lines(_ bytes: [UInt8], limit: Int, pieces: Int) throws -> [LineStream.Line] {
    var stream = LineStream(ByteStream(bytes, pieces: pieces), limit: limit)
    var lines: [LineStream.Line] = []
    while let line = try stream.next() {
      lines.append(line)
      #expect(stream.number == lines.count)
    }
    #expect(try stream.next() == nil)
    return lines
  }

  private func line(_ text: String) -> LineStream.Line { .bytes(Array(text.utf8)) }

  @Test(arguments: [1, 2, 3, 100])
  func `lines come without their ends`(pieces: Int) throws {
    func lines(_ text: String) throws -> [LineStream.Line] {
      try self.lines(Array(text.utf8), limit: 5, pieces: pieces)
    }
    #expect(try lines("") == [])
    #expect(
      try lines("a\n\r\n\nb\rc\r\nd") == [line("a"), line(""), line(""), line("b\rc"), line("d")])
    #expect(try lines("\n") == [line("")])
    #expect(try lines("12345\r\n12345\n12345") == [line("12345"), line("12345"), line("12345")])
    #expect(
      try lines("123456\nx\n123456\r\ny\n1234567") == [
        .tooLong, line("x"), .tooLong, line("y"), .tooLong,
      ])
    #expect(try lines("123456789012345678901234567890\n\nx") == [.tooLong, line(""), line("x")])
  }

  @Test func `lines are the same in whatever pieces they come`() throws {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<300 {
      let letters: [UInt8] = [0x61, 0x62, 0x0D, 0x0A]
      let bytes = (0..<60).map { _ in letters[Int.random(in: 0..<4, using: &generator)] }
      let limit = Int.random(in: 0...8, using: &generator)
      let whole = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map {
        slice -> LineStream.Line in
        let line = slice.last == 0x0D ? slice.dropLast() : slice
        return line.count > limit ? .tooLong : .bytes(Array(line))
      }
      let expected = bytes.last == 0x0A ? whole.dropLast() : whole[...]
      for pieces in [1, 5, 64] {
        #expect(try lines(bytes, limit: limit, pieces: pieces) == Array(expected))
      }
    }
  }

  @Test func `a line without an end does not fill the memory`() throws {
    var given = 0
    let piece = [UInt8](repeating: 0x61, count: 1 << 20)
    let endless = ByteStream {
      given += 1
      return given <= 20 ? piece : given == 21 ? Array("\nx".utf8) : []
    }
    var stream = LineStream(endless, limit: 1 << 16)
    #expect(try stream.next() == .tooLong)
    #expect(try stream.next() == line("x"))
  }
}
