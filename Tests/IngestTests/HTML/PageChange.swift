import Testing

/// What changes between two fetches of a page whose article stays the same.
struct PageChange: CustomTestStringConvertible, Sendable {
  let name: String
  let apply: @Sendable (String) -> String

  var testDescription: String { name }

  init(_ name: String, _ apply: @escaping @Sendable (String) -> String) {
    self.name = name
    self.apply = apply
  }

  static let all: [PageChange] = [
    PageChange("other adverts") { page in
      replaced(
        page, "advert",
        by: """
          <div class="ad-slot filled"><div id="google_ads_iframe_1"><p>Advertisement</p><p>Our widest range of boots \
          yet, with free delivery to your door. Ends on Sunday, while sizes last.</p><a href="/go">Shop now</a></div></div>
          """)
    },
    PageChange("no adverts") { replaced($0, "advert", by: "") },
    PageChange("other related links") { page in
      replaced(
        page, "related",
        by: """
          <div class="related-links"><h3>Related stories</h3><ul><li><a href="/x">Bridge reopens after a fortnight of \
          night work</a></li><li><a href="/y">Why the eels came back</a></li><li><a href="/z">Letters: the sea wall, \
          again, and the cost of doing nothing</a></li><li><a href="/w">In pictures: the lantern parade</a></li></ul></div>
          """)
    },
    PageChange("no related links") { replaced($0, "related", by: "") },
    PageChange("another tracking token") { page in
      PageTags(page).page(tags: { tag in
        attributes(of: tag) { attribute in
          guard attribute.hasPrefix("href=\"/") else { return attribute }
          let mark = attribute.contains("?") ? "&amp;" : "?"
          return attribute.dropLast() + "\(mark)utm_source=front&amp;sid=99c2e1\""
        }
      })
    },
    PageChange("another nonce and session") { page in
      page.replacing("k3J9aQ2x", with: "ZZ81mmPq").replacing("AbC123", with: "q0q0q0")
        .replacing("a81f-22", with: "0000-99").replacing("7d0e1c", with: "ffee00")
    },
    PageChange("more white space between blocks") { page in
      PageTags(page).page(tags: { tag in
        blocks.contains(name(of: tag)) && !tag.hasPrefix("</p") ? "\n\t   \(tag)\r\n    " : tag
      })
    },
    PageChange("lines broken anew") { page in
      PageTags(page).page(between: { text in
        text.hasPrefix("<") || text.contains("{") ? text : text.replacing(" ", with: "\n   ")
      })
    },
    PageChange("attributes in another order") { page in
      PageTags(page).page(tags: { tag in
        guard var opening = OpeningTag(tag) else { return tag }
        opening.attributes.reverse()
        return opening.text
      })
    },
    PageChange("a live comment count") { page in
      let parts = page.split(
        separator: "<span class=\"comment-count\">", omittingEmptySubsequences: false)
      return parts.enumerated().map { index, part in
        index == 0
          ? String(part)
          : "<span class=\"comment-count\">1,7\(index)4" + part.drop(while: \.isNumber)
      }.joined()
    },
    PageChange("comments shown") { page in
      inserted(
        """
        <div class="comments-list" id="comment-thread"><div class="comment"><p class="comment-author">marshlight77</p>\
        <p>I was on that road for twenty years and I never once saw anybody look at the gauge. They will learn \
        nothing from this, and we will pay for it again, as we always do.</p></div><div class="comment"><p>Well said. The \
        council has known since the last time, and the time before that, and it is all in the minutes.</p></div></div>
        """, into: page, before: "</body>")
    },
    PageChange("more comments than article") { page in
      let comment = """
        <div class="comment"><p>I was on that road for twenty years and I never once saw anybody look at the gauge, and \
        they will learn nothing from this either.</p></div>
        """
      let comments = String(repeating: comment, count: 100)
      return inserted(
        "<section id=\"comments-list\">\(comments)</section>", into: page, before: "</body>")
    },
    PageChange("images loaded late") { page in
      PageTags(page).page(tags: { tag in
        guard var opening = OpeningTag(tag), opening.name == "img" else { return tag }
        let source = opening.attributes.first { $0.hasPrefix("src=") } ?? "src=\"\""
        opening.attributes = ["class=\"lazyload\"", "data-\(source)", "src=\"data:,\""]
        return opening.text + "<noscript><img \(source)></noscript>"
      })
    },
    PageChange("classes of another trial") { page in
      PageTags(page).page(tags: { tag in
        attributes(of: tag) { attribute in
          attribute.hasPrefix("class=\"")
            ? attribute.dropLast() + " css-9kx\(attribute.count) variant-b\"" : attribute
        }
      })
    },
    PageChange("scripts in another order, and more of them") { page in
      let script =
        "<script>var pixel = \"<p>Nothing to read here, and quite a lot of it, too, in this string.</p>\";</script>"
      return inserted(
        script, into: inserted(script, into: page, before: "</head>"), before: "</body>")
    },
    PageChange("a cookie notice") { page in
      inserted(
        """
        <div id="consent-banner" class="cookie-consent" role="dialog"><h2>Your privacy matters to us</h2><p>We and our 214 \
        partners store and read information on a device, such as cookies, to show adverts that may interest you \
        and to measure who sees them.</p><button>Accept all</button></div>
        """, into: page, before: "</body>")
    },
    PageChange("breaking news in the ticker") { page in
      PageTags(page).page(tags: { tag in
        guard name(of: tag) == "body" else { return tag }
        return tag + """
          <div class="news-ticker"><a href="/live">Breaking: The harbour master has resigned after a vote of no confidence \
          by the port's trustees, who met in private until midnight</a></div>
          """
      })
    },
    PageChange("characters as entities") { page in
      PageTags(page).page(between: { text in
        guard !text.hasPrefix("<"), !text.contains("{") else { return text }
        return text.replacing("\u{201C}", with: "&ldquo;").replacing("\u{2019}", with: "&#8217;")
          .replacing("\u{A3}", with: "&pound;").replacing("\u{2013}", with: "&#x2013;")
      })
    },
    PageChange("scripts that wrote into the page") { page in
      inserted(
        """
        <div class="modal" style="display: none;"><p>Thank you for reading. This box has been here all along, and it will \
        open when you move the mouse towards the corner of the window.</p></div>
        """, into: page, before: "</body>")
    },
    PageChange("tags in capitals") { page in
      PageTags(page).page(tags: { tag in
        let name = name(of: tag)
        return tag.replacing(name, with: name.uppercased(), maxReplacements: 1)
      })
    },
  ]

  private static let blocks = [
    "div", "article", "section", "header", "p", "ul", "li", "h1", "h2", "h3", "aside", "main",
    "figure",
    "blockquote", "table", "tr", "td",
  ]

  /// The tag's name, as written.
  private static func name(of tag: String) -> String {
    String(tag.drop { $0 == "<" || $0 == "/" }.prefix { $0.isLetter || $0.isNumber })
  }

  private static func attributes(of tag: String, change: (String) -> String) -> String {
    guard var opening = OpeningTag(tag) else { return tag }
    opening.attributes = opening.attributes.map(change)
    return opening.text
  }

  /// The page with what stands between the marks `<!--name-->` and `<!--/name-->` replaced.
  private static func replaced(_ page: String, _ name: String, by html: String) -> String {
    var (result, rest) = ("", page[...])
    while let start = rest.firstRange(of: "<!--\(name)-->"),
      let end = rest.firstRange(of: "<!--/\(name)-->")
    {
      result += rest[..<start.lowerBound] + html
      rest = rest[end.upperBound...]
    }
    return result + rest
  }

  private static func inserted(_ html: String, into page: String, before tag: String) -> String {
    guard let range = page.ranges(of: tag).last else { return html + page }
    return page[..<range.lowerBound] + html + page[range.lowerBound...]
  }
}
