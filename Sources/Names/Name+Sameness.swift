import Prose

extension Name {
  /// Whether both names, each from a state of its own of an article, are one person's or thing's.
  ///
  /// The same letters are the same name; a fuller form, initials and the name that another state spells out are too.
  /// *Ann Lee* and *Bob Lee* are two, and so is *Lee* where one state means the one and the other the other.
  package func isSame(as other: Name) -> Bool {
    if fullKeys == other.fullKeys { return true }
    if keys == other.keys {
      return keys.count > 1 || kind != .person || fullKeys.count == 1
        || other.fullKeys.count == 1 || agrees(with: other)
    }
    return agrees(with: other)
  }

  /// Whether one full name is a shorter form of the other, as is usual for names of their kind.
  private func agrees(with other: Name) -> Bool {
    let (short, long) = fullKeys.count <= other.fullKeys.count ? (self, other) : (other, self)
    if short.isInitials(of: long) { return true }
    guard short.kind == long.kind || short.fullKeys.count == 1 else { return false }
    switch long.kind {
    case .person: return short.isFormOfPerson(long)
    case .organisation: return long.contains(short)
    case .place: return long.starts(with: short)
    }
  }

  private func isFormOfPerson(_ long: Name) -> Bool {
    guard let last = fullKeys.last, let longLast = long.fullKeys.last else { return false }
    if fullKeys.count == 1 { return last == longLast || last == long.fullKeys.first }
    if long.starts(with: self) { return true }
    return last == longLast
      && (fullKeys.first == long.fullKeys.first
        || NameLetters.isInitial(of: fullName, long.fullName))
  }

  private func starts(with short: Name) -> Bool {
    fullKeys.starts(with: short.fullKeys)
  }

  /// Whether the words of a shorter name stand side by side in it.
  private func contains(_ short: Name) -> Bool {
    let count = short.fullKeys.count
    return (0...fullKeys.count - count).contains {
      fullKeys[$0..<$0 + count] == short.fullKeys[...]
    }
  }

  /// Whether a name is the initials of another: *FBI*, *Federal Bureau of Investigation*.
  private func isInitials(of long: Name) -> Bool {
    guard fullKeys.count == 1, long.fullKeys.count > 1 else { return false }
    return fullKeys[0] == WordKey(NameLetters.initials(of: long.fullName))
  }
}
