import ArgumentParser
import TroupeKit

/// What is shown instead of a case: a folder of results, or a network that is read; and whether its slow groups are.
struct ShownRun: ParsableArguments {
    @Argument(help: "Folder that map or demo has written, instead of a case.")
    var folder: String?

    @Option(help: "A network instead: a list of edges or a graph file; - is standard input.")
    var edges: String?

    @OptionGroup var groups: SlowOption

    func validate() throws {
        if folder != nil, edges != nil {
            throw ValidationError("name a folder of results or a network with --edges, not both")
        }
    }

    /// Where it comes from; nil is the case.
    var source: RunSource? {
        get throws { try (edges.map { .edges($0) } ?? folder.map { .results($0) }).map(groups.chosen) }
    }

    /// The run that a case keeps, or its slow groups.
    func source(ofCase path: String) throws -> RunSource { try groups.chosen(.kept(path)) }
}

/// The choice between the network of a run and its slow groups.
struct SlowOption: ParsableArguments {
    @Flag(help: "The run's slow groups instead of its network: accounts that published the same texts again and again.")
    var slow = false

    /// The source that was asked for.
    func chosen(_ source: RunSource) throws -> RunSource { slow ? try source.slow : source }
}
