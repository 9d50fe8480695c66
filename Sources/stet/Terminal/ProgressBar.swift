import Glibc

/// A line on standard error that tells how far a command is; nothing where that is no terminal.
struct ProgressBar {
  private let unit: String
  private let isShown = isatty(STDERR_FILENO) == 1
  private var shown = -1

  init(of unit: String) {
    self.unit = unit
  }

  /// Shows that so much is done; draws only where the percentage has changed.
  mutating func show(_ done: Int, of total: Int) {
    let percentage = total > 0 ? done * 100 / total : 100
    guard isShown, percentage != shown else { return }
    shown = percentage
    let full = percentage / 5
    let bar = String(repeating: "=", count: full) + String(repeating: " ", count: 20 - full)
    StandardStreams.note("\r[\(bar)] \(percentage) %, \(done) of \(total) \(unit)")
  }

  /// Takes the line away.
  func clear() {
    if isShown { StandardStreams.note("\r\u{1B}[K") }
  }
}
