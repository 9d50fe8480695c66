import ArgumentParser
import Ingest

extension ArgumentHelp {
  /// Of `--format`: what an article comes in.
  static var format: ArgumentHelp {
    ArgumentHelp("What the input is (default: found out).", valueName: "format")
  }
}

extension Format: Choice {}
