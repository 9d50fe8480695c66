/// How bytes are packed by zlib's method.
package enum Packing: Sendable {
  /// Members in the form of gzip (RFC 1952), one behind the other.
  case gzip
  /// zlib's own form (RFC 1950); what stands behind it is left alone.
  case zlib
  /// Neither a head nor a checksum around it (RFC 1951); what stands behind it is left alone.
  case bare
}

extension ByteStream {
  /// What is packed in these bytes; throws `StreamError` where they are damaged or cut off.
  ///
  /// The last 64 KiB of a member come only when its checksum is right. Behind a throw, the next call goes on at the
  /// next member that is sound; one throw may tell of several members.
  package func unpacked(_ packing: Packing = .gzip) -> ByteStream {
    let unpacker = Unpacker(self, packing)
    return ByteStream { try unpacker.next() }
  }

  /// How a file begins that gzip packed.
  package static let gzipMark: [UInt8] = [0x1F, 0x8B, 0x08]
}
