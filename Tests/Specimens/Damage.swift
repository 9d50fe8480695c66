/// Damages bytes in one place: a bit, a byte, a stretch lost, one of the pieces put in, or a stretch of themselves.
package func damage(
  _ bytes: inout [UInt8], with pieces: [String], _ generator: inout SeededGenerator
) {
  guard !bytes.isEmpty else { return }
  let place = Int.random(in: bytes.indices, using: &generator)
  switch Int.random(in: 0..<5, using: &generator) {
  case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
  case 1: bytes.remove(at: place)
  case 2: bytes.removeSubrange(place..<min(bytes.count, place + 30))
  case 3:
    let piece = pieces.randomElement(using: &generator) ?? ""
    bytes.insert(contentsOf: Array(piece.utf8), at: place)
  default:
    let piece = Array(bytes[place..<min(bytes.count, place + 50)])
    bytes.insert(contentsOf: piece, at: Int.random(in: bytes.indices, using: &generator))
  }
}
