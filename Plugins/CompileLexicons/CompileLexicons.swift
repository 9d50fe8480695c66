import Foundation
import PackagePlugin

/// Makes a source file of a target's lexicons: tables of words, and what is known of each in the target's own types.
@main
struct CompileLexicons: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    // A target may build on the words of those that it uses.
    let lexicons = try ([target] + target.recursiveTargetDependencies).flatMap { target in
      let folder = target.directoryURL.appending(path: "Lexicons")
      guard FileManager.default.fileExists(atPath: folder.path) else { return [URL]() }
      return try FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: nil
      ).filter { $0.pathExtension == "txt" }
    }.sorted { $0.path < $1.path }
    let source = context.pluginWorkDirectoryURL.appending(path: "Lexicons.swift")
    return [
      .buildCommand(
        displayName: "Compiling the lexicons of \(target.name)",
        executable: try context.tool(named: "LexiconCompiler").url,
        arguments: [target.name, source.path] + lexicons.map(\.path),
        inputFiles: lexicons,
        outputFiles: [source])
    ]
  }
}
