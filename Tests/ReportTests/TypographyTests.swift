import Testing

@testable import Collation
@testable import Report

/// What is folded away as typography, and what is not.
struct TypographyTests {
  @Test(arguments: [
    ("It[-'-]{+’+}s [-late-]{+early+}.", "It’s [-late-]{+early+}."),
    ("a [---]{+–+} [-b-]{+c+}", "a – [-b-]{+c+}"),
    ("a[- -]{+  +}b [-c-]", "a  b [-c-]"),
    ("[-\" he-]{+”+} said", "” [-he-] said"),
    ("a [-cat's-]{+Cat’s+} [-b-]{+c+}", nil),
    ("[-it's-]{+its+} [-b-]{+c+}", nil),
    ("[-problem-solvers-]{+people and problem solvers+}", nil),
    ("It[-'-]{+’+}s late.", nil),
    ("A.[- -]{+|+}B[-'-]{+’+}s", "A. {+¶+} B’s"), ("A.[-|“-]{+ \"+}B [-b-]", "A. [-¶-] \"B [-b-]"),
    ("A.[-” -]{+\"|+}B [-b-]{+c+}", "A.\" {+¶+} B [-b-]{+c+}"),
  ])
  func `typography is told as unchanged, beside other changes`(
    notation: String, shown: String?
  ) {
    let folded = [TextRun](runs(notation)).foldingTypography()
    #expect((folded == [TextRun](runs(notation))) == (shown == nil))
    if let shown { #expect(WordMarks.both(folded).plain == shown) }
  }

  @Test func `folding never changes what the side after says`() {
    let all = runs(
      "[-\"-]{+“+}No[-' -]{+’ +}one [-\"x\" y-]{+“z” w+}, [---]{+—+} [-he-]{+He+} said|")
    let after = text(.inserted, of: all)
    let folded = [TextRun](all).foldingTypography()
    #expect(folded.filter { $0.kind != .removed }.reduce("") { $0 + $1.text } == after)
  }
}
