import Glibc

/// Shows a long text page by page: `STET_PAGER`, else `PAGER`, else `less -FRX`; `cat` or nothing for none.
enum Pager {
  /// Writes to standard output, through the pager where that is a terminal.
  static func show(_ text: String) {
    let command = Terminal.variable("STET_PAGER") ?? Terminal.variable("PAGER") ?? "less -FRX"
    guard Terminal.isOutputTerminal, command != "cat" else {
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
    let status = unsafe pclose(pipe)
    // The shell says 127 where there is no such pager; then the text has not been shown.
    if status >> 8 & 0xFF == 127 { StandardStreams.write(text) }
  }
}
