import Specimens
import Testing

/// Wrong usage is told apart from trouble: exit code 64, and the way it is meant.
struct WrongUsageTests {
  @Test(arguments: [
    ("nonsense", "Unexpected argument 'nonsense'"),
    ("log --bogus", "Unknown option '--bogus'"),
    ("log --since soon", "The value 'soon' is invalid for '--since <time>'"),
    ("log a b", "Unexpected argument 'b'"),
    (
      "list --color loud", "The value 'loud' is invalid for '--color <when>'. Please provide one of"
    ),
    ("record", "Missing expected argument '<source> ...'"),
    ("record good.txt --max-size much", "The value 'much' is invalid for '--max-size <size>'"),
    ("record good.txt --format pdf", "The value 'pdf' is invalid for '--format <format>'"),
    ("record - - --as a/b", "- can stand for standard input only once"),
    (
      "record a.txt b.txt --url https://press.example/a",
      "--url names one page; give the other sources a run of their own"
    ),
    ("show", "Missing expected argument '<article[@revision]>'"),
    ("show a --source --json", "--source gives bytes, not JSON"),
    ("show a --text --facts", "Value to be set with flag '--facts' had already been set"),
    ("diff", "Missing expected argument '<article>'"),
    ("diff a 1 2 3", "diff takes an article and at most two revisions"),
    ("diff a -q", "Unknown option '-q'"),
    ("diff - -", "- can stand for standard input only once"),
    ("diff a --words --sentences", "--words and --sentences exclude each other: choose one"),
    ("diff a --context=-1", "--context counts paragraphs: give 0 or more"),
    ("diff a --stat --context 2", "--stat shows no text: leave --context out"),
    ("diff a --stat --paragraphs", "--stat shows no text: leave --paragraphs out"),
    (
      "diff a --only facts --cosmetic",
      "--cosmetic is about the text, which --only leaves out: add --only paragraphs"
    ),
    (
      "diff a --only figures",
      "The value 'figures' is invalid for '--only <part>'. Please provide one of"
    ),
    ("diff a --json --only facts", "--json is always whole: leave --only out"),
    ("compare a.txt b.txt --json --sentences", "--json is always whole: leave --sentences out"),
    ("compare --jsonl --stat", "--jsonl is always whole: leave --stat out"),
    ("extract", "name a file, or give --jsonl"),
    ("extract a.txt --jsonl", "--jsonl reads standard input, not files"),
    ("compare a.txt", "name two files, or give --jsonl"),
    ("compare - -", "- can stand for standard input only once"),
    ("compare --jsonl --exit-code", "--exit-code is about two files, not --jsonl"),
  ])
  func `wrong usage says what is wrong and how it is meant`(
    line: String, complaint: String
  ) throws {
    let desk = try Desk()
    let outcome = try desk.stet(line)
    #expect(outcome.exitCode == 64)
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("Error: \(complaint)"))
    #expect(outcome.errors.contains("\nUsage: stet "))
    #expect(!desk.contains("archive.git"))
  }
}
