internal import CZlib

/// Bytes packed as gzip does, in one member.
package func gzip(_ bytes: [UInt8]) -> [UInt8] {
  let checksum = unsafe bytes.withUnsafeBufferPointer { buffer in
    unsafe crc32(0, buffer.baseAddress, UInt32(buffer.count))
  }
  return [0x1F, 0x8B, 0x08, 0, 0, 0, 0, 0, 0, 3] + zlib(bytes).dropFirst(2).dropLast(4)
    + littleEndian(UInt32(checksum)) + littleEndian(UInt32(bytes.count))
}

/// Bytes packed in zlib's own form.
package func zlib(_ bytes: [UInt8]) -> [UInt8] {
  var length = compressBound(UInt(bytes.count))
  return unsafe [UInt8](unsafeUninitializedCapacity: Int(length)) { output, count in
    _ = unsafe bytes.withUnsafeBufferPointer { input in
      unsafe compress2(output.baseAddress, &length, input.baseAddress, UInt(input.count), 6)
    }
    count = Int(length)
  }
}

private func littleEndian(_ number: UInt32) -> [UInt8] {
  (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
}
