import Streams

@testable import Markup

func elements(of parts: [XMLReader.Part]) -> [XMLElement] {
  parts.compactMap { if case .element(let element) = $0 { element } else { nil } }
}

func parts(of xml: String, pieces size: Int = 1 << 16, limit: Int = 1 << 20) throws -> [XMLReader
  .Part]
{
  try parts(of: Array(xml.utf8), pieces: size, limit: limit)
}

func parts(of xml: [UInt8], pieces size: Int = 1 << 16, limit: Int = 1 << 20) throws -> [XMLReader
  .Part]
{
  var start = 0
  let stream = ByteStream {
    defer { start += size }
    return Array(xml.dropFirst(start).prefix(size))
  }
  var reader = XMLReader(stream, opening: ["rss", "channel"], limit: limit)
  var parts: [XMLReader.Part] = []
  while let part = try reader.next() { parts.append(part) }
  return parts
}
