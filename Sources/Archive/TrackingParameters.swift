import Prose

/// The parameters of addresses that tell where a reader came from, not which page is meant.
enum TrackingParameters {
  private static let entries = LexiconLines(PackageResources.tracking_parameters_txt).map(\.word)
  private static let names = Set(entries.filter { !$0.hasSuffix("*") })
  private static let prefixes = entries.filter { $0.hasSuffix("*") }.map { $0.dropLast() }

  static func contains(_ name: String) -> Bool {
    let name = name.lowercased()
    return names.contains(name) || prefixes.contains { name.hasPrefix($0) }
  }
}
