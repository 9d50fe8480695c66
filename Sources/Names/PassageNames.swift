import Prose

/// What a passage shows by itself of the names and offices in it; it depends on nothing but its text.
///
/// A class, since every state of an article that has the passage holds it: that costs one count instead of five.
final class PassageNames: Sendable {
  /// In reading order.
  let mentions: [NameMention]
  /// In reading order.
  let roles: [RoleMention]
  /// What is known of each token, kept only where capitals tell nothing and names must be known from elsewhere.
  let reading: NameReading?

  /// Whether it holds nothing.
  var isEmpty: Bool { mentions.isEmpty && roles.isEmpty }

  /// Reads a passage once.
  init(_ passage: Passage) {
    let reading = NameReading(passage)
    mentions = NameScanner.mentions(in: reading)
    roles = RoleScanner.roles(in: reading, mentions: mentions)
    self.reading = mentions.contains(where: \.isShouted) ? reading : nil
  }
}
