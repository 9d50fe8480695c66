import Chronology
import Glibc

extension Timestamp {
  /// The time now, by the system's clock.
  static var now: Timestamp {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  /// By how much clocks may differ, in milliseconds.
  private static let clockDifference: Int64 = 60000

  /// Throws where nothing can have been observed at this time yet: whatever is recorded later would stand behind it.
  func checkObserved(by now: Timestamp) throws(CommandError) {
    guard milliseconds > now.milliseconds + Self.clockDifference else { return }
    throw CommandError(
      description: "cannot record what is observed at \(self): that time is still to come",
      hint: "check the year and the offset from UTC, as in 2026-11-07T18:50:00+01:00")
  }
}
