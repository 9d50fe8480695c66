import Glibc

/// What this process holds, as Linux counts it.
enum Memory {
  /// Bytes in use now.
  static func inUse() -> Int { status("VmRSS:") }

  /// The most bytes ever in use.
  static func peak() -> Int { status("VmHWM:") }

  private static func status(_ field: String) -> Int {
    let descriptor = unsafe open("/proc/self/status", O_RDONLY)
    var bytes = [UInt8](repeating: 0, count: 8192)
    let count = unsafe bytes.withUnsafeMutableBytes {
      unsafe read(descriptor, $0.baseAddress, $0.count)
    }
    close(descriptor)
    let lines = String(decoding: bytes[..<max(0, count)], as: UTF8.self).split(separator: "\n")
    let line = lines.first { $0.hasPrefix(field) }
    return 1024 * (line?.split(separator: " ").dropLast().last.flatMap { Int($0) } ?? 0)
  }
}
