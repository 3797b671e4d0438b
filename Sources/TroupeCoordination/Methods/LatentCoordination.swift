import TroupeGraph
package import TroupeModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Weber & Neumann 2021: what accounts do in common within windows, faded over windows, and the focal structures in it.
package struct LatentCoordination: DetectionMethod {
    /// How highly coordinating communities are taken out of the network.
    package enum Extraction: String, Sendable, CaseIterable {
        /// Focal structures: in each Louvain community, from the heaviest tie on as long as the mean stays high.
        case focalStructures = "fsa-v"
        /// Ties between nodes with more neighbours than their mean.
        case nearestNeighbours = "knn"
        /// Ties above a threshold of the normalised weight.
        case threshold = "threshold"
    }

    /// How communities are taken out.
    package let extraction: Extraction

    /// The method with an extraction.
    package init(_ extraction: Extraction) {
        self.extraction = extraction
    }

    /// What a reader must know of it.
    package var card: MethodCard {
        var parameters = [
            MethodParameter("window", 900, .seconds, "length of a window; windows follow each other"),
            MethodParameter("windows", 5, .count, "windows that are joined, the older ones faded"),
            MethodParameter("alpha", 0.9, .share, "factor by which a window's weight fades with each window after it"),
        ]
        switch extraction {
        case .focalStructures:
            parameters.append(MethodParameter("theta", 0.5, .number, "deviations by which the mean may fall"))
        case .nearestNeighbours: break
        case .threshold:
            parameters.append(MethodParameter("threshold", 0.9, .share, "smallest normalised weight of a kept tie"))
        }
        parameters.append(.maxAccounts)
        return MethodCard(
            name: "weber-" + extraction.rawValue, title: "Weber & Neumann 2021, latent coordination network, \(words)",
            source: "Weber & Neumann 2021, doi:10.1007/s13278-021-00815-2; https://github.com/weberdc/find_hccs",
            summary:
                "Two accounts tie in a window for each common object; the weight of a tie is the largest that a frame "
                + "of several windows gives, older windows faded. \(words.prefix(1).uppercased() + words.dropFirst()) "
                + "are "
                + "the highly coordinating communities.",
            traces: [["repost", "link", "hashtag", "mention", "reply", "caption", "object"]], parameters: parameters,
            traps: [
                "Windows follow each other: two posts a second apart can fall into different ones.",
                "The paper treats each behaviour by itself; one layer is read here at a time (--layers).",
                "Where the frames are combined is left open by the programs; here a tie keeps the largest frame's "
                    + "weight.",
            ])
    }

    private var words: String {
        switch extraction {
        case .focalStructures: "focal structures (FSA_V)"
        case .nearestNeighbours: "nearest neighbours (kNN)"
        case .threshold: "heavy ties (threshold)"
        }
    }

    /// Runs the method.
    package func run(_ posts: PostTable, settings: MethodSettings) throws(MethodError) -> MethodResult {
        let layer = try settings.layer(of: card.traces, in: posts)
        let limit = settings.count("max_accounts")
        var result = MethodResult()
        let (ties, unpaired) = try fadedTies(Trace(layer, of: posts), settings: settings, limit: limit)
        result.note(unpaired: unpaired, limit: limit)
        result.ties = ties
        let ranks = posts.accounts.ranks()
        if let network = BackboneGraph(result.ties, ranks: ranks) {
            let kept = keptEdges(network.graph, settings: settings)
            for (place, isKept) in zip(network.tieOfEdge, kept) { result.ties[place].isKept = isKept }
        }
        result.finish(posts)
        return result
    }

    /// A common object of two accounts in a window.
    private struct Meeting {
        var first: UInt32
        var second: UInt32
        var window: UInt32
    }

    /// A tie for each pair, with the largest weight over all frames of consecutive windows.
    private func fadedTies(
        _ trace: Trace, settings: MethodSettings, limit: Int
    ) throws(MethodError) -> (ties: [MethodTie], unpaired: Int) {
        let length = settings.milliseconds("window")
        let first = trace.rows.map(\.time).min() ?? 0
        let uses = trace.rows.map { (window: ($0.time - first) / length, object: $0.object, account: $0.account) }
            .sorted { ($0.window, $0.object, $0.account) < ($1.window, $1.object, $1.account) }
        var unpaired = 0
        var meetings: [Meeting] = []
        var begin = 0
        while begin < uses.count {
            var accounts: [UInt32] = []
            var end = begin
            while end < uses.count, uses[end].window == uses[begin].window, uses[end].object == uses[begin].object {
                if accounts.last != uses[end].account { accounts.append(uses[end].account) }
                end += 1
            }
            if accounts.count > limit {
                unpaired += 1
            } else {
                for (place, one) in accounts.enumerated() {
                    for other in accounts[(place + 1)...] {
                        meetings.append(
                            Meeting(first: one, second: other, window: UInt32(clamping: uses[begin].window)))
                    }
                }
            }
            if meetings.count > PostPair.limit / 4 { throw .tooManyPairs(limit: PostPair.limit / 4) }
            begin = end
        }
        return (ties(of: meetings, settings: settings), unpaired)
    }

    /// The ties of meetings that stand in order of their windows.
    private func ties(of meetings: [Meeting], settings: MethodSettings) -> [MethodTie] {
        let bound = meetings.reduce(0) { max($0, Int($1.second) + 1) }
        let sorted = meetings.sorted(below: bound, by: \.first, then: \.second)
        let span = Int64(max(1, settings.count("windows")))
        let alpha = settings.number("alpha")
        var ties: [MethodTie] = []
        // The windows of a pair with the number of common objects.
        var met: [(window: Int64, objects: Double)] = []
        var begin = 0
        while begin < sorted.count {
            let (first, second) = (sorted[begin].first, sorted[begin].second)
            met.removeAll(keepingCapacity: true)
            while begin < sorted.count, sorted[begin].first == first, sorted[begin].second == second {
                if let last = met.last, last.window == Int64(sorted[begin].window) {
                    met[met.count - 1].objects += 1
                } else {
                    met.append((Int64(sorted[begin].window), 1))
                }
                begin += 1
            }
            // The heaviest frame ends with a window of the pair.
            let heaviest =
                met.map { end in
                    met.reduce(0.0) { sum, other in
                        let age = end.window - other.window
                        guard age >= 0, age < span else { return sum }
                        return sum + other.objects * (0..<age).reduce(1.0) { fade, _ in fade * alpha }
                    }
                }.max() ?? 0
            ties.append(MethodTie(first: first, second: second, weight: heaviest, isKept: true))
        }
        return ties
    }

    /// For each edge in the order of the graph, whether it is in a highly coordinating community.
    private func keptEdges(_ graph: Graph, settings: MethodSettings) -> [Bool] {
        var edges: [Edge] = []
        graph.forEachEdge { edges.append(Edge($0, $1, weight: $2)) }
        switch extraction {
        case .threshold:
            let (least, most) = (edges.map(\.weight).min() ?? 0, edges.map(\.weight).max() ?? 0)
            return edges.map { most > least && ($0.weight - least) / (most - least) >= settings.number("threshold") }
        case .nearestNeighbours: return nearestNeighbours(graph, edges)
        case .focalStructures:
            var options = LeidenOptions()
            options.seed = settings.seed
            let community = louvain(graph, options: options).membership
            return FocalStructures(edges, community: community, theta: settings.number("theta")).isKept
        }
    }

    /// Keeps the ties between nodes whose degree is above the mean strength of the neighbours of the nodes of degree
    /// ln *n*, as the paper's program does with networkx's `k_nearest_neighbors`.
    private func nearestNeighbours(_ graph: Graph, _ edges: [Edge]) -> [Bool] {
        let nodes = (0..<graph.nodeCount).map { NodeIndex($0) }
        let degree = nodes.map { graph.degree(of: $0) }
        // Mean over the nodes of a degree of Σ w(u, v) degree(v) / strength(u).
        var sums: [Int: (total: Double, strength: Double)] = [:]
        for edge in edges {
            for (one, other) in [(edge.source, edge.target), (edge.target, edge.source)] {
                sums[degree[Int(one)], default: (0, 0)].total += edge.weight * Double(degree[Int(other)])
                sums[degree[Int(one)], default: (0, 0)].strength += edge.weight
            }
        }
        guard graph.nodeCount > 1 else { return edges.map { _ in false } }
        let wanted = Int(log(Double(graph.nodeCount)).rounded())
        let nearest = sums.keys.min { (abs($0 - wanted), $0) < (abs($1 - wanted), $1) } ?? wanted
        let mean = sums[nearest].map { $0.strength > 0 ? $0.total / $0.strength : 0 } ?? 0
        return edges.map { Double(degree[Int($0.source)]) > mean && Double(degree[Int($0.target)]) > mean }
    }
}
