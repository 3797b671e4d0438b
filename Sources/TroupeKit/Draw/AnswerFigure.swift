import TroupeModel
import TroupeRender
import TroupeReport
import TroupeStore

/// The figure of an answer: the nodes that its rows name, and what joins them in the network of the case.
struct AnswerFigure {
    let figure: NetworkFigure

    /// Most nodes that are drawn: those that the rows name first.
    private static let most = 200

    /// What joins the things of an answer.
    enum Relation {
        /// What stands in one row, where rows name several things: the relation that the question asks for.
        case rows
        /// What the network of the case holds.
        case network
    }

    init(
        _ table: CaseTable, of question: Question, graph: CaseGraph, title: String?, seed: UInt64,
        relation: Relation = .rows, language: ReportLanguage = .english
    ) throws {
        let said = Wording(language.spoken)
        let network = try graph.network()
        let rows = Self.rows(of: table, network)
        var seen: Set<CaseNetwork.Node> = []
        let named = rows.joined().map(\.node).filter { seen.insert($0).inserted }
        let isRows = relation == .rows && rows.contains { row in row.contains { $0.node != row[0].node } }
        let chosen = Array(named.prefix(Self.most))
        let place = Dictionary(chosen.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let communities = (try? graph.communities()) ?? [:]
        // All of them, so that each has the colour that it has elsewhere.
        let letters = Set(communities.values).sorted { ($0.count, $0) < ($1.count, $1) }
        struct Pair: Hashable {
            var a: Int
            var b: Int
        }
        var joined: [Pair: (kinds: [String], count: Int)] = [:]
        if isRows {
            for row in rows {
                guard let first = row.first.flatMap({ place[$0.node] }) else { continue }
                var inRow: Set<Int> = [first]
                for cell in row {
                    guard let other = place[cell.node], inRow.insert(other).inserted else { continue }
                    let pair = Pair(a: min(first, other), b: max(first, other))
                    let kind = cell.column.replacing("_", with: " ")
                    if joined[pair]?.kinds.contains(kind) != true { joined[pair, default: ([], 0)].kinds.append(kind) }
                    joined[pair, default: ([], 0)].count += 1
                }
            }
        }
        for edge in network.edges where !isRows {
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
            subtitle: said(isRows ? "answer.subtitleRows" : "answer.subtitle"), accounts: things,
            ties: ties,
            communities: letters.map { letter in
                NetworkFigure.Community(letter: letter, size: communities.values.count { $0 == letter })
            },
            method: [
                said("page.allowed"),
                said("answer.question", .text(question.name)) + " \u{00B7} "
                    + said("count.rows", .number(table.rows.count)),
                said("count.things", .number(chosen.count)) + " \u{00B7} " + said("count.lines", .number(ties.count)),
                said(isRows ? "answer.lineRows" : "answer.line"),
                "troupe \(troupeVersion) \u{00B7} " + said("run.seed", .text("\(seed)")),
            ],
            leftOut: named.count > chosen.count
                ? [said("answer.further", .number(named.count - chosen.count))] : [],
            source: said("run.source.case"), message: chosen.isEmpty ? said("answer.none") : nil, seed: seed)
        figure.nouns = .kinds
        figure.words = said
        self.figure = figure
    }

    private static func kind(of node: CaseNetwork.Node, _ network: CaseNetwork) -> String {
        network.kinds[Int(node)] == .account
            ? "account on \(network.prefix(of: node))" : network.kindName(of: node)
    }

    /// A thing that a cell names.
    private struct Named {
        var node: CaseNetwork.Node
        var column: String
    }

    /// The things that the cells of each row name, in their order: a cell as a whole, or each word of a list of names.
    private static func rows(of table: CaseTable, _ network: CaseNetwork) -> [[Named]] {
        table.rows.map { row in
            zip(table.columns, row).flatMap { column, cell -> [Named] in
                guard let cell, !cell.isEmpty else { return [] }
                if let node = node(cell, column, network) { return [Named(node: node, column: column)] }
                let parts = cell.split(separator: " ").map { node(String($0), column, network) }
                return parts.contains { $0 == nil }
                    ? [] : parts.compactMap { $0.map { Named(node: $0, column: column) } }
            }
        }.filter { !$0.isEmpty }
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
