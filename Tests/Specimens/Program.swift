import Glibc

// A program's streams are files without a name: nobody has to read while it runs, so it never waits for its test, and a
// child that it leaves behind keeps nobody waiting either. A test waits for it, but not for ever.

/// A program that has been started, without anybody's configuration.
package struct Program: Sendable {
  private let command: String
  private let id: pid_t
  private let output: Stream
  private let errors: Stream

  /// How long a program may run; none of the tests' needs a tenth of it.
  private static let patience = Duration.seconds(300)

  /// Starts it.
  ///
  /// - Parameters:
  ///   - folder: where it runs, and its home.
  ///   - environment: what it finds in its environment beside the little that every program does.
  ///   - input: what it reads from its standard input.
  package init(
    _ path: String, _ arguments: [String], in folder: String, environment: [String: String] = [:],
    input: [UInt8] = []
  ) throws {
    command = ([path] + arguments).joined(separator: " ")
    (output, errors) = (try Stream(), try Stream())
    let standing = [
      "GIT_CONFIG_NOSYSTEM": "1", "HOME": folder, "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
      "SWIFT_BACKTRACE": "enable=no",
    ]
    let variables = standing.merging(environment) { $1 }.map { "\($0)=\($1)" }
    // Only a program itself can go to a folder, which is what this one is for.
    id = try Self.spawn(
      "/usr/bin/env", ["env", "-C", folder, path] + arguments, variables,
      [try Stream(input), output, errors])
  }

  /// Ends it at once, wherever it is.
  package func kill() {
    Glibc.kill(id, SIGKILL)
  }

  /// Waits for its end.
  package func finish() throws -> Outcome {
    let deadline = ContinuousClock.now + Self.patience
    var status: Int32 = 0
    while unsafe waitpid(id, &status, WNOHANG) != id {
      guard ContinuousClock.now < deadline else {
        kill()
        unsafe waitpid(id, &status, 0)
        let said = Outcome(status: status, output: output, errors: errors)
        throw ProgramError(
          description: "was still at work after \(Self.patience): \(command): \(said)")
      }
      usleep(500)
    }
    return Outcome(status: status, output: output, errors: errors)
  }
}

extension Program {
  /// How a program ended, and what it left behind.
  package struct Outcome: Sendable {
    /// 128 and the signal for one that was killed, as shells count.
    package let exitCode: Int32
    /// Of its standard output.
    package let bytes: [UInt8]
    /// Of its standard error.
    package var errors: String

    package var output: String { String(decoding: bytes, as: UTF8.self) }
    package var isDone: Bool { exitCode == 0 }
    package var isKilled: Bool { exitCode > 128 }

    fileprivate init(status: Int32, output: Stream, errors: Stream) {
      let signal = status & 0x7F
      exitCode = signal == 0 ? status >> 8 & 0xFF : 128 + signal
      bytes = output.bytes
      self.errors = String(decoding: errors.bytes, as: UTF8.self)
    }
  }
}

/// Why a program could not be run to its end.
package struct ProgramError: Error, CustomStringConvertible {
  package let description: String
}

/// A file without a name that a program's stream is tied to.
private final class Stream: Sendable {
  let descriptor: Int32

  init(_ content: [UInt8] = []) throws {
    let path = "/tmp/stet-stream-\(UInt64.random(in: 0...(.max)))"
    descriptor = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    unsafe unlink(path)
    let written = unsafe content.withUnsafeBytes { bytes in
      unsafe pwrite(descriptor, bytes.baseAddress, bytes.count, 0)
    }
    guard written == content.count else {
      throw ProgramError(description: "no stream can be made for a program: error \(errno)")
    }
  }

  deinit {
    close(descriptor)
  }

  /// All that was written.
  var bytes: [UInt8] {
    let size = Int(lseek(descriptor, 0, SEEK_END))
    return unsafe Array(unsafeUninitializedCapacity: size) { buffer, count in
      count = unsafe max(0, pread(descriptor, buffer.baseAddress, size, 0))
    }
  }
}

extension Program {
  private static func spawn(
    _ path: String, _ arguments: [String], _ variables: [String], _ streams: [Stream]
  ) throws -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawnattr_init(&attributes)
    defer {
      unsafe posix_spawn_file_actions_destroy(&actions)
      unsafe posix_spawnattr_destroy(&attributes)
    }
    for (number, stream) in streams.enumerated() {
      unsafe posix_spawn_file_actions_adddup2(&actions, stream.descriptor, Int32(number))
    }
    // Signals are as a shell's program has them, not as a worker thread of the tests does.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    unsafe sigfillset(&signals)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let words = unsafe arguments.map { unsafe strdup($0) } + [nil]
    let values = unsafe variables.map { unsafe strdup($0) } + [nil]
    defer {
      for index in unsafe words.indices { unsafe free(words[index]) }
      for index in unsafe values.indices { unsafe free(values[index]) }
    }
    var id: pid_t = 0
    let code = unsafe posix_spawn(&id, path, &actions, &attributes, words, values)
    guard code == 0 else {
      throw ProgramError(description: "cannot start \(path): error \(code)")
    }
    return id
  }
}
