import Specimens

@testable import Streams

extension ByteStream {
  /// Bytes in pieces of one size.
  init(_ bytes: [UInt8], pieces size: Int) {
    var position = 0
    self.init {
      let piece = Array(bytes[position...].prefix(size))
      position += piece.count
      return piece
    }
  }
}

/// All that a stream gives, and what it throws in between.
func drained(_ stream: ByteStream) throws -> (bytes: [UInt8], errors: [StreamError]) {
  var (bytes, errors): ([UInt8], [StreamError]) = ([], [])
  while true {
    do {
      let piece = try stream.next()
      if piece.isEmpty { return (bytes, errors) }
      bytes += piece
    } catch let error as StreamError {
      errors.append(error)
    }
  }
}

/// Words that pack well enough, as many bytes as are asked for.
func prose(_ count: Int, seed: Int) -> [UInt8] {
  var generator = SeededGenerator(seed: seed)
  let words = ["quay", "reopened", "on", "Tuesday", "the", "mayor", "said", "crews", "worked"]
  var bytes: [UInt8] = []
  while bytes.count < count {
    bytes += Array((words.randomElement(using: &generator) ?? "").utf8) + [0x20]
    bytes.append(UInt8.random(in: 0x30...0x39, using: &generator))
  }
  return Array(bytes.prefix(count))
}
