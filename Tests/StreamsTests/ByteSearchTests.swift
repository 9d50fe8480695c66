import Specimens
import Testing

@testable import Streams

@Suite struct ByteSearchTests {
  @Test func `a byte is found where a look at each finds it`() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<3000 {
      let count = Int.random(in: 0...40, using: &generator)
      let sought: [UInt8] = [0, 1, 0x22, 0x5C, 0x7F, 0x80, 0xFF]
      let one = sought[Int.random(in: 0..<7, using: &generator)]
      let other = sought[Int.random(in: 0..<7, using: &generator)]
      let bytes = (0..<count).map { _ -> UInt8 in
        let near = (Int.random(in: 0..<9, using: &generator) == 0 ? one : other) ^ 1
        return Int.random(in: 0..<20, using: &generator) == 0 ? other : near
      }
      for start in 0...count {
        let expected = bytes[start...].firstIndex { $0 == one || $0 == other } ?? count
        #expect(bytes.span.first(one, or: other, from: start) == expected)
        #expect(
          bytes.span.first(one, from: start) == bytes[start...].firstIndex(of: one) ?? count)
      }
    }
  }
}
