import ArgumentParser
import TroupeKit

/// Where a network comes from and how results are printed: the options shared by the verbs on networks.
struct NetworkOptions: ParsableArguments {
    @Argument(help: "Folder that map or demo has written; its ties are taken (default: output).")
    var folder: String?

    @Option(
        help: """
            A network instead, told by content: CSV or TSV of edges, lines of names between blanks, a matrix with \
            names, GraphML, GEXF, JSON (node-link, graphology), GML, Pajek, DOT, MatrixMarket; .gz too; - is standard \
            input.
            """
    )
    var edges: String?

    @Option(help: "Which columns of the list hold what: source=…,target=…[,weight=…][,layer=…].")
    var columns: String?

    @Option(help: "The layers to take, with weights where they are not 1: caption,music=2 (default: all).")
    var layers: String?

    @OptionGroup var names: PseudonymOption

    @Option(help: "Number of threads; results do not depend on it (default: all cores).")
    var threads: Int?

    @OptionGroup var long: LongWorkOption

    @Flag(help: "No progress and no warnings.")
    var quiet = false

    @Flag(help: "Print the results as JSON.")
    var json = false

    func validate() throws {
        if edges != nil, folder != nil {
            throw ValidationError("name a folder of results or a list of edges with --edges, not both")
        }
        if columns != nil, edges == nil { throw ValidationError("--columns needs --edges") }
    }

    /// What these options name.
    private var input: NetworkInput {
        var input = NetworkInput(
            edges.map { .edges($0) } ?? .results(folder ?? "output"), columns: columns, layers: layers)
        input.pseudonyms = names.pseudonyms
        return input
    }

    /// The number of threads asked for.
    var workers: Int? { threads.map { max(1, $0) } }

    /// Runs a job on the network and prints what it found.
    func run(
        _ job: (NetworkInput, @escaping @Sendable (NetworkStep) -> Void) throws -> NetworkSummary
    ) throws {
        let progress = ProgressLine(isQuiet: quiet, takesLong: long.yes)
        defer { progress.clear() }
        let summary = try job(input) { progress.show($0) }
        progress.clear()
        if !quiet {
            for note in summary.notes { Terminal.message("note: " + note) }
        }
        try Terminal.result(json ? summary.json() : summary.plain)
    }
}
