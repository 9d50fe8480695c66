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
///
/// The blob is written after the branch, so that lines may belong to revisions that have been renumbered
/// since: then time tells whose they are.
struct Sightings: Hashable {
  /// By revision, the first at 0.
  private(set) var lines: [Sighting] = []

  init(_ lines: [Sighting]) {
    self.lines = lines
  }

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
    let end = lines.lastIndex { $0.first < $0.last } ?? -1
    return lines[...end].enumerated().flatMap { index, line in
      Array("r\(index + 1) \(line.first) \(line.last)\n".utf8)
    }
  }

  mutating func append(_ line: Sighting) {
    lines.append(line)
  }

  /// Notes that a revision was seen at a moment, and says whether that is new; the first is at 0.
  mutating func extend(at index: Int, to time: Timestamp) -> Bool {
    let extended = lines[index].extended(to: time)
    defer { lines[index] = extended }
    return extended != lines[index]
  }

  /// When each of all revisions of an article, in order, was seen.
  func sightings(of revisions: [Revision]) -> [Sighting] {
    let observed = revisions.map(\.observed)
    let numbered =
      Array(lines.prefix(observed.count))
      + observed.dropFirst(lines.count).map { Sighting(first: $0, last: $0) }
    return fit(numbered, observed) ? numbered : timed(revisions)
  }

  /// Whether each covers its revision, and none the next.
  private func fit(_ sightings: [Sighting], _ observed: [Timestamp]) -> Bool {
    lines.count <= observed.count
      && zip(sightings, observed).allSatisfy { $0.first <= $1 && $1 <= $0.last }
      && zip(sightings, sightings.dropFirst()).allSatisfy { $0.last <= $1.first }
  }

  /// Each line belongs to the revisions that it covers: its beginning to the first of them, and its end
  /// to the last with the same files.
  private func timed(_ revisions: [Revision]) -> [Sighting] {
    var sightings = revisions.map { Sighting(first: $0.observed, last: $0.observed) }
    for line in lines {
      let covered = revisions.indices.filter {
        line.first <= revisions[$0].observed && revisions[$0].observed <= line.last
      }
      guard let first = covered.first,
        let last = covered.last(where: { revisions[$0].tree == revisions[first].tree })
      else { continue }
      sightings[first] = sightings[first].extended(to: line.first)
      sightings[last] = sightings[last].extended(to: line.last)
    }
    return sightings
  }
}
