/// Why a stream gives no more bytes, or not those that stand here.
package struct StreamError: Error, Hashable, Sendable {
  package struct Code: Hashable, Sendable {
    private let name: String

    /// What was packed is not as it was: a wrong checksum, or no packed data at all.
    package static let damaged = Code(name: "damaged")
    /// Packed data that end in their midst.
    package static let cutOff = Code(name: "cut-off")
    /// More bytes than the reader would take.
    package static let tooLarge = Code(name: "too-large")
  }

  package let code: Code
  /// A clause without a capital or a full stop: `its packed data are damaged`.
  package let detail: String

  static let damaged = StreamError(code: .damaged, detail: "its packed data are damaged")
  static let cutOff = StreamError(code: .cutOff, detail: "its packed data are cut off")

  static func tooLarge(limit: Int) -> StreamError {
    StreamError(code: .tooLarge, detail: "it holds more than \(limit) bytes")
  }
}

extension StreamError: CustomStringConvertible {
  package var description: String { detail }
}
