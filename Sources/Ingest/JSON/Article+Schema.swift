import Chronology
import Prose

// schema.org's Article and its kinds: `articleBody` is a text whose lines are paragraphs; a live blog has its entries in
// `liveBlogUpdate`, each an article again.

extension LooseJSON {
  /// Whether it is an article of schema.org with its text.
  var isStory: Bool {
    (isArticle || self["@type"] == nil) && self["articleBody"]?.words != nil
      || types.contains("LiveBlogPosting") && self["liveBlogUpdate"] != nil
  }

  /// Names, or objects with names, in the order given.
  var names: [String] {
    elements.flatMap { element in
      (element["name"] ?? element).elements.compactMap { $0.words.map(decoded) }
    }.filter { !$0.isEmpty }
  }

  /// The address of a page, or of an object that stands for one.
  fileprivate var address: String? {
    wholeAddress(words ?? self["@id"]?.words ?? self["url"]?.words)
  }

  /// When something happened, in whatever form.
  fileprivate var time: ClaimedTime? {
    words.flatMap { ClaimedTime(pageTime: collapsed($0)) }
  }
}

extension Article {
  /// Reads an article of schema.org.
  init(schema story: LooseJSON, url: String?) throws(IngestError) {
    let headline = story.line("headline", "name")
    var paragraphs = try Paragraph.all(in: story["articleBody"]?.words ?? "", headline: headline)
    for entry in story["liveBlogUpdate"]?.elements ?? [] {
      let title = entry.line("headline", "name")
      if let title { paragraphs.append(Paragraph(title, kind: .heading)) }
      paragraphs += try Paragraph.all(in: entry["articleBody"]?.words ?? "", headline: title)
    }
    let authors = (story["author"] ?? story["creator"])?.names ?? []
    let section = story["articleSection"]?.elements.lazy.compactMap { $0.words.map(decoded) }
    self.init(
      headline: headline, paragraphs: paragraphs,
      claims: Claims(
        url: story["url"]?.address ?? story["mainEntityOfPage"]?.address
          ?? story["@id"]?.address ?? url,
        byline: authors.isEmpty ? nil : authors.joined(separator: ", "),
        published: (story["datePublished"] ?? story["dateCreated"])?.time,
        modified: story["dateModified"]?.time, section: section?.first { !$0.isEmpty },
        language: languageTag((story["inLanguage"]?["alternateName"] ?? story["inLanguage"])?.words)
      ))
  }
}
