import Glibc

/// The machine that the program runs on.
enum Processor {
  /// How many threads can run at once.
  static var count: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
