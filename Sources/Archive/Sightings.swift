package import Chronology

/// When a revision's text was first and last seen.
package struct Sighting: Hashable, Sendable {
  package let first: Timestamp
  package let last: Timestamp

  /// The sighting that also covers another moment.
  func extended(to time: Timestamp) -> Sighting {
    Sighting(first: min(first, time), last: max(last, time))
  }
}

/// The blob behind `refs/stet/seen/<site>/<slug>`: one line `r1 <first> <last>` for each revision, in
/// order, up to the latest that was seen more than once; the others were seen when observed.
struct Sightings: Hashable {
  /// By revision, the first at 0.
  private(set) var lines: [Sighting] = []

  init() {}

  /// Nil where the bytes are no such blob.
  init?(_ bytes: [UInt8]) {
    guard bytes.last ?? UInt8(ascii: "\n") == UInt8(ascii: "\n"),
      let text = String(validating: bytes, as: UTF8.self)
    else { return nil }
    for (index, line) in split(text, at: "\n").dropLast().enumerated() {
      let words = line.split(separator: " ", omittingEmptySubsequences: false)
      guard words.count == 3, words[0] == "r\(index + 1)", let first = Timestamp(words[1]),
        let last = Timestamp(words[2]), first <= last
      else { return nil }
      lines.append(Sighting(first: first, last: last))
    }
  }

  var bytes: [UInt8] {
    lines.enumerated().flatMap { index, line in
      Array("r\(index + 1) \(line.first) \(line.last)\n".utf8)
    }
  }

  /// The sighting of a revision: what its line says, else the moment observed.
  func sighting(of revision: Revision) -> Sighting {
    lines.indices.contains(revision.number - 1)
      ? lines[revision.number - 1]
      : Sighting(first: revision.observed, last: revision.observed)
  }

  /// Adds the lines that revisions, in order from the first without one, do not have yet.
  mutating func append(contentsOf revisions: some Sequence<Revision>) {
    for revision in revisions where revision.number == lines.count + 1 {
      lines.append(Sighting(first: revision.observed, last: revision.observed))
    }
  }

  /// Notes that the latest revision was seen at a moment.
  mutating func extendLast(to time: Timestamp) {
    if let last = lines.popLast() { lines.append(last.extended(to: time)) }
  }
}
