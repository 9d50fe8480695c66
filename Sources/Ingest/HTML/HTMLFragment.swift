import Markup
import Prose

/// A piece of HTML that is all article, so that no line of it is taken for what stands around one.
struct HTMLFragment {
  let paragraphs: [Paragraph]

  /// Reads UTF-8; a line that repeats the headline is left out.
  init(_ html: [UInt8], headline: String? = nil) throws(IngestError) {
    let tree = try MarkupTree(readable: html)
    let outline = PageOutline(tree, furniture: Furniture(tree, isLiveBlog: false))
    try outline.checkSize()
    paragraphs = outline.blocks.compactMap { block in
      let text = outline.text(of: block)
      return text == headline ? nil : Paragraph(reading: text, kind: block.kind)
    }
  }
}
