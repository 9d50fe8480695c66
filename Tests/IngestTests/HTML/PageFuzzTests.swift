import Prose
import Specimens
import Testing

@testable import Ingest

/// Damaged pages give an article or a sentence, never a crash, and what they give can be recorded.
@Suite struct PageFuzzTests {
  @Test(arguments: OutletPage.all)
  func `a page cut off anywhere is read or refused`(page: OutletPage) {
    let bytes = Array(page.html.utf8)
    for end in stride(from: 0, to: bytes.count, by: 197) { check(Array(bytes[..<end])) }
  }

  @Test(arguments: OutletPage.all)
  func `a page with damaged bytes is read or refused`(page: OutletPage) {
    let bytes = Array(page.html.utf8)
    var generator = SeededGenerator(seed: bytes.count)
    for _ in 0..<60 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...20, using: &generator) { damage(&damaged, &generator) }
      check(damaged)
    }
  }

  private func damage(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: 0..<bytes.count, using: &generator)
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
    case 1: bytes.remove(at: place)
    case 2: bytes.removeSubrange(place..<min(bytes.count, place + 40))
    case 3:
      let pieces = [
        "<div>", "</div>", "<p", "\"", ">", "<!--", "-->", "&#", "<table>", "<script>",
        "</article>", "{", "\\u",
      ]
      bytes.insert(
        contentsOf: Array((pieces.randomElement(using: &generator) ?? "<").utf8), at: place)
    default:
      let end = min(bytes.count, place + 60)
      bytes.insert(
        contentsOf: Array(bytes[place..<end]),
        at: Int.random(in: 0..<bytes.count, using: &generator))
    }
  }

  private func check(_ bytes: [UInt8]) {
    do {
      let article = try RawArticle(bytes, format: .html).read().article
      #expect(!article.paragraphs.isEmpty)
      for text in article.paragraphs.map(\.text) + [article.headline].compactMap(\.self) {
        #expect(!text.utf8.contains { $0 == 0 || $0 == 0x0A }, "it cannot be recorded")
        #expect(!text.isEmpty)
      }
    } catch {
      #expect(!error.detail.isEmpty)
    }
  }
}
