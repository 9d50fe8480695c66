internal import CLibgit2

/// The SHA-256 of some bytes, as 64 lower-case hexadecimal digits.
package func sha256(_ bytes: [UInt8]) -> String {
  var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
  var context = SHA256_CTX()
  let isDone =
    unsafe SHA256_Init(&context) == 1 && SHA256_Update(&context, bytes, bytes.count) == 1
    && SHA256_Final(&digest, &context) == 1
  precondition(isDone, "SHA-256 of bytes in memory cannot fail")
  let digits = Array("0123456789abcdef".utf8)
  return String(
    decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
