internal import CLibgit2

/// The SHA-256 of some bytes, as 64 lower-case hexadecimal digits.
package func sha256(_ bytes: [UInt8]) -> String {
  var digest = [UInt8](repeating: 0, count: 32)
  let status = unsafe stet_sha256(bytes, bytes.count, &digest)
  // mbed TLS fails only in builds with a hardware engine that can be out of order.
  precondition(status == 0, "SHA-256 of bytes in memory cannot fail")
  let digits = Array("0123456789abcdef".utf8)
  return String(
    decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
