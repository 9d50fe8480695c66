import Glibc

/// A line on standard error that tells how far a command is; nothing where that is no terminal.
struct ProgressBar {
  private let isShown = isatty(STDERR_FILENO) == 1
  private let start = ContinuousClock.now
  private var shown = ""

  /// Shows that so much is done; draws only where the line has changed.
  ///
  /// - Parameter work: what has been done, `40 of 100 articles`.
  mutating func show(_ done: Int, of total: Int, _ work: String) {
    guard isShown else { return }
    let line = line(done, of: total, work)
    guard line != shown else { return }
    // Spaces cover what is left of a longer line.
    let rest = String(repeating: " ", count: max(0, shown.count - line.count))
    shown = line
    StandardStreams.draw(line + rest)
  }

  private func line(_ done: Int, of total: Int, _ work: String) -> String {
    guard total > 0 else { return work }
    let percentage = min(100, done * 100 / total)
    let full = percentage / 5
    let bar = String(repeating: "=", count: full) + String(repeating: " ", count: 20 - full)
    return "[\(bar)] \(percentage) %, \(work)" + (timeLeft(done, of: total).map { ", \($0)" } ?? "")
  }

  /// `12 s left`; nil as long as nothing can be said.
  private func timeLeft(_ done: Int, of total: Int) -> String? {
    let passed = Int((ContinuousClock.now - start).components.seconds)
    guard passed > 1, done > 0, done < total else { return nil }
    let left = passed * (total - done) / done
    return left < 100 ? "\(left) s left" : "\((left + 30) / 60) min left"
  }

  /// Takes the line away.
  func clear() {
    if isShown, !shown.isEmpty { StandardStreams.draw("\u{1B}[K") }
  }
}
