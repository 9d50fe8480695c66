internal import CLibgit2

/// zlib's compressor, set up once for many texts.
@safe package struct Deflater: ~Copyable {
  private let stream: UnsafeMutablePointer<z_stream>

  package init() throws(GitError) {
    unsafe stream = UnsafeMutablePointer.allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    guard unsafe stet_deflate_init(stream) == Z_OK else {
      unsafe stream.deallocate()
      throw GitError(.failed, "write a pack", "zlib cannot be set up")
    }
  }

  deinit {
    unsafe deflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// The deflated form, as zlib writes it.
  package borrowing func deflate(_ bytes: [UInt8]) throws(GitError) -> [UInt8] {
    unsafe deflateReset(stream)
    var deflated = [UInt8](repeating: 0, count: unsafe Int(deflateBound(stream, UInt(bytes.count))))
    let status = unsafe bytes.withUnsafeBufferPointer { input in
      unsafe deflated.withUnsafeMutableBufferPointer { output in
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        unsafe stream.pointee.avail_in = UInt32(input.count)
        unsafe stream.pointee.next_out = output.baseAddress
        unsafe stream.pointee.avail_out = UInt32(output.count)
        return unsafe CLibgit2.deflate(stream, Z_FINISH)
      }
    }
    guard status == Z_STREAM_END else {
      throw GitError(.failed, "write a pack", "zlib cannot deflate an object")
    }
    deflated.removeLast(unsafe Int(stream.pointee.avail_out))
    return deflated
  }
}
