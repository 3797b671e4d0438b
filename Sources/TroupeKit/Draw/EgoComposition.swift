import TroupeModel
import TroupeRender
import TroupeReport
import TroupeStore

/// One node and its evidence: an account beside what it posted together with others; any other thing with what joins
/// it.
struct EgoComposition {
    private let settings: DrawSettings
    private let path: String
    private let run: RunView

    /// - Parameter run: The run that the case of this path keeps, with the case's words.
    init(_ settings: DrawSettings, path: String, run: RunView) {
        self.settings = settings
        self.path = path
        self.run = run
    }

    func figure() throws -> DrawnFigure {
        guard let node = settings.node else {
            throw TroupeError(.usage, "name the node: --node tiktok:a01, --node persona:per_alina")
        }
        let file = try CaseFile(path, .reading)
        if let account = try run.place(of: node) {
            return .chart(try BipartiteComposition(run: run, settings: settings, centre: account).figure())
        }
        let graph = CaseGraph(path)
        let network = try graph.network()
        let known = try NamedAccounts(file: file).node(named: node)
        guard let node = network.node(named: node) != nil ? node : known else {
            throw TroupeError(
                .usage,
                "--node: \(node.visible) is no node of the case; write tiktok:ID, @handle, persona:ID, face:ID, "
                    + "merchant:ID, product:ID"
            )
        }
        let function = GraphFunctions(graph: graph).ego
        let table = CaseTable(
            columns: function.columns,
            rows: try function.rows([.text(node), .integer(1)]).map { $0.map(\.text) })
        let question = Question(name: "ego", sql: "")
        let title = settings.title ?? "\(node.visible) and what joins it"
        return .network(
            try AnswerFigure(
                table, of: question, graph: graph, title: title, seed: settings.seed, relation: .network,
                language: settings.language
            ).figure)
    }
}
