private import Glibc

/// Turns bytes in an encoding that `iconv` knows by name into UTF-8; what is not valid in it becomes U+FFFD.
///
/// Nil where this system does not know the encoding.
package func utf8(decoding bytes: [UInt8], from encoding: String) -> [UInt8]? {
  guard let converter = EncodingConverter(from: encoding) else { return nil }
  return converter.convert(bytes) + converter.finish()
}

/// Does the same with bytes that come in pieces.
@safe final class EncodingConverter {
  private let converter: iconv_t
  /// The beginning of a character whose rest is to come.
  private var pending: [UInt8] = []

  /// Nil where this system does not know the encoding.
  init?(from encoding: String) {
    guard let converter = unsafe iconv_open("UTF-8", encoding), unsafe converter != noConverter
    else { return nil }
    unsafe self.converter = converter
  }

  deinit {
    unsafe iconv_close(converter)
  }

  func convert(_ piece: [UInt8]) -> [UInt8] { convert(pending + piece, isLast: false) }

  /// What is left at the end.
  func finish() -> [UInt8] { convert(pending, isLast: true) }

  private func convert(_ bytes: [UInt8], isLast: Bool) -> [UInt8] {
    pending = []
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 2)
    // The C function takes a pointer to change, and changes nothing behind it.
    var input = bytes.map { CChar(bitPattern: $0) }
    unsafe input.withUnsafeMutableBufferPointer { input in
      var next = input.baseAddress
      var remaining = input.count
      var chunk = [CChar](repeating: 0, count: 1 << 16)
      while remaining > 0 {
        let (status, written) = unsafe chunk.withUnsafeMutableBufferPointer { chunk in
          var place = chunk.baseAddress
          var room = chunk.count
          let status = unsafe iconv(converter, &next, &remaining, &place, &room)
          return (status == failed ? errno : 0, chunk.count - room)
        }
        result += chunk[..<written].lazy.map { UInt8(bitPattern: $0) }
        guard status == EILSEQ || status == EINVAL, remaining > 0 else { continue }
        if status == EINVAL, !isLast {
          pending = Array(bytes.suffix(remaining))
          return
        }
        result += Array("\u{FFFD}".utf8)
        unsafe next? += 1
        remaining -= 1
      }
    }
    return result
  }
}

private var noConverter: iconv_t? { unsafe iconv_t(bitPattern: -1) }
private let failed = Int(bitPattern: UInt.max)
