extension String {
  /// In single quotes, as one word for the shell: hints are there to be copied.
  var shellQuoted: String {
    "'\(replacing("'", with: "'\\''"))'"
  }
}
