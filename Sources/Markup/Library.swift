internal import CLibxml2

/// The state of libxml2 in this process.
enum Library {
  /// Starts libxml2 at the first call, before any parser is made: it would else start itself in each thread that
  /// makes one, and where two did so at once, its locks could stay shut for good.
  static func start() { _ = isStarted }

  private static let isStarted: Void = xmlInitParser()
}
