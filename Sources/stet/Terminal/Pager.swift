import Glibc

/// Shows a long text page by page: `STET_PAGER`, else `PAGER`, else `less -FRX`; `cat` or nothing for none.
enum Pager {
  /// Writes to standard output, through the pager where that is a terminal.
  static func show(_ text: String) {
    guard Terminal.isOutputTerminal, !command.isEmpty, command != "cat" else {
      StandardStreams.write(text)
      return
    }
    // A reader that quits early closes the pipe: that is no failure.
    signal(SIGPIPE, SIG_IGN)
    guard let pipe = unsafe popen(command, "w") else {
      StandardStreams.write(text)
      return
    }
    unsafe fputs(text, pipe)
    let status = unsafe pclose(pipe) >> 8 & 0xFF
    // So says the shell where there is no such pager, or none that it may run: the text has not been shown.
    if status == 126 || status == 127 { StandardStreams.write(text) }
  }

  /// None of its own on a terminal that cannot move its cursor, where `less` would ask questions.
  private static var command: String {
    Terminal.setting("STET_PAGER") ?? Terminal.setting("PAGER")
      ?? (Terminal.isDumb ? "" : "less -FRX")
  }
}
