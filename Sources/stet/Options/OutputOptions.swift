import ArgumentParser
import Chronology
import Report

/// How a command shows what it found.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Print JSON instead of text.")
  var json = false

  @Option(help: ArgumentHelp("When to use colour.", valueName: "when"))
  var color = ColorChoice.auto

  enum ColorChoice: String, Choice {
    case auto
    case always
    case never
  }

  /// What the text is laid out for.
  private var screen: Screen {
    Screen(width: Terminal.width, hasColor: usesColor, now: .now)
  }

  /// Writes one of the two; only the one that is asked for is made.
  func write(text: (Screen) -> String, json: () -> JSON) {
    if self.json {
      json().write(to: StandardStreams.write)
    } else {
      Pager.show(text(screen))
    }
  }

  /// As asked; else on a terminal that is not dumb, unless `NO_COLOR` is set.
  private var usesColor: Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto:
      Terminal.isOutputTerminal && Terminal.variable("NO_COLOR") == nil && !Terminal.isDumb
    }
  }
}
