import ArgumentParser

/// An argument that is one of a few words, which say all that there is to say about it.
///
/// The parser itself would ask for the words by key paths and for what describes them in a dictionary, at each start.
protocol Choice: ExpressibleByArgument, CaseIterable, RawRepresentable<String> {}

extension Choice {
  static var allValueStrings: [String] { allCases.map { $0.rawValue } }
  static var allValueDescriptions: [String: String] { [:] }
}
