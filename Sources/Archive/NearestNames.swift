// Levenshtein's distance between what was typed and each name, or its slug alone: a few thousand
// names take a few milliseconds, and only where nothing fits.

/// Up to three names that differ from a text in at most a third of its letters, the nearest first.
func nearestNames(to text: String, among names: [ArticleName]) -> [ArticleName] {
  let wanted = Array(text.unicodeScalars)
  let limit = max(1, wanted.count / 3)
  let ranked = names.compactMap { name -> (name: ArticleName, distance: Int)? in
    let distance = min(
      editDistance(wanted, Array(name.description.unicodeScalars)),
      editDistance(wanted, Array(name.slug.unicodeScalars)))
    return distance <= limit ? (name, distance) : nil
  }
  return ranked.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(3).map(\.name)
}

/// The least number of insertions, deletions and replacements that turn one text into the other.
func editDistance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
  var row = Array(0...other.count)
  for (index, scalar) in one.enumerated() {
    var diagonal = row[0]
    row[0] = index + 1
    for column in other.indices {
      let replaced = diagonal + (scalar == other[column] ? 0 : 1)
      diagonal = row[column + 1]
      row[column + 1] = min(replaced, row[column] + 1, diagonal + 1)
    }
  }
  return row[other.count]
}
