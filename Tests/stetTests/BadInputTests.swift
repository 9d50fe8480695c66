import Testing

/// Every bad input gets a sentence and a hint, exit code 2, and changes nothing.
struct BadInputTests {
  @Test(arguments: [
    BadInput(
      ["record", "none.txt"], "cannot read none.txt: there is no such file",
      hint: "paths start from /desk"),
    BadInput(
      ["record", "/none/none.txt"], "cannot read /none/none.txt: there is no such file",
      hint: "check the path"),
    BadInput(
      ["record", "--", "-x.txt"], "cannot read -x.txt: there is no such file",
      hint: "options go before --, and files behind it"
    ),
    BadInput(
      ["record", ""], "cannot read a file: its name is empty",
      hint: "name a file, or - for standard input"),
    BadInput(["record", "."], "cannot read .: it is a folder", hint: "name the files in it"),
    BadInput(
      ["record", "good.txt/x.txt"], "cannot read good.txt/x.txt: there is no such file",
      hint: "paths start from /desk"),
    BadInput(
      ["record", "empty.txt"], "cannot read empty.txt: it is empty",
      hint: "an article needs at least one paragraph"
    ) { try $0.write("", to: "empty.txt") },
    BadInput(
      ["record", "blank.txt"], "cannot read blank.txt: it is empty",
      hint: "an article needs at least one paragraph"
    ) { try $0.write(" \r\n\n\t\n", to: "blank.txt") },
    BadInput(
      ["record", "headline.txt"], "cannot read headline.txt: it has a headline and no paragraph",
      hint: "part the headline from the text by a blank line"
    ) { try $0.write("Harbour closed\n\nBy Ann Holm\n", to: "headline.txt") },
    BadInput(
      ["record", "binary.bin"],
      "cannot read binary.bin: it is a binary file (it holds a NUL byte), not text",
      hint: "give the article as UTF-8 text"
    ) { try $0.write(Array(0...255), to: "binary.bin") },
    BadInput(
      ["record", "nul.txt"],
      "cannot read nul.txt: it is a binary file (it holds a NUL byte), not text",
      hint: "give the article as UTF-8 text"
    ) { try $0.write("A day\n\nAll is\0well.\n", to: "nul.txt") },
    BadInput(
      ["record", "minutes.pdf"], "cannot read minutes.pdf: it is a PDF document, not text",
      hint: "give the article as UTF-8 text"
    ) { try $0.write("%PDF-1.7\n", to: "minutes.pdf") },
    BadInput(
      ["record", "feed.xml"], "cannot read feed.xml: it holds 2 articles",
      hint: "stet import FILE takes every one of them"
    ) {
      let item = "<item><description>It burned.</description></item>"
      try $0.write("<?xml version='1.0'?><rss>\(item)\(item)</rss>", to: "feed.xml")
    },
    BadInput(
      ["record", "list.json"],
      "cannot read list.json: its JSON has no articleBody (schema.org), no body_html, body_text or bodies (ninjs), "
        + "no paragraphs (stet's own form), and neither html nor text",
      hint: "write it as {\"headline\": …, \"paragraphs\": […]}"
    ) { try $0.write("{\"items\": []}", to: "list.json") },
    BadInput(
      ["record", "cut.json"], "cannot read cut.json: it is not valid JSON, or nested too deeply",
      hint: "it may have been cut off; a file with one object a line goes through extract --jsonl"
    ) { try $0.write("{\"headline\": \"A day\", \"paragraphs\": [\"All is", to: "cut.json") },
    BadInput(
      ["record", "deep.json"], "cannot read deep.json: it is not valid JSON, or nested too deeply",
      hint: "it may have been cut off; a file with one object a line goes through extract --jsonl"
    ) { try $0.write(String(repeating: "[{\"a\":", count: 100_000), to: "deep.json") },
    BadInput(
      ["record", "notes.md"], "cannot read notes.md: it has a headline and no paragraph",
      hint: "part the headline from the text by a blank line"
    ) { try $0.write("---\ntitle: A day\n---\n\n# A day\n", to: "notes.md") },
    BadInput(
      ["record", "empty.html"], "cannot read empty.html: there is no article on it",
      hint: "look at it in a browser: it may be an error page, or fill itself by scripts"
    ) { try $0.write("<!doctype html><p></p>", to: "empty.html") },
    BadInput(
      ["record", "lost.html"],
      "cannot read lost.html: it seems to be an error page (\u{201C}404 Not Found\u{201D})",
      hint: "look at it in a browser; --allow-suspect takes it as it is"
    ) {
      try $0.write("<title>404 Not Found</title><p>There is no such page here.", to: "lost.html")
    },
    BadInput(
      ["record", "deep.html"], "cannot read deep.html: its tags are nested more than 1000 deep",
      hint: "it is damaged, or made to do harm"
    ) { try $0.write(String(repeating: "<b>", count: 100_000), to: "deep.html") },
    BadInput(
      ["record", "long.txt"], "cannot read long.txt: it is larger than 64 MiB",
      hint: "raise the limit with --max-size"
    ) { try $0.write([UInt8](repeating: 0x61, count: 64 << 20 | 1), to: "long.txt") },
    BadInput(
      ["record", "good.txt", "--max-size", "10"],
      "cannot read good.txt: it is larger than 10 bytes",
      hint: "raise the limit with --max-size"),
    BadInput(
      ["record", "https://press.example/it's?a=b&c"],
      "cannot record https://press.example/it's?a=b&c: pages are not fetched yet",
      hint: "curl -sSL 'https://press.example/it'\\''s?a=b&c' | "
        + "stet record - --url 'https://press.example/it'\\''s?a=b&c'"),
    BadInput(
      ["record", "bad\u{1B}[31m\u{202E}\n.txt"],
      "cannot read bad␛[31m<U+202E>␊.txt: there is no such file", hint: "paths start from /desk"),
    BadInput(
      ["extract", "https://press.example/a"],
      "cannot read https://press.example/a: pages are not fetched yet",
      hint: "save the page first: curl -sSL 'https://press.example/a' -o page"),
    BadInput(
      ["compare", "good.txt", "none.txt"], "cannot read none.txt: there is no such file",
      hint: "paths start from /desk"),
  ])
  func `a source that cannot be read`(input: BadInput) throws {
    try input.expectComplaint()
  }

  private static let nameHint =
    "a name is site/slug, of letters, digits, - _ and . : example.org/stadium-bonds"

  @Test(arguments: [
    ("a/..", "“a/..”: its slug begins or ends with a dot"),
    ("a b/c", "“a b/c”: its site holds a space"),
    ("a/b\u{7}", "“a/b\\u{7}”: its slug holds a control character (U+0007)"),
    ("main/x", "“main/x”: “main” is no site: the archive itself uses that name"),
    ("/x", "“/x”: its site is empty"),
    ("x/", "“x/”: its slug is empty"),
    ("x", "“x”: it has no slash"),
    ("a/b/c", "“a/b/c”: it has more than one slash"),
    ("a@b", "“a@b”: it has no slash"),
    ("a@b/c", "“a@b/c”: its site holds “@”"),
    ("a/x.lock", "“a/x.lock”: its slug ends with “.lock”, which Git keeps for itself"),
    (
      "a/" + String(repeating: "x", count: 300),
      "“a/\(String(repeating: "x", count: 118))…”: its slug is 300 bytes long, and 200 are allowed"
    ),
  ])
  func `a name that no article can have`(name: String, fault: String) throws {
    // The second source would bring the same complaint again.
    try BadInput(
      ["record", "good.txt", "good.txt", "--as", name], "cannot name an article \(fault)",
      hint: Self.nameHint
    ).expectComplaint()
  }

  @Test(arguments: [
    BadInput(
      ["record", "good.txt", "--observed", "yesterday"],
      "cannot read --observed 'yesterday': it is no time",
      hint: "write a day, 2026-11-07, or RFC 3339, 2026-11-07T18:50:00+01:00"),
    BadInput(
      ["record", "good.txt", "--observed", "2962-11-07"],
      "cannot record what is observed at 2962-11-07T00:00:00.000Z: that time is still to come",
      hint: "check the year and the offset from UTC, as in 2026-11-07T18:50:00+01:00"),
    BadInput(
      ["record", "good.txt", "--observed", "2026-02-30"],
      "cannot read --observed '2026-02-30': it is no time",
      hint: "write a day, 2026-11-07, or RFC 3339, 2026-11-07T18:50:00+01:00"),
    BadInput(
      ["record", "good.txt", "--url", "press.example/a"],
      "cannot read --url 'press.example/a': it is no web address",
      hint: "write it whole, beginning with https://"),
  ])
  func `an option that cannot be meant so`(input: BadInput) throws {
    try input.expectComplaint()
  }

  @Test(
    arguments: [
      BadInput(
        ["show", "ferry"],
        "cannot find the article “ferry”: 2 articles fit: press.example/ferry-fine, press.example/ferry-fire",
        hint: "write more of the name"),
      BadInput(
        ["log", "fery-fire"],
        "cannot find the article “fery-fire”: the archive has none of that name",
        hint: "near it: press.example/ferry-fire, press.example/ferry-fine"),
      BadInput(
        ["log", "stadium"], "cannot find the article “stadium”: the archive has none of that name",
        hint: "stet list shows all"),
      BadInput(
        ["log", "https://press.example/a"],
        "cannot find the article “https://press.example/a”: the archive has no article from this address",
        hint: "stet list shows all"),
      BadInput(
        ["diff", "ferry-fire"],
        "cannot compare revisions of press.example/ferry-fire: it has only r1",
        hint: "show it with: stet show press.example/ferry-fire"),
      BadInput(
        ["diff", "none.txt", "good.txt"],
        "cannot find the article “none.txt”: the archive has none of that name",
        hint: "good.txt is a file; to compare two, name another that is there"),
    ]
      + ["r2", "-1", "0", "abcd", "tomorrow", ""].map { revision in
        BadInput(
          ["show", "ferry-fire@\(revision)"],
          "cannot find “\(revision)” in press.example/ferry-fire: it has only r1",
          hint:
            "a revision is r3, 3, -1, latest, a date, or a commit's hash; see stet log press.example/ferry-fire"
        )
      } + [
        BadInput(
          ["show", "ferry-fire@2026-04-13"],
          "cannot find “2026-04-13” in press.example/ferry-fire: the first was observed later, at 2026-04-14T12:48:00.000Z",
          hint:
            "a revision is r3, 3, -1, latest, a date, or a commit's hash; see stet log press.example/ferry-fire"
        )
      ])
  func `something that is not in the archive`(input: BadInput) throws {
    try input.expectComplaint()
  }

  @Test(arguments: ["record good.txt", "list", "log", "show a", "diff a"])
  func `a place that holds no archive`(command: String) throws {
    func expect(
      _ place: String, _ complaint: String, hint: String,
      prepare: @escaping @Sendable (Desk) throws -> Void = { _ in }
    ) throws {
      try BadInput(
        command.split(separator: " ").map(String.init) + ["--archive", place],
        "cannot open the archive at \(place): \(complaint)", hint: hint, prepare: prepare
      ).expectComplaint()
    }
    let elsewhere = "name another place with --archive"
    try expect("good.txt", "it is a file, and an archive is a folder", hint: elsewhere)
    try expect("/", "it is a folder of something else", hint: elsewhere)
    try expect("other.git", "it is a Git repository of something else", hint: elsewhere) { desk in
      _ = try desk.run("/usr/bin/git", ["init", "--bare", "other.git"])
    }
    try expect(
      "archive.git", "its format is version 2, and this stet knows up to 1",
      hint: "use a newer stet"
    ) { desk in
      _ = try desk.git("config", "stet.formatVersion", "2")
    }
    if command == "record good.txt" { return }
    try expect("none.git", "there is none", hint: "stet record makes one when it first records")
  }

  @Test func `an archive without a name is none`() throws {
    try BadInput(
      ["list", "--archive", ""], "cannot open an archive: --archive names no folder",
      hint: "name one, or leave --archive out"
    ).expectComplaint()
  }
}
