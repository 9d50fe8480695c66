// Crawlers lay lists beside their WARC files: of the records in them (CDX, CDXJ and the index of that), and of the pages
// (`pages.jsonl` in a WACZ). One of pages may hold what a browser showed, which is no other state of the article.

/// Whether a file that begins so lists what the WARC files beside it hold.
func isCrawlInventory(_ beginning: [UInt8]) -> Bool {
  let line = beginning.prefix(4096).prefix { $0 != UInt8(ascii: "\n") }
  if line.starts(with: " CDX ".utf8) || line.starts(with: "!meta ".utf8) { return true }
  if line.first == UInt8(ascii: "{") {
    return LooseJSON(line)?["format"]?.words?.hasPrefix("json-pages-") ?? false
  }
  // `example,post)/quay 20261107185000 …`: the address from its end, and the time.
  let fields = line.split(separator: UInt8(ascii: " "), maxSplits: 2)
  guard fields.count == 3, fields[1].count == 14 else { return false }
  return fields[1].allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    && String(decoding: fields[0], as: UTF8.self).contains(")/")
}
