import Testing

@testable import Streams

@Suite struct ByteReaderTests {
  @Test(arguments: [1, 3, 100])
  func `bytes are looked at before they are taken`(pieces: Int) throws {
    var reader = ByteReader(ByteStream(Array(0..<20), pieces: pieces))
    #expect(try reader.fill(5))
    #expect(reader.ready.starts(with: [0, 1, 2, 3, 4]))
    reader.take(2)
    #expect(try reader.skip(6) == 6)
    #expect(try reader.fill(1))
    #expect(reader.ready.first == 8)
    #expect(try !reader.fill(13))
    #expect(Array(reader.ready) == Array(8..<20))
    #expect(try reader.skip(99) == 12)
    #expect(try !reader.fill(1))
  }

  @Test func `no more is asked of the stream than a look needs`() throws {
    var asked = 0
    var reader = ByteReader(
      ByteStream {
        asked += 1
        return asked < 3 ? [1, 2, 3] : []
      })
    #expect(try reader.fill(3))
    reader.take(3)
    #expect(asked == 1)
    #expect(try reader.fill(2))
    #expect(asked == 2)
  }
}
