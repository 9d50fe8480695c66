import Foundation

/// How much memory this process has at the moment; 0 where the system does not say.
func residentBytes() -> Int {
  do {
    let words = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(
      separator: " ")
    return (Int(words[1]) ?? 0) * 4096
  } catch {
    return 0
  }
}
