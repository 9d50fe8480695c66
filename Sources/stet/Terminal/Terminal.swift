import Glibc

/// What the program can find out about the place that its output goes to.
enum Terminal {
  /// Whether standard output is a terminal, rather than a file or a pipe.
  static var isOutputTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  static var isInputTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  static var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether it can do no more than write line after line.
  static var isDumb: Bool { ["dumb", nil].contains(variable("TERM")) }

  /// Columns to lay text out in: `COLUMNS`, else the terminal's width up to where lines are hard to read, else 100.
  static var width: Int {
    if let columns = variable("COLUMNS").flatMap(Int.init), columns > 0 { return columns }
    var size = winsize()
    let code = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size)
    return code == 0 && size.ws_col > 0 ? min(Int(size.ws_col), widest) : 100
  }

  private static let widest = 120

  /// An environment variable; nil where it is unset or empty.
  static func variable(_ name: String) -> String? {
    setting(name).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// An environment variable that says something even when it is empty; nil where it is unset.
  static func setting(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }
}
