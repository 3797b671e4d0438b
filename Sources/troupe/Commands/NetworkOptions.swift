import ArgumentParser
import TroupeKit

/// Where a network comes from: the options shared by the verbs on networks.
struct NetworkOptions: ParsableArguments {
    @Argument(help: "Folder that map or demo has written; its ties are taken (default: output).")
    var folder: String?

    @Option(
        help: "A list of edges instead: CSV, TSV, lines of names between blanks, GraphML; .gz too; - is standard input."
    )
    var edges: String?

    @Option(help: "Which columns of the list hold what: source=…,target=…[,weight=…][,layer=…].")
    var columns: String?

    @Option(help: "The layers to take, with weights where they are not 1: caption,music=2 (default: all).")
    var layers: String?

    func validate() throws {
        if edges != nil, folder != nil {
            throw ValidationError("name a folder of results or a list of edges with --edges, not both")
        }
        if columns != nil, edges == nil { throw ValidationError("--columns needs --edges") }
    }

    /// What these options name.
    var input: NetworkInput {
        NetworkInput(edges.map { .edges($0) } ?? .results(folder ?? "output"), columns: columns, layers: layers)
    }
}
