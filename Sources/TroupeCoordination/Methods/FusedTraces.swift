import TroupeGraph
package import TroupeModel
import TroupeStatistics

/// Luceri et al. 2024 and 2025, and Vishnuprasad et al. 2024: several traces, fused, and the central nodes of the
/// whole.
package struct FusedTraces: DetectionMethod {
    /// The paper whose traces and defaults it has.
    package enum Paper: String, Sendable, CaseIterable {
        /// Unmasking the Web of Deceit: five traces on X.
        case luceri2024 = "luceri-2024"
        /// Coordinated inauthentic behaviour on TikTok.
        case luceri2025 = "luceri-2025-tiktok"
        /// Fringe and coordinated activity before the US Capitol attack.
        case vishnuprasad = "vishnuprasad"
    }

    /// The paper.
    package let paper: Paper

    /// The method of a paper.
    package init(_ paper: Paper) {
        self.paper = paper
    }

    /// What a reader must know of it.
    package var card: MethodCard {
        MethodCard(
            name: paper.rawValue, title: title, source: source,
            summary: "On each trace accounts are TF-IDF vectors of what they shared, and ties weigh the cosine. The "
                + "traces are fused (a pair's largest cosine), and the ties among the nodes of the highest eigenvector "
                + "centrality are kept; components are groups.",
            traces: traces,
            parameters: [
                MethodParameter(
                    "min_posts", paper == .luceri2025 ? 2 : 20, .count, "fewest posts of an account on a trace"),
                MethodParameter("centrality", 0.5, .share, "quantile of the centralities that a kept node lies above"),
                .maxAccounts,
            ],
            traps: [
                "Traces that the posts do not have are left out, and said.",
                "Texts are compared by runs of characters (near-caption), not by a language model as in the papers.",
                "Eigenvector centrality looks at the one densest part of a network: a second campaign beside a larger "
                    + "one "
                    + "has a centrality near zero.",
                "The papers choose the quantile on labelled data; the half here is troupe's.",
            ] + ownTraps)
    }

    private var title: String {
        switch paper {
        case .luceri2024: "Luceri et al. 2024, five traces fused"
        case .luceri2025: "Luceri et al. 2025, similarity networks on TikTok"
        case .vishnuprasad: "Vishnuprasad et al. 2024, copied texts and quick reposts"
        }
    }

    private var source: String {
        switch paper {
        case .luceri2024:
            "Luceri, Pantè, Burghardt & Ferrara 2024, doi:10.1145/3589334.3645529; "
                + "https://github.com/ValeriaPante/coordinatedActivity"
        case .luceri2025: "Luceri et al. 2025, arXiv:2505.10867"
        case .vishnuprasad:
            "Vishnuprasad, Nogara, Cardoso, Cresci, Giordano & Luceri 2024, doi:10.1609/icwsm.v18i1.31409"
        }
    }

    private var traces: [[String]] {
        switch paper {
        case .luceri2024:
            [["repost", "object"], ["link", "caption-link"], ["hashtag-sequence"], ["near-caption"]]
        case .luceri2025: [["near-caption"], ["hashtag-sequence"], ["video", "near-image"], ["transcript"], ["music"]]
        case .vishnuprasad: [["repost", "object"], ["folded-caption"]]
        }
    }

    private var ownTraps: [String] {
        switch paper {
        case .luceri2024:
            ["Fast reposts (within 10 s of the original) need the original's time and are not among the traces here."]
        case .luceri2025:
            [
                "The paper's synchronized posting is left to map and to pacheco-synchrony.",
                "Written from the paper's abstract and its predecessor of 2024: check it against the paper before "
                    + "citing.",
            ]
        case .vishnuprasad:
            [
                "Quick reposts need the original's time; reposts of the same post stand in for them.",
                "Written from the paper's abstract: check it against the paper before citing.",
            ]
        }
    }

    /// Runs the method.
    package func run(_ posts: PostTable, settings: MethodSettings) throws(MethodError) -> MethodResult {
        let limit = settings.count("max_accounts")
        let read = try settings.presentLayers(of: traces, in: posts)
        var result = MethodResult()
        result.notes = [read.note].compactMap { $0 }
        let cosines = try read.layers.map { layer throws(MethodError) in
            let matrix = FeatureMatrix(
                Trace(layer, of: posts).features, isBinary: true, leastUses: settings.count("min_posts"),
                leastAccounts: 2)
            let found = try matrix.pairs(limit: limit)
            result.note(unpaired: found.unpaired, limit: limit)
            return found.pairs.map { PairWeight(first: $0.first, second: $0.second, weight: $0.cosine) }
        }
        let fused = FusedPairs(cosines)
        result.tieColumns = zip(read.layers, fused.weights).map { layer, weights in
            TieColumn(name: posts.layers[layer].layer.name, values: weights)
        }
        result.ties = fused.pairs.enumerated().map { row, pair in
            MethodTie(
                first: pair.first, second: pair.second, weight: fused.known(row).max() ?? 0, isKept: true, row: row)
        }
        prune(&result, posts: posts, quantile: settings.number("centrality"))
        return result
    }

    /// Keeps the ties among the central nodes.
    private func prune(_ result: inout MethodResult, posts: PostTable, quantile: Double) {
        let ranks = posts.accounts.ranks()
        if let network = BackboneGraph(result.ties, ranks: ranks) {
            let scores = eigenvectorCentrality(of: network.graph, tolerance: 1e-8, maximumIterations: 1000).scores
            let threshold = Quantile.type7(quantile, of: scores) ?? 0
            var isCentral = [Bool](repeating: false, count: ranks.count)
            for (account, score) in zip(network.accounts, scores) { isCentral[Int(account)] = score > threshold }
            for place in result.ties.indices {
                let tie = result.ties[place]
                result.ties[place].isKept = isCentral[Int(tie.first)] && isCentral[Int(tie.second)]
            }
            result.tables = [
                MethodTable(
                    name: "centrality", columns: ["account", "eigenvector_centrality"],
                    rows: zip(network.accounts, scores).map { [.account($0), .number($1)] })
            ]
        }
        result.finish(posts)
    }
}
