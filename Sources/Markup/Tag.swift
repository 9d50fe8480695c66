/// The elements of HTML that mean something to whoever looks for an article; `text` is a run of characters, `document` holds all.
package enum Tag: UInt8, Hashable, Sendable, CaseIterable {
  case text, other, document
  case html, head, body, title, meta, link, base, script, style, noscript, template
  case main, article, section, aside, header, footer, nav, hgroup, div, center, address
  case p, h1, h2, h3, h4, h5, h6, pre, blockquote, figure, figcaption, hr, br
  case ul, ol, li, dl, dt, dd, menu, details, summary, dialog
  case table, caption, colgroup, col, thead, tbody, tfoot, tr, td, th
  case form, fieldset, legend, label, input, button, select, option, textarea
  case a, abbr, b, cite, code, del, em, i, ins, q, s, small, span, strong, sub, sup, time, u
  case picture, img, svg, math, video, audio, iframe, object, embed, canvas, map

  /// Whether it begins and ends a line of its own; unknown elements flow with the text around them.
  package var isBlock: Bool { Self.blocks[Int(rawValue)] }

  /// Whether it only groups others, as against a paragraph, a heading or a list with its items.
  package var isContainer: Bool { Self.containers[Int(rawValue)] }

  private static let blocks = table([
    .document, .html, .head, .body, .title, .main, .article, .section, .aside, .header, .footer,
    .nav,
    .hgroup, .div, .center, .address, .p, .h1, .h2, .h3, .h4, .h5, .h6, .pre, .blockquote,
    .figure, .figcaption, .hr, .ul, .ol, .li, .dl, .dt, .dd, .menu, .details, .summary, .dialog,
    .table, .caption, .thead, .tbody, .tfoot, .tr, .td, .th, .form, .fieldset, .legend, .option,
    .template, .noscript, .video, .audio, .iframe, .object, .select, .textarea,
  ])

  private static let containers = table([
    .document, .html, .body, .main, .article, .section, .aside, .header, .footer, .nav, .hgroup,
    .div,
    .center, .td, .form, .fieldset, .details, .dialog,
  ])

  /// For every tag, by its number, whether it is among these.
  private static func table(_ tags: Set<Tag>) -> [Bool] {
    allCases.map { tags.contains($0) }
  }
}
