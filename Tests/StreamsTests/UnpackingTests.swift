import Specimens
import Testing

@testable import Streams

@Suite struct UnpackingTests {
  private static let members = [prose(300, seed: 1), prose(200_000, seed: 2), prose(9000, seed: 3)]
  private static let file = members.flatMap { gzip($0) }

  @Test(arguments: [1, 7, 1000, 1 << 20])
  func `members behind one another are one stream, in whatever pieces they come`(size: Int) throws {
    let (bytes, errors) = try drained(ByteStream(Self.file, pieces: size).unpacked())
    #expect(bytes == Self.members.flatMap(\.self))
    #expect(errors == [])
  }

  @Test func `zeros behind a member and empty members are passed over`() throws {
    let zeros = [UInt8](repeating: 0, count: 512)
    let bytes = gzip([]) + gzip([1]) + zeros + gzip([2]) + zeros
    #expect(try ByteStream(bytes).unpacked().all(limit: 9) == [1, 2])
    #expect(try ByteStream([]).unpacked().all(limit: 0) == [])
  }

  @Test func `what is packed without gzip's head is unpacked, and what follows it left alone`()
    throws
  {
    let text = prose(5000, seed: 4)
    let packed = zlib(text)
    #expect(try ByteStream(packed + [1, 2]).unpacked(.zlib).all(limit: 5000) == text)
    let bare = Array(packed.dropFirst(2).dropLast(4))
    #expect(try ByteStream(bare + [1, 2]).unpacked(.bare).all(limit: 5000) == text)
  }

  @Test func `the limit holds before all is unpacked`() throws {
    let zeros = gzip([UInt8](repeating: 0x20, count: 20 << 20))
    #expect(zeros.count < 100_000)
    var given = 0
    let stream = ByteStream(zeros).unpacked()
    let counted = ByteStream {
      let piece = try stream.next()
      given += piece.count
      return piece
    }
    let error = #expect(throws: StreamError.self) { try counted.all(limit: 1 << 20) }
    #expect(error?.code == .tooLarge)
    #expect(given < 2 << 20)
  }

  @Test func `every cut is told, and nothing of the member that it strikes is passed off as whole`()
    throws
  {
    let (first, second) = (prose(300, seed: 5), prose(400, seed: 6))
    let (one, two) = (gzip(first), gzip(second))
    for end in 0...(one + two).count {
      let (bytes, errors) = try drained(ByteStream(Array((one + two)[..<end])).unpacked())
      let isWhole = [0, one.count, one.count + two.count].contains(end)
      #expect(errors == (isWhole ? [] : [.cutOff]), "\(end)")
      #expect(
        bytes == (end < one.count ? [] : end < one.count + two.count ? first : first + second))
    }
  }

  @Test(arguments: [100, 1 << 20])
  func `behind any turned bit the other members are still given`(size: Int) throws {
    let texts = (0..<4).map { prose(500, seed: $0) }
    let packed = texts.map { gzip($0) }
    for bit in 0..<packed[1].count * 8 {
      var file = packed.flatMap(\.self)
      file[packed[0].count + bit / 8] ^= 1 << UInt8(bit % 8)
      let (bytes, errors) = try drained(ByteStream(file, pieces: size).unpacked())
      // Some bits of the head (time, system) matter to nobody.
      #expect(errors.count <= 1)
      let given = errors.isEmpty ? texts : [texts[0], texts[2], texts[3]]
      let isRight = bytes == given.flatMap(\.self)
      #expect(isRight, "bit \(bit)")
    }
  }

  @Test func `bytes that nothing packed are told once, and end`() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<100 {
      let count = Int.random(in: 1...3000, using: &generator)
      let noise = (0..<count).map { _ in UInt8.random(in: 1...255, using: &generator) }
      let (bytes, errors) = try drained(ByteStream(noise, pieces: 500).unpacked())
      #expect(bytes == [])
      #expect(errors.count == 1)
      _ = try drained(ByteStream(ByteStream.gzipMark + [0] + noise, pieces: 500).unpacked())
    }
    // Each of these begins like a member, and all but the first are none.
    let marks = [[UInt8]](repeating: ByteStream.gzipMark + [0], count: 20_000).flatMap(\.self)
    #expect(try drained(ByteStream(marks).unpacked()).errors.count == 1)
  }
}
