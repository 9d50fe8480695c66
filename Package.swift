// swift-tools-version: 6.2

import PackageDescription

let release = BuildSettingCondition.when(platforms: [.linux], configuration: .release)

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  // By name, a type is made by a search through all conformances of the program, and a diff makes fifty.
  .unsafeFlags(["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"], release),
  // Where Linux distributions put libxml2's headers.
  .unsafeFlags(["-Xcc", "-isystem/usr/include/libxml2"]),
]

/// Where linker scripts stand for the libraries of C, and name archives: loading shared ones takes longer than most commands
/// do. Without this flag, the linker takes the shared ones.
let archives: [LinkerSetting] = [.unsafeFlags(["-L\(Context.packageDirectory)/Libraries"])]

/// A target of the house: what it may import stands here and nowhere else.
func room(
  _ name: String, imports: [Target.Dependency] = [], lexicons: Lexicons = .none
) -> Target {
  .target(
    name: name,
    dependencies: imports,
    exclude: lexicons == .compiled ? ["Lexicons"] : [],
    resources: lexicons == .embedded ? [.embedInCode("Lexicons")] : [],
    swiftSettings: settings,
    linkerSettings: archives,
    plugins: lexicons == .compiled ? ["CompileLexicons"] : [])
}

/// What becomes of a target's folder of that name.
enum Lexicons {
  case none
  /// The files are there at run time.
  case embedded
  /// Tables of words are made of them when the target is built.
  case compiled
}

/// The tests of a target, which may use whatever the target itself uses.
func tests(of name: String, imports: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name), "Specimens"] + imports,
    swiftSettings: settings)
}

let package = Package(
  name: "stet",
  products: [
    .executable(name: "stet", targets: ["stet"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .target(name: "CLibgit2"),
    room("Git", imports: ["CLibgit2"]),
    .target(name: "CLibxml2"),
    room("Markup", imports: ["CLibxml2", "Streams"]),

    room("Workers"),
    room("Chronology"),
    room("Prose", imports: ["Chronology"], lexicons: .embedded),
    .executableTarget(
      name: "LexiconCompiler", dependencies: ["Prose", "Chronology"], swiftSettings: settings),
    .plugin(name: "CompileLexicons", capability: .buildTool(), dependencies: ["LexiconCompiler"]),
    room("Names", imports: ["Prose"], lexicons: .compiled),
    room("Quotations", imports: ["Names", "Prose"], lexicons: .compiled),
    room("Facts", imports: ["Prose", "Chronology"], lexicons: .compiled),
    room("Claims", imports: ["Prose"], lexicons: .compiled),
    room(
      "Collation", imports: ["Prose", "Chronology", "Names", "Quotations", "Facts", "Claims"],
      lexicons: .compiled),

    room("Lineage", imports: ["Prose", "Quotations", "Facts", "Collation", "Workers"]),

    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    room("Streams", imports: ["CZlib"]),
    room("Ingest", imports: ["Streams", "Markup", "Prose", "Chronology"], lexicons: .embedded),
    room("Archive", imports: ["Git", "Prose", "Chronology", "Workers"], lexicons: .embedded),
    room(
      "Report", imports: ["Lineage", "Collation", "Quotations", "Facts", "Prose", "Chronology"]),
    .executableTarget(
      name: "stet",
      dependencies: [
        "Archive", "Ingest", "Streams", "Lineage", "Collation", "Quotations", "Facts", "Report",
        "Prose", "Chronology", "Workers",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings,
      // The Swift libraries go into a release: it starts a third faster so, and needs no Swift where it runs.
      linkerSettings: [
        .unsafeFlags(["-static-stdlib"], release),
        .linkedLibrary("_FoundationCShims", release),
        .linkedLibrary("_FoundationCollections", release),
        .linkedLibrary("swiftSynchronization", release),
      ]),

    .executableTarget(
      name: "stet-bench",
      dependencies: ["Collation", "Names", "Claims", "Quotations", "Facts", "Prose"],
      path: "Sources/Bench", swiftSettings: settings),

    .target(
      name: "Specimens", dependencies: ["Prose", "CZlib"], path: "Tests/Specimens",
      swiftSettings: settings),
    tests(of: "Collation", imports: ["Prose", "Chronology", "Facts", "Quotations"]),
    tests(of: "Lineage", imports: ["Prose", "Quotations", "Facts", "Collation"]),
    tests(of: "Prose"),
    tests(of: "LexiconCompiler", imports: ["Prose"]),
    tests(of: "Streams"),
    tests(of: "Ingest", imports: ["Streams", "Markup", "Prose", "Chronology"]),
    tests(of: "Git"),
    tests(of: "Markup", imports: ["Streams"]),
    tests(of: "Archive", imports: ["Git", "Prose", "Chronology"]),
    .testTarget(
      name: "ArchiveTrials",
      dependencies: ["stet", "Archive", "Git", "Prose", "Chronology", "Specimens"],
      swiftSettings: settings),
    tests(of: "Report", imports: ["Collation", "Quotations", "Facts", "Prose", "Chronology"]),
    tests(of: "Names", imports: ["Prose"]),
    tests(of: "Quotations", imports: ["Names", "Prose"]),
    tests(of: "stet"),
    tests(of: "Workers"),
    tests(of: "Chronology"),
    tests(of: "Facts", imports: ["Prose", "Chronology"]),
    tests(of: "Claims", imports: ["Prose"]),
  ]
)
