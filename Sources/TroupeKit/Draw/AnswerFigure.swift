import TroupeModel
import TroupeRender
import TroupeReport
import TroupeStore

/// The figure of an answer: the nodes that its rows name, and what joins them in the network of the case.
struct AnswerFigure {
    let figure: NetworkFigure

    /// Most nodes that are drawn: those that the rows name first.
    private static let most = 200

    init(_ table: CaseTable, of question: Question, graph: CaseGraph, title: String?, seed: UInt64) throws {
        let network = try graph.network()
        let named = Self.nodes(in: table, network)
        let chosen = Array(named.prefix(Self.most))
        let place = Dictionary(uniqueKeysWithValues: chosen.enumerated().map { ($1, $0) })
        let communities = (try? graph.communities()) ?? [:]
        let letters = Set(chosen.compactMap { communities[$0] }).sorted { ($0.count, $0) < ($1.count, $1) }
        struct Pair: Hashable {
            var a: Int
            var b: Int
        }
        var joined: [Pair: (kinds: [String], count: Int)] = [:]
        for edge in network.edges {
            guard let from = place[edge.from], let to = place[edge.to], from != to else { continue }
            let pair = Pair(a: min(from, to), b: max(from, to))
            if joined[pair]?.kinds.contains(edge.kind.name) != true {
                joined[pair, default: ([], 0)].kinds.append(edge.kind.name)
            }
            joined[pair, default: ([], 0)].count += Int(edge.count)
        }
        var degree = [Int](repeating: 0, count: chosen.count)
        for pair in joined.keys {
            degree[pair.a] += 1
            degree[pair.b] += 1
        }
        let things = chosen.enumerated().map { number, node in
            NetworkFigure.Account(
                label: network.title(of: node), platform: Self.kind(of: node, network),
                community: communities[node].flatMap { letters.firstIndex(of: $0) }, strength: Double(degree[number]))
        }
        let ties = joined.sorted { ($0.key.a, $0.key.b) < ($1.key.a, $1.key.b) }.map { pair, join in
            NetworkFigure.Tie(
                a: pair.a, b: pair.b, support: join.count, layers: join.kinds,
                tooltip: network.name(of: chosen[pair.a]) + " - " + network.name(of: chosen[pair.b]) + ": "
                    + join.kinds.joined(separator: ", "))
        }
        var figure = NetworkFigure(
            title: title ?? question.title,
            subtitle: "What the rows of the answer name, and what joins these things in the case.", accounts: things,
            ties: ties,
            communities: letters.map { letter in
                NetworkFigure.Community(letter: letter, size: communities.values.count { $0 == letter })
            },
            method: [
                "question: \(question.name) \u{00B7} \(PlainText.count(table.rows.count, "row", "rows"))",
                "\(PlainText.count(chosen.count, "thing", "things")) \u{00B7} \(PlainText.count(ties.count, "line", "lines"))",
                "A line says that two things occur together; it is no chance level by itself.",
                "Coordinated does not mean state-run or harmful.", "troupe \(troupeVersion) \u{00B7} seed \(seed)",
            ],
            leftOut: named.count > chosen.count
                ? [PlainText.count(named.count - chosen.count) + " further things"] : [],
            source: "Source: the case", message: chosen.isEmpty ? "No row names a thing of the case." : nil, seed: seed)
        figure.nouns = .kinds
        self.figure = figure
    }

    private static func kind(of node: CaseNetwork.Node, _ network: CaseNetwork) -> String {
        network.kinds[Int(node)] == .account
            ? "account on \(network.prefix(of: node))" : network.kindName(of: node)
    }

    /// The nodes that cells name, in the order of the rows: a cell as a whole, or each word of a list of names.
    private static func nodes(in table: CaseTable, _ network: CaseNetwork) -> [CaseNetwork.Node] {
        var seen: Set<CaseNetwork.Node> = []
        var nodes: [CaseNetwork.Node] = []
        for row in table.rows {
            for (column, cell) in zip(table.columns, row) {
                guard let cell, !cell.isEmpty else { continue }
                let found: [CaseNetwork.Node]
                if let node = node(cell, column, network) {
                    found = [node]
                } else {
                    let parts = cell.split(separator: " ").map { node(String($0), column, network) }
                    found = parts.contains { $0 == nil } ? [] : parts.compactMap(\.self)
                }
                nodes += found.filter { seen.insert($0).inserted }
            }
        }
        return nodes
    }

    /// The node of a name with what stands before the colon; personas, merchants and products also by their ids, in
    /// columns of that name.
    private static func node(_ text: String, _ column: String, _ network: CaseNetwork) -> CaseNetwork.Node? {
        if text.contains(":"), let node = network.node(named: text) { return node }
        for kind in ["persona", "merchant", "product", "face"] where column == kind || column == kind + "s" {
            return network.node(named: kind + ":" + text)
        }
        return nil
    }
}
