import ArgumentParser
import Report

/// How much of a comparison is shown, and how finely.
struct ViewOptions: ParsableArguments {
  @Flag(help: "Mark changed words inside the text (the default).")
  var words = false

  @Flag(help: "Show each changed sentence as it was and as it is.")
  var sentences = false

  @Flag(help: "Show each changed paragraph as it was and as it is.")
  var paragraphs = false

  @Flag(help: "Also show cosmetic changes (typography, spacing), which are only counted otherwise.")
  var cosmetic = false

  @Option(
    help: ArgumentHelp(
      "Show changed paragraphs whole, and so many unchanged ones around each.", valueName: "n"))
  var context: Int?

  @Flag(help: "Show no text, but a line for each kind of change.")
  var stat = false

  @Option(
    help: ArgumentHelp(
      "Show quotations, facts or paragraphs alone; may be given again.", valueName: "part"))
  var only: [DiffView.Aspect] = []

  var view: DiffView {
    DiffView(
      grain: grains.first ?? .words, showsCosmetic: cosmetic, context: context, aspects: Set(only))
  }

  /// The grains that are asked for: one at most, as `validate` sees to.
  private var grains: [DiffView.Grain] {
    (words ? [.words] : []) + (sentences ? [.sentences] : []) + (paragraphs ? [.paragraphs] : [])
  }

  func validate() throws {
    if grains.count > 1 {
      let names = grains.map { "--\($0.rawValue)" }.joined(separator: " and ")
      throw ValidationError("\(names) exclude each other: choose one")
    }
    if let context, context < 0 {
      throw ValidationError("--context counts paragraphs: give 0 or more")
    }
    guard let textOption = textOptions.first else { return }
    if stat { throw ValidationError("--stat shows no text: leave \(textOption) out") }
    if !only.isEmpty, !only.contains(.paragraphs) {
      throw ValidationError(
        "\(textOption) is about the text, which --only leaves out: add --only paragraphs")
    }
  }

  /// The options given that are about the text.
  private var textOptions: [String] {
    grains.map { "--\($0.rawValue)" } + (cosmetic ? ["--cosmetic"] : [])
      + (context == nil ? [] : ["--context"])
  }

  /// Refuses options of display where the output is data, and always whole.
  func refuse(beside data: String) throws {
    let given = textOptions + (stat ? ["--stat"] : []) + (only.isEmpty ? [] : ["--only"])
    if let option = given.first {
      throw ValidationError("\(data) is always whole: leave \(option) out")
    }
  }
}

extension DiffView.Aspect: Choice {}
