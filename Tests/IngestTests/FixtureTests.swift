import Chronology
import Prose
import Specimens
import Testing

@testable import Ingest

@Suite struct FixtureTests {
  @Test(arguments: Fixture.all)
  func `every fixture has a headline, a byline and paragraphs`(fixture: Fixture) throws {
    let reading = try RawArticle(fixture.bytes).read()
    #expect(reading.encoding == .utf8)
    #expect(reading.article.headline != nil)
    let byline = try #require(reading.article.claims.byline)
    #expect(byline.hasPrefix("By ") || reading.format == .html)
    #expect(reading.article.paragraphs.count >= 5)
  }

  @Test func `the form of the sample feed is read`() throws {
    let fixture = try #require(Fixture.all.first { $0.name == "straits-envoy-visit/r1.txt" })
    let article = try RawArticle(fixture.bytes).read().article
    #expect(
      article.headline == "Maravel: Coastal States Should Close Ports to \"Kestrovan\" Warships")
    #expect(article.claims.byline == "By Staff, Agencies")
    #expect(article.claims.published == ClaimedTime("2026-03-14"))
    #expect(article.paragraphs.count == 23)
    #expect(article.paragraphs[15].text.hasSuffix("his Ossani counterpart, Felise Marchetto"))
  }

  @Test(arguments: Fixture.texts)
  func `line ends of any system give the same article`(fixture: Fixture) throws {
    let text = String(decoding: fixture.bytes, as: UTF8.self)
    let article = try Article(plainText: text)
    for lineEnd in ["\r\n", "\r"] {
      let other = text.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: lineEnd)
      #expect(try Article(plainText: other) == article)
    }
  }

  @Test(arguments: Fixture.texts)
  func `paragraphs wrapped at any width give the same article`(fixture: Fixture) throws {
    let text = String(decoding: fixture.bytes, as: UTF8.self)
    let article = try Article(plainText: text)
    for width in [40, 72] {
      var wrapped = "\(article.headline ?? "")\n\n\(article.claims.byline ?? "")"
      for paragraph in article.paragraphs { wrapped += "\n\n" + wrap(paragraph.text, at: width) }
      #expect(try Article(plainText: wrapped).paragraphs == article.paragraphs)
    }
  }

  @Test(arguments: Fixture.texts)
  func `what is written back is read as the same article`(fixture: Fixture) throws {
    let article = try RawArticle(fixture.bytes).read().article
    let date = article.claims.published.map { "date \($0) " } ?? ""
    let parts = [date + (article.headline ?? ""), article.claims.byline ?? ""]
    let written = (parts + article.paragraphs.map(\.text)).joined(separator: "\n\n")
    #expect(try Article(plainText: written) == article)
  }

  @Test(arguments: Fixture.all.filter { $0.name.hasSuffix("r1.txt") })
  func `every prefix is read or refused in words`(fixture: Fixture) {
    for length in 0...fixture.bytes.count {
      do {
        #expect(
          try !RawArticle(Array(fixture.bytes.prefix(length))).read().article.paragraphs.isEmpty)
      } catch {
        #expect([.empty, .onlyHeadline].contains(error.code))
        #expect(!error.detail.isEmpty)
      }
    }
  }

  @Test func `random bytes are read or refused in words`() {
    var random = SeededGenerator(seed: 7)
    let alphabet: [UInt8] = Array("aB. \n\r\t\"{<".utf8) + [0xE2, 0x80, 0xA8, 0xC2, 0x85, 0xFF]
    for round in 0..<4000 {
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        round.isMultiple(of: 2)
          ? UInt8.random(in: 0...255, using: &random)
          : alphabet[Int.random(in: alphabet.indices, using: &random)]
      }
      do {
        let article = try RawArticle(bytes).read().article
        #expect(article.paragraphs.allSatisfy { !$0.text.isEmpty })
      } catch {
        #expect(!error.detail.isEmpty)
      }
    }
  }
}

/// Breaks lines at single spaces as soon as they are longer than a width, in characters.
private func wrap(_ text: String, at width: Int) -> String {
  var length = 0
  return String(
    text.map { character in
      length += 1
      guard character == " ", length > width else { return character }
      length = 0
      return "\n"
    })
}
