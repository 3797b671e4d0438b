package import TroupeModel
import TroupeStatistics

/// CooRnet: links that several accounts share in the same interval, with an interval that the data give.
package struct CooRnet: DetectionMethod {
    /// The method.
    package init() {}

    /// What a reader must know of it.
    package var card: MethodCard {
        MethodCard(
            name: "coornet", title: "CooRnet, coordinated link sharing",
            source: "Giglietto, Righetti, Rossi & Marino 2020, doi:10.1080/1369118X.2020.1739732; R package CooRnet",
            summary: "The interval is the median time that the links with the quickest second share need for half of "
                + "their shares. Links are cut into intervals from their first share on; accounts tie by the number of "
                + "links that they shared in a common interval, and the heaviest ties are kept.",
            traces: [["link", "canonical-link", "caption-link", "object"]],
            parameters: [
                MethodParameter("q", 0.1, .share, "share of the links, those with the quickest second share"),
                MethodParameter("p", 0.5, .share, "share of a link's shares that the interval spans"),
                MethodParameter("coordination_interval", 0, .number, "seconds; 0 estimates it from the data"),
                MethodParameter(
                    "percentile_edge_weight", 0.9, .share, "quantile of the weights from which ties are kept"),
            ],
            traps: [
                "Intervals begin with each link's first share, so two shares a second apart can fall into different "
                    + "ones.",
                "Two shares of one account in an interval make that interval coordinated by themselves.",
                "The interval is taken from the quickest links of the collection: a busy collection finds a short one.",
            ])
    }

    /// Runs the method.
    package func run(_ posts: PostTable, settings: MethodSettings) throws(MethodError) -> MethodResult {
        let layer = try settings.layer(of: card.traces, in: posts)
        let links = Trace(layer, of: posts).byObject().filter { $0.count > 1 }
            .map { rows in rows.sorted { ($0.time, $0.post) < ($1.time, $1.post) } }
        var result = MethodResult()
        var interval = settings.milliseconds("coordination_interval")
        if interval <= 0 {
            let estimate = Self.interval(links, q: settings.number("q"), p: settings.number("p"))
            interval = estimate.map { max(1000, $0) } ?? 1000
            result.notes.append("The estimated coordination interval is \(Double(interval) / 1000) s.")
        }
        var weights = PairWeights()
        for rows in links where Set(rows.map(\.account)).count > 1 {
            // An account has a link where it shared it in some interval with two shares or more.
            let intervals = rows.map { ($0.time - rows[0].time) / interval }
            let accounts = Set(
                rows.indices.lazy.filter {
                    $0 > 0 && intervals[$0 - 1] == intervals[$0]
                        || $0 + 1 < rows.count && intervals[$0 + 1] == intervals[$0]
                }.map { rows[$0].account }
            ).sorted()
            for (place, first) in accounts.enumerated() {
                for second in accounts[(place + 1)...] { weights.add(1, first, second) }
            }
            try weights.check(limit: PostPair.limit / 4)
        }
        result.ties = try weights.ties(limit: PostPair.limit / 4)
        let threshold = Quantile.type7(settings.number("percentile_edge_weight"), of: result.ties.map(\.weight)) ?? 0
        for place in result.ties.indices { result.ties[place].isKept = result.ties[place].weight >= threshold }
        result.finish(posts)
        return result
    }

    /// `estimate_coord_interval`, in milliseconds.
    static func interval(_ links: [[Trace.Row]], q: Double, p: Double) -> Int64? {
        let second = links.map { Double($0[1].time - $0[0].time) }
        guard let limit = Quantile.type7(q, of: second) else { return nil }
        let times = zip(links, second).filter { $0.1 <= limit }.compactMap { rows, _ -> Double? in
            // The first share whose rank is beyond the share p of all.
            let place = rows.indices.first { Double($0 + 1) / Double(rows.count) > p }
            return place.map { Double(rows[$0].time - rows[0].time) }
        }
        return Quantile.type7(0.5, of: times).map { Int64($0.rounded()) }
    }
}
