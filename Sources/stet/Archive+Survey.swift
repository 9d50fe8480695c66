import Archive
import ArgumentParser

extension Archive {
  /// What a closure makes of every article; complains of those that cannot be read, and says whether there
  /// were none. Throws where there were no others.
  borrowing func survey<Entry>(
    _ entries: (ArticleName) throws -> [Entry]
  ) throws -> (entries: [Entry], isWhole: Bool) {
    var all: [Entry] = []
    var isWhole = true
    for name in try names() {
      do {
        all += try entries(name)
      } catch {
        Complaint(error).print()
        isWhole = false
      }
    }
    if all.isEmpty, !isWhole { throw ExitCode(2) }
    return (all, isWhole)
  }
}
