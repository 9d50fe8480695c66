import Glibc
import Ingest
import Report

/// Runs a function over the lines of standard input on all cores, and writes the results in their order.
///
/// A window of lines is in work at a time, so memory does not grow with the input.
enum Batch {
  /// What a line becomes.
  struct Answer: Sendable {
    /// On one line, without its end.
    let line: String
    let isError: Bool

    init(_ json: JSON) {
      line = json.line
      isError = false
    }

    init(_ error: BatchError) {
      line = JSON.error(error.error.description, id: error.id.map { JSON($0) }).line
      isError = true
    }
  }

  /// Whether every line was done; throws where standard input cannot be read.
  static func run(_ work: @escaping @Sendable ([UInt8]) -> Answer) async throws -> Bool {
    let width = Processor.count * 4
    var lines = LineReader()
    let isClean = await withTaskGroup(of: (index: Int, answer: Answer).self) { group in
      var finished: [Int: Answer] = [:]
      var (started, written) = (0, 0)
      var isClean = true
      func start() -> Bool {
        guard let line = lines.next() else { return false }
        let index = started
        started += 1
        group.addTask { (index, work(line)) }
        return true
      }
      while started < width, start() {}
      while let (index, answer) = await group.next() {
        finished[index] = answer
        while let answer = finished.removeValue(forKey: written) {
          isClean = isClean && !answer.isError
          StandardStreams.write(answer.line + "\n")
          written += 1
          _ = start()
        }
      }
      return isClean
    }
    if let failure = lines.failure { throw failure }
    return isClean
  }
}

/// Standard input line by line; blank lines are passed over.
private struct LineReader {
  private var buffer: [UInt8] = []
  /// Where the next line begins.
  private var position = 0
  /// How far the buffer is known to hold no end of that line.
  private var searched = 0
  private var isAtEnd = false
  /// Why there are no more lines, where that is not the end.
  private(set) var failure: InputError?

  mutating func next() -> [UInt8]? {
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = Array(buffer[position..<end])
        position = end + 1
        searched = position
        if line.contains(where: { $0 > 0x20 }) { return line }
        continue
      }
      guard !isAtEnd else {
        let line = Array(buffer[position...])
        position = buffer.count
        searched = position
        return line.contains(where: { $0 > 0x20 }) ? line : nil
      }
      fill()
    }
  }

  private mutating func fill() {
    buffer.removeFirst(position)
    position = 0
    searched = buffer.count
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    let count = unsafe chunk.withUnsafeMutableBytes { bytes in
      unsafe read(STDIN_FILENO, bytes.baseAddress, bytes.count)
    }
    if count > 0 {
      buffer += chunk[..<count]
    } else if count == 0 {
      isAtEnd = true
    } else if errno != EINTR {
      failure = InputError(InputFile.name(of: "-"), errno)
      isAtEnd = true
    }
  }
}

extension JSON {
  /// An id as it was given.
  init(_ id: RecordID) {
    switch id {
    case .string(let text): self = .string(text)
    case .number(let digits): self = .number(digits)
    }
  }
}
