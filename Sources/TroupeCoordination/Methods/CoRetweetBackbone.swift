import TroupeGraph
package import TroupeModel
import TroupeStatistics

/// Linhares et al. 2022: the backbone of who reposts the same, and its communities.
package struct CoRetweetBackbone: DetectionMethod {
    /// The method.
    package init() {}

    /// What a reader must know of it.
    package var card: MethodCard {
        MethodCard(
            name: "linhares", title: "Linhares et al. 2022, backbone of co-retweets",
            source: "Linhares, Rosa, Ferreira, Murai, Nobre & Almeida 2022, doi:10.1109/ASONAM55673.2022.10068628",
            summary:
                "Accounts tie by the number of posts that both reposted; the disparity filter leaves the ties that "
                + "are heavy for their ends, the overlap of neighbourhoods those inside groups; Louvain finds the "
                + "groups.",
            traces: [["repost", "object"]],
            parameters: [
                MethodParameter("disparity", 0.05, .share, "largest disparity α of a tie of the backbone"),
                MethodParameter(
                    "overlap", 0.5, .share, "quantile of the neighbourhood overlap from which ties are kept"),
                .maxAccounts,
            ],
            traps: [
                "Time does not count: two fans of one page look like two bots.",
                "Written from the paper's abstract and the group's earlier work: check it against the paper before "
                    + "citing.",
            ])
    }

    /// Runs the method.
    package func run(_ posts: PostTable, settings: MethodSettings) throws(MethodError) -> MethodResult {
        let layer = try settings.layer(of: card.traces, in: posts)
        let limit = settings.count("max_accounts")
        let found = try FeatureMatrix(Trace(layer, of: posts).features, isBinary: true).pairs(limit: limit)
        var result = MethodResult()
        result.note(unpaired: found.unpaired, limit: limit)
        result.ties = found.pairs.enumerated().map { row, pair in
            MethodTie(first: pair.first, second: pair.second, weight: Double(pair.shared), isKept: true, row: row)
        }
        var disparity = TieColumn(name: "disparity", pairs: found.pairs.count)
        var overlap = TieColumn(name: "neighbourhood_overlap", pairs: found.pairs.count)
        let ranks = posts.accounts.ranks()
        if let network = BackboneGraph(result.ties, ranks: ranks) {
            for (place, alpha) in zip(network.tieOfEdge, disparities(of: network.graph)) {
                disparity.values[place] = alpha
                result.ties[place].isKept = alpha <= settings.number("disparity")
            }
        }
        if let backbone = BackboneGraph(result.ties, ranks: ranks) {
            var edge = 0
            backbone.graph.forEachEdge { one, other, _ in
                overlap.values[backbone.tieOfEdge[edge]] =
                    neighborhoodSimilarity(of: one, and: other, in: backbone.graph).jaccard
                edge += 1
            }
            let overlaps = backbone.tieOfEdge.map { overlap.values[$0] }
            let threshold = Quantile.type7(settings.number("overlap"), of: overlaps) ?? 0
            for place in backbone.tieOfEdge { result.ties[place].isKept = overlap.values[place] >= threshold }
        }
        result.tieColumns = [disparity, overlap]
        result.finish(posts, .louvain, seed: settings.seed)
        return result
    }
}
