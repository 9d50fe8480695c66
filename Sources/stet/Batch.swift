import Ingest
import Report
import Streams

/// Runs a function over the lines of standard input on all cores, and writes the results in their order.
///
/// A window of lines is in work at a time, so memory does not grow with the input.
enum Batch {
  /// What a line becomes.
  struct Answer: Sendable {
    /// With its end, in UTF-8.
    let line: [UInt8]
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

  /// Whether every line, of so many bytes at most, was done; throws where standard input cannot be read.
  static func run(
    limit: Int, _ work: @escaping @Sendable ([UInt8]) -> Answer
  ) async throws -> Bool {
    let width = Processor.count * 4
    var lines = LineStream(try InputFile.stream(of: "-"), limit: limit)
    let (isClean, failure) = await withTaskGroup(of: (index: Int, answer: Answer).self) { group in
      var finished: [Int: Answer] = [:]
      var (started, written) = (0, 0)
      var isClean = true
      var failure: (any Error)?
      func line() -> LineStream.Line? {
        do { return try lines.nextFilled() } catch { failure = error }
        return nil  // What was read is answered before the failure is told.
      }
      func start() -> Bool {
        guard failure == nil, let line = line() else { return false }
        let index = started
        started += 1
        switch line {
        case .bytes(let bytes): group.addTask { (index, work(bytes)) }
        case .tooLong:
          group.addTask { (index, Answer(BatchError(.tooLarge(limit: limit)))) }
        }
        return true
      }
      while started < width, start() {}
      while let (index, answer) = await group.next() {
        finished[index] = answer
        while let answer = finished.removeValue(forKey: written) {
          isClean = isClean && !answer.isError
          StandardStreams.write(answer.line)
          written += 1
          _ = start()
        }
      }
      return (isClean, failure)
    }
    if let failure { throw failure }
    return isClean
  }
}

extension LineStream {
  /// The next line that is not blank.
  fileprivate mutating func nextFilled() throws -> Line? {
    while let line = try next() {
      guard case .bytes(let bytes) = line, !bytes.contains(where: { $0 > 0x20 }) else {
        return line
      }
    }
    return nil
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
