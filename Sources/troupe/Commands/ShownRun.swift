import ArgumentParser
import TroupeKit

/// What is shown instead of a case: a folder of results, or a network that is read.
struct ShownRun: ParsableArguments {
    @Argument(help: "Folder that map or demo has written, instead of a case.")
    var folder: String?

    @Option(help: "A network instead: a list of edges or a graph file; - is standard input.")
    var edges: String?

    func validate() throws {
        if folder != nil, edges != nil {
            throw ValidationError("name a folder of results or a network with --edges, not both")
        }
    }

    /// Where it comes from; nil is the case.
    var source: RunSource? { edges.map { .edges($0) } ?? folder.map { .results($0) } }
}
