import TroupeBase
import TroupeGraph
import TroupeModel
import TroupeRender
import TroupeReport

/// Decides what the figure of a network's communities shows and says.
struct CommunitiesFigure {
    /// The figure, with a place for each node.
    let figure: NetworkFigure

    /// The most lines of a figure: the heaviest.
    private static let mostLines = 100_000

    init(_ found: FoundCommunities, document: CommunitiesDocument) {
        let network = found.network
        let graph = network.joined
        let partition = found.consensus.partition
        let options = LayoutOptions(
            seed: found.settings.seed, workers: found.settings.workers ?? coreCount(), gap: 1, aspect: 1.9)
        let points = forceLayout(of: graph, communities: partition, options: options)
        let shared = document.communities.count
        let accounts = (0..<NodeIndex(network.nodeCount)).map { node in
            NetworkFigure.Account(
                label: network.name(of: node), platform: "",
                community: partition[node] < shared ? Int(partition[node]) : nil, strength: graph.strength(of: node))
        }
        let edges = graph.edges
        let heaviest = edges.indices.sorted { (-edges[$0].weight, $0) < (-edges[$1].weight, $1) }
            .prefix(Self.mostLines).sorted()
        let onLayers = network.layersOfTies
        let lines = heaviest.map { number in
            let edge = edges[number]
            return NetworkFigure.Tie(
                a: Int(edge.source), b: Int(edge.target), support: Int(saturating: min(edge.weight.rounded(), 1e9)),
                layers: onLayers(edge))
        }
        var figure = NetworkFigure(
            title: found.settings.title ?? "Communities of \(document.network.input.name.visible)",
            subtitle: "A line is a tie of the network; circles of one colour are a community. "
                + document.results.outcome, accounts: accounts, ties: lines,
            communities: document.communities.map {
                NetworkFigure.Community(letter: "\($0.community)", size: $0.size)
            }, method: Self.method(document), leftOut: Self.leftOut(edges.count - lines.count),
            source: "Source: \(document.network.input.name.visible)",
            message: accounts.isEmpty ? document.results.outcome : nil, seed: found.settings.seed)
        figure.places = NetworkFigure.Places(points: points, radius: options.radius)
        figure.nouns = .nodes
        self.figure = figure
    }

    private static func method(_ document: CommunitiesDocument) -> [String] {
        let (network, settings, results) = (document.network, document.settings, document.results)
        var lines = [
            "\(PlainText.count(network.nodes, "node", "nodes")) · \(PlainText.count(network.ties, "tie", "ties")) · "
                + PlainText.count(results.communities, "community", "communities"),
            "\(settings.algorithm) · \(settings.quality) \(PlainText.decimal(results.quality, places: 4)) · "
                + "resolution \(PlainText.decimal(settings.resolution, places: 2)) · "
                + (results.origin == "best-run" ? "best of " : "agreed over ")
                + PlainText.count(settings.seeds, "seed", "seeds"),
            "mean stability \(PlainText.decimal(results.stability, places: 3)): how often a node stays with its "
                + "community",
        ]
        if results.isOneOfSeveral {
            lines.append("the network is symmetric: this division is one of several that are equally good")
        }
        if let chance = results.chance {
            lines.append(
                "chance of dividing as well: \(PlainText.probability(chance)), by \(settings.copies) copies with the "
                    + "same degrees")
        } else {
            lines.append("not compared with chance")
        }
        lines.append("A community is not a campaign: it says who is tied, not why.")
        lines.append(
            "data sha256 \(network.input.sha256.prefix(8))… · troupe \(troupeVersion) · seed \(settings.seed)")
        return lines
    }

    private static func leftOut(_ lines: Int) -> [String] {
        lines > 0 ? [PlainText.count(lines, "tie", "ties") + " of least weight, not drawn"] : []
    }
}

extension Network {
    /// The layers of a tie by name; none where the file names none.
    fileprivate var layersOfTies: (Edge) -> [String] {
        guard layers.count > 1 else { return { _ in [] } }
        return { edge in
            zip(layerNames, layers).filter { $1.graph.weight(between: edge.source, and: edge.target) != nil }
                .map(\.0)
        }
    }
}
