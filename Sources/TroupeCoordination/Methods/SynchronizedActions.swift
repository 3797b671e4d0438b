import TroupeGraph
package import TroupeModel

/// Magelinski, Ng & Carley 2022: the same action within a few minutes, on several views at once.
package struct SynchronizedActions: DetectionMethod {
    /// The method.
    package init() {}

    /// What a reader must know of it.
    package var card: MethodCard {
        MethodCard(
            name: "magelinski", title: "Magelinski et al. 2022, synchronized action framework",
            source: "Magelinski, Ng & Carley 2022, doi:10.54501/jots.v1i2.30",
            summary: "On each view (hashtag, link, mention) two accounts tie by how often they did the same within the "
                + "window. Ties below the minimum are left out, and the communities of all views together are groups.",
            traces: [["hashtag", "caption-hashtag"], ["link", "caption-link"], ["mention", "caption-mention"]],
            parameters: [
                MethodParameter("window", 300, .seconds, "longest gap of two actions"),
                MethodParameter("min_actions", 2, .count, "fewest synchronized actions of a tie on a view"),
                .maxAccountsInWindows,
            ],
            traps: [
                "A trending hashtag synchronizes everybody: read the view that a group stands on.",
                "Views are joined by Leiden on all of them at once, not by the paper's multi-view modularity program.",
                "A view that the posts do not have is left out, and said.",
            ])
    }

    /// Runs the method.
    package func run(_ posts: PostTable, settings: MethodSettings) throws(MethodError) -> MethodResult {
        let read = try settings.presentLayers(of: card.traces, in: posts)
        var views: [[PairWeight]] = []
        var result = MethodResult()
        result.notes = [read.note].compactMap { $0 }
        for layer in read.layers {
            let found = try synchronized(Trace(layer, of: posts), settings: settings)
            result.note(unpaired: found.unpaired, limit: settings.count("max_accounts"))
            views.append(found.weights)
        }
        let least = settings.number("min_actions")
        let fused = FusedPairs(views)
        result.tieColumns = zip(read.layers, fused.weights).map { layer, weights in
            TieColumn(name: posts.layers[layer].layer.name, values: weights)
        }
        result.ties = fused.pairs.enumerated().map { row, pair in
            let actions = fused.known(row)
            return MethodTie(
                first: pair.first, second: pair.second, weight: actions.reduce(0, +),
                isKept: actions.contains { $0 >= least }, row: row)
        }
        result.finish(posts)
        groupByViews(&result, posts: posts, least: least, seed: settings.seed)
        return result
    }

    private func synchronized(
        _ trace: Trace, settings: MethodSettings
    ) throws(MethodError) -> (weights: [PairWeight], unpaired: Int) {
        let (quiet, crowded) = trace.objects(ofAccountsAtMost: settings.count("max_accounts"))
        var weights = PairWeights()
        try quiet.forEachPair(within: settings.milliseconds("window")) { older, newer throws(MethodError) in
            guard older.account != newer.account else { return }
            weights.add(1, older.account, newer.account)
            try weights.check(limit: PostPair.limit / 4)
        }
        return (try weights.sums(limit: PostPair.limit / 4), crowded)
    }

    /// Communities over all views: Leiden on the layers of kept ties.
    private func groupByViews(_ result: inout MethodResult, posts: PostTable, least: Double, seed: UInt64) {
        let ranks = posts.accounts.ranks()
        let nodes = KeptNodes(result.ties, ranks: ranks, where: \.isKept)
        let accounts = nodes.accounts
        guard !accounts.isEmpty else { return }
        let layers = result.tieColumns.compactMap { view -> GraphLayer? in
            let edges = result.ties.compactMap { tie -> Edge? in
                guard tie.isKept, let weight = view[tie], weight >= least else { return nil }
                return Edge(nodes.number[Int(tie.first)], nodes.number[Int(tie.second)], weight: weight)
            }
            guard !edges.isEmpty, let graph = try? Graph(nodeCount: accounts.count, edges: edges) else { return nil }
            return GraphLayer(graph)
        }
        guard !layers.isEmpty else { return }
        var options = LeidenOptions()
        options.seed = seed
        result.communities = leiden(layers: layers, options: options).members()
            .map { members in members.map { accounts[Int($0)] } }
            .sorted { $0.count != $1.count ? $0.count > $1.count : ranks[Int($0[0])] < ranks[Int($1[0])] }
    }
}
