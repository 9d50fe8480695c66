import Archive

extension Archive {
  /// What a closure makes of every article; complains of those that cannot be read, and says whether there
  /// were none.
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
    return (all, isWhole)
  }
}
