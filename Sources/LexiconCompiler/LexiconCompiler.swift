import Foundation

/// Writes the tables of a target's lexicons as a source file: `LexiconCompiler TARGET SOURCE LEXICON...`
///
/// A tool of the build (`Plugins/CompileLexicons`), of which nothing is in stet. What is known of a word is written as
/// Swift, in the target's own types, so a lexicon that names a class which is not there does not compile.
@main
enum LexiconCompiler {
  /// Exits with 1 where a lexicon cannot be read, and names the entry.
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count > 3 else { fail("usage: LexiconCompiler TARGET SOURCE LEXICON...") }
    do {
      let source = try source(of: arguments[1], Lexicons(paths: arguments.dropFirst(3)))
      try Data(source.text.utf8).write(to: URL(filePath: arguments[2]))
    } catch {
      fail("error: \(error)")
    }
  }

  /// The source file of a target.
  static func source(of target: String, _ lexicons: Lexicons) throws(LexiconError) -> SwiftSource {
    var source = SwiftSource()
    switch target {
    case "Names": try source.addNames(lexicons)
    case "Quotations": try source.addQuotations(lexicons)
    case "Claims": try source.addClaims(lexicons)
    case "Facts": try source.addFacts(lexicons)
    case "Collation": try source.addCollation(lexicons)
    default: throw LexiconError(target, "how its lexicons are read is not known")
    }
    return source
  }

  private static func fail(_ complaint: String) -> Never {
    FileHandle.standardError.write(Data("\(complaint)\n".utf8))
    exit(1)
  }
}
