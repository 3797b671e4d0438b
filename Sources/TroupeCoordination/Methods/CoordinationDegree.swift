import TroupeBase
import TroupeGraph
package import TroupeModel
import TroupeStatistics

/// Nizzoli et al. 2021 and the papers that build on it: communities while the threshold on similarity rises.
///
/// The active accounts, TF-IDF vectors of what they reposted, the disparity filter, Louvain, and a threshold that moves
/// over the percentiles of the weights; an account's *coordination* is the highest percentile at which it still has a
/// tie inside its community.
package struct CoordinationDegree: DetectionMethod {
    /// The paper whose name and defaults it runs under.
    package enum Paper: String, Sendable, CaseIterable {
        /// Coordinated behaviour on social media in the 2019 UK general election.
        case nizzoli
        /// The spread of propaganda by coordinated communities.
        case hristakieva
        /// Coordinated inauthentic behaviour and information spreading on Twitter.
        case cinelli
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
            name: name, title: title, source: source,
            summary: "The most active accounts are TF-IDF vectors of what they reposted; ties weigh the cosine; the "
                + "disparity filter leaves the backbone, Louvain its communities; the threshold then rises over the "
                + "percentiles of the weights, and an account's coordination is the last one at which it has a tie in "
                + "its community.",
            traces: [["repost", "object"]],
            parameters: [
                MethodParameter(
                    "superspreaders", paper == .cinelli ? 1 : 0.01, .share,
                    "share of the accounts that is looked at, the most active"),
                MethodParameter("disparity", 0.05, .share, "largest disparity α of a tie of the backbone"),
                MethodParameter("coordination", 0.5, .share, "smallest coordination of the accounts of a kept tie"),
                .maxAccounts,
            ],
            traps: [
                "The most active hundredth of a small collection is a handful of accounts; set superspreaders higher.",
                "Time does not count: two fans of one page look like two bots.",
                "The papers read coordination as a degree and set no threshold; the 0.5 here is troupe's.",
            ] + ownTraps)
    }

    private var name: String {
        switch paper {
        case .nizzoli: "nizzoli"
        case .hristakieva: "hristakieva"
        case .cinelli: "cinelli"
        }
    }

    private var title: String {
        switch paper {
        case .nizzoli: "Nizzoli et al. 2021, degrees of coordination"
        case .hristakieva: "Hristakieva et al. 2022, coordinated communities"
        case .cinelli: "Cinelli et al. 2022, coordinated accounts"
        }
    }

    private var source: String {
        switch paper {
        case .nizzoli:
            "Nizzoli, Tardelli, Avvenuti, Cresci & Tesconi 2021, doi:10.1609/icwsm.v15i1.18074"
        case .hristakieva:
            "Hristakieva, Cresci, Da San Martino, Conti & Nakov 2022, doi:10.1145/3501247.3531543"
        case .cinelli:
            "Cinelli, Cresci, Quattrociocchi, Tesconi & Zola 2022, doi:10.1016/j.dss.2022.113819"
        }
    }

    private var ownTraps: [String] {
        switch paper {
        case .nizzoli: []
        case .hristakieva: ["The paper's scores of propaganda need a classifier of texts and are not computed."]
        case .cinelli: ["The paper's cascades of information need who reposted from whom and are not computed."]
        }
    }

    /// Runs the method.
    package func run(_ posts: PostTable, settings: MethodSettings) throws(MethodError) -> MethodResult {
        let layer = try settings.layer(of: card.traces, in: posts)
        let ranks = posts.accounts.ranks()
        let trace = Trace(layer, of: posts).mostActive(settings.number("superspreaders"), ranks: ranks)
        let limit = settings.count("max_accounts")
        let found = try FeatureMatrix(trace.features, isBinary: false).pairs(limit: limit)
        var result = MethodResult()
        result.ties = found.pairs.enumerated().map { row, pair in
            MethodTie(first: pair.first, second: pair.second, weight: pair.cosine, isKept: true, row: row)
        }
        var disparity = TieColumn(name: "disparity", pairs: found.pairs.count)
        result.note(unpaired: found.unpaired, limit: limit)
        if let backbone = BackboneGraph(result.ties, ranks: ranks) {
            for (place, alpha) in zip(backbone.tieOfEdge, disparities(of: backbone.graph)) {
                disparity.values[place] = alpha
                result.ties[place].isKept = alpha <= settings.number("disparity")
            }
        }
        result.tieColumns = [TieColumn(name: "shared", values: found.pairs.map { Double($0.shared) }), disparity]
        let degree = coordination(result.ties, ranks: ranks, seed: settings.seed)
        for place in result.ties.indices where result.ties[place].isKept {
            let least = min(degree[result.ties[place].first] ?? 0, degree[result.ties[place].second] ?? 0)
            result.ties[place].isKept = least >= settings.number("coordination")
        }
        result.finish(posts, .louvain, seed: settings.seed)
        result.tables = [
            MethodTable(
                name: "coordination", columns: ["account", "coordination"],
                rows: degree.keys.sorted { ranks[Int($0)] < ranks[Int($1)] }.map {
                    [.account($0), .number(degree[$0] ?? 0)]
                })
        ]
        return result
    }

    /// For each account of the backbone, the highest percentile of the weights, as a share, at which it has a tie to a
    /// member of its community.
    private func coordination(_ ties: [MethodTie], ranks: [UInt32], seed: UInt64) -> [UInt32: Double] {
        guard let backbone = BackboneGraph(ties, ranks: ranks) else { return [:] }
        var options = LeidenOptions()
        options.seed = seed
        let community = louvain(backbone.graph, options: options).membership
        var strongest = [Double](repeating: 0, count: backbone.accounts.count)
        var weights: [Double] = []
        backbone.graph.forEachEdge { one, other, weight in
            weights.append(weight)
            guard community[Int(one)] == community[Int(other)] else { return }
            strongest[Int(one)] = max(strongest[Int(one)], weight)
            strongest[Int(other)] = max(strongest[Int(other)], weight)
        }
        weights.sort()
        var degree: [UInt32: Double] = [:]
        for (node, account) in backbone.accounts.enumerated() {
            // The share of ties that are lighter than the account's heaviest one.
            let lighter = lowerBound(in: weights.indices) { weights[$0] < strongest[node] }
            degree[account] = Double(lighter) / Double(max(1, weights.count))
        }
        return degree
    }
}

extension Trace {
    /// The rows of the most active share of the accounts; of equally active ones those with the smaller name.
    func mostActive(_ share: Double, ranks: [UInt32]) -> Trace {
        var counts: [UInt32: Int] = [:]
        for row in rows { counts[row.account, default: 0] += 1 }
        let order = counts.keys.sorted {
            counts[$0] != counts[$1]
                ? counts[$0, default: 0] > counts[$1, default: 0] : ranks[Int($0)] < ranks[Int($1)]
        }
        let kept = Set(order.prefix(Int((share * Double(order.count)).rounded(.up))))
        return Trace(rows: rows.filter { kept.contains($0.account) })
    }
}
