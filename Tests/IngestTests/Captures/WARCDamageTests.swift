import Chronology
import Specimens
import Streams
import Testing

@testable import Ingest

/// What is wrong with one record of a WARC file costs that record, and no other.
@Suite struct WARCDamageTests {
  private static let texts = (0..<6).map {
    "Crew \($0) reopened the quay on Tuesday, the harbour master said."
  }

  private static func file(damage: (inout WARCFile) -> Void = { _ in }) -> WARCFile {
    var file = WARCFile()
    for (index, text) in texts.enumerated() {
      if index == 3 { damage(&file) }
      file.addPage(text, address: "https://post.example/\(index)")
    }
    return file
  }

  private func addresses(_ stream: ByteStream, limit: Int = 1 << 16) throws -> (
    read: [String], faults: [String]
  ) {
    let results = try WARCRecords(stream, limit: limit).all(most: 1000)
    #expect(results.count < 1000)
    for fault in results.compactMap(\.fault) { #expect(fault.contains(": ")) }
    return (
      results.compactMap { $0.capture?.address }.map { String($0.dropFirst(21)) },
      results.compactMap(\.fault)
    )
  }

  @Test(arguments: [
    (0, "it is not as long as it says"), (40, "it is not as long as it says"),
    (150, "it is not as long as it says"), (400, "it is not as long as it says"),
    (60_000, "it is cut off"), (-1, "it does not say how long it is"),
  ])
  func `a wrong length costs one record`(length: Int, fault: String) throws {
    let file = Self.file { file in
      file.add(
        "response", WARCFile.response(WARCFile.page(String(repeating: "x", count: 200))),
        length: length)
    }
    for stream in [ByteStream(file.bytes, pieces: 100), ByteStream(file.packed).unpacked()] {
      let (read, faults) = try addresses(stream)
      #expect(read == ["0", "1", "2", "3", "4", "5"])
      #expect(faults == ["record 4: \(fault)"])
    }
  }

  @Test func `a head without a length or without an end costs one record`() throws {
    let bytes = Self.file().bytes
    let start = Self.file().bytes.count / 6 * 3
    for junk in [
      "WARC/1.0\r\nWARC-Type: response\r\n\r\n", "WARC/1.0\r\n\r\n", "no record\r\n", "WARC/",
      "\0\0\0",
    ] {
      let damaged = Array(bytes[..<start]) + Array(junk.utf8) + [0x0D, 0x0A] + bytes[start...]
      let (read, faults) = try addresses(ByteStream(damaged, pieces: 77))
      #expect(read == ["0", "1", "2", "3", "4", "5"])
      #expect(faults.count == 1)
    }
    let endless = Array("WARC/1.1\r\n".utf8) + [UInt8](repeating: 0x61, count: 300_000)
    let (read, faults) = try addresses(ByteStream(endless + [0x0A] + bytes, pieces: 5000))
    #expect(read == ["0", "1", "2", "3", "4", "5"])
    #expect(faults == ["record 1: there is no record here that can be read"])
  }

  @Test func `a large block is passed over, and told where it is a page`() throws {
    let large = [UInt8](repeating: 0x20, count: 200_000)
    let file = Self.file { file in
      file.add("response", WARCFile.response(large))
      file.add("response", WARCFile.response(large, type: "video/mp4"))
      file.add("metadata", large)
    }
    for stream in [ByteStream(file.bytes, pieces: 4000), ByteStream(file.packed).unpacked()] {
      let (read, faults) = try addresses(stream)
      #expect(read == ["0", "1", "2", "3", "4", "5"])
      #expect(faults == ["record 4: it is larger than 64 KiB"])
    }
  }

  @Test func `text that looks like a record inside of a block is none`() throws {
    var inner = WARCFile()
    inner.addPage("Nobody said this.", address: "https://other.example/a")
    let file = Self.file {
      $0.add(
        "response", WARCFile.response(inner.bytes + inner.bytes), address: "https://post.example/x")
    }
    let (read, faults) = try addresses(ByteStream(file.bytes))
    #expect(read == ["0", "1", "2", "x", "3", "4", "5"])
    #expect(faults == [])
  }

  @Test func `line ends between records may be others`() throws {
    let bytes = Self.file().bytes
    for end in ["\n\n", "\r\n", "\n", "\r\n\r\n\r\n"] {
      let other = String(decoding: bytes, as: UTF8.self).replacing(
        "</html>\r\n\r\n", with: "</html>" + end)
      #expect(try addresses(ByteStream(Array(other.utf8), pieces: 99)).read.count == 6)
      #expect(try addresses(ByteStream(Array(other.utf8))).faults == [])
    }
    #expect(try addresses(ByteStream(Array(bytes.dropLast(4)))).read.count == 6)
  }

  @Test func `every cut costs the last record at most`() throws {
    let bytes = Self.file().bytes
    let packed = Self.file().packed
    let size = bytes.count / 6
    for end in stride(from: 0, through: bytes.count, by: 3) {
      let read = try addresses(ByteStream(Array(bytes[..<end]), pieces: 50)).read
      #expect(read.count >= (end - 1) / size && read.count <= (end + 4) / size, "\(end)")
    }
    for end in stride(from: 0, to: packed.count, by: 3) {
      let (read, faults) = try addresses(ByteStream(Array(packed[..<end]), pieces: 500).unpacked())
      #expect(read == (0..<6).prefix(read.count).map(String.init))
      #expect(faults.count < 2)
    }
  }

  @Test func `a turned bit costs one record where each is packed alone`() throws {
    let good = Self.file()
    let packed = good.packed
    let size = packed.count / 6
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<600 {
      let place = Int.random(in: size * 2..<size * 3, using: &generator)
      var bytes = packed
      bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      let (read, faults) = try addresses(ByteStream(bytes).unpacked())
      #expect(faults.count < 2)
      #expect(read.count + faults.count == 6)
      #expect(read.suffix(2) == ["4", "5"])
    }
  }

  @Test func `damage of any kind is told in sentences, and ends`() throws {
    var file = Self.file { file in
      file.add("response", WARCFile.response(gzip(WARCFile.page("One.")), "Content-Encoding: gzip"))
      file.add(
        "revisit", [], "WARC-Profile: x/identical-payload-digest", "WARC-Payload-Digest: sha1:A")
      file.add("resource", WARCFile.page("Two."), contentType: "text/html")
    }
    file.add(
      "response",
      WARCFile.response(Array("4\r\n<p>x\r\n0\r\n\r\n".utf8), "Transfer-Encoding: chunked"))
    let bytes = file.bytes
    var generator = SeededGenerator(seed: 4)
    let pieces = [
      "WARC/1.0\r\n", "\r\n\r\n", "Content-Length: 7\r\n", "\u{1F}", "-", "99999999999999999999",
      ":",
    ]
    for _ in 0..<1500 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let place = Int.random(in: damaged.indices, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: damaged[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        case 1: damaged.removeSubrange(place..<min(damaged.count, place + 40))
        default:
          damaged.insert(
            contentsOf: Array((pieces.randomElement(using: &generator) ?? "").utf8), at: place)
        }
      }
      _ = try addresses(ByteStream(damaged, pieces: 300))
    }
    for _ in 0..<200 {
      let noise = (0..<2000).map { _ in UInt8.random(in: 0...255, using: &generator) }
      #expect(try addresses(ByteStream(noise, pieces: 300)).read == [])
    }
  }
}
