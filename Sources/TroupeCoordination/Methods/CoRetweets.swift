package import TroupeModel

/// Pacheco et al. 2021, case study 4: accounts that repost the same posts.
package struct CoRetweets: DetectionMethod {
    /// The method.
    package init() {}

    /// What a reader must know of it.
    package var card: MethodCard {
        MethodCard(
            name: "pacheco-co-retweet", title: "Pacheco et al. 2021, co-retweets (CS4)",
            source: "Pacheco, Hui, Torres-Lugo, Truong, Flammini & Menczer 2021, doi:10.1609/icwsm.v15i1.18075",
            summary: "Accounts are TF-IDF vectors of what they reposted; ties weigh the cosine, and the heaviest half "
                + "percent is kept. Components are groups.",
            traces: [["repost", "object"]],
            parameters: [
                MethodParameter("min_posts", 10, .count, "fewest reposts of an account"),
                MethodParameter("keep", 0.005, .share, "share of the ties that is kept, the heaviest"),
                .maxAccounts,
            ],
            traps: [
                "Time does not count: two fans of one page look like two bots.",
                "Half a percent is kept whatever the data hold, so there is always something.",
                "The program of the paper keeps accounts with more than min_posts reposts, its text those with as "
                    + "many.",
            ])
    }

    /// Runs the method.
    package func run(_ posts: PostTable, settings: MethodSettings) throws(MethodError) -> MethodResult {
        let layer = try settings.layer(of: card.traces, in: posts)
        let matrix = FeatureMatrix(
            Trace(layer, of: posts).features, isBinary: false, leastUses: settings.count("min_posts"))
        return try .cosines(of: matrix, posts: posts, settings: settings)
    }
}

extension MethodResult {
    /// Ties that weigh the cosine, the heaviest share kept, components as groups.
    static func cosines(
        of matrix: FeatureMatrix, posts: PostTable, settings: MethodSettings
    ) throws(MethodError) -> MethodResult {
        let limit = settings.count("max_accounts")
        let products = FeatureProducts(matrix, limit: limit)
        let heaviest = try products.heaviest(settings.number("keep"), limit: PostPair.limit / 4)
        var result = MethodResult()
        result.tieColumns = [TieColumn(name: "shared", values: heaviest.pairs.map { Double($0.shared) })]
        result.ties = heaviest.pairs.enumerated().map { row, pair in
            MethodTie(
                first: pair.first, second: pair.second, weight: pair.cosine, isKept: pair.cosine > heaviest.threshold,
                row: row)
        }
        result.note(unpaired: products.unpaired, limit: limit)
        if heaviest.unlisted > 0 {
            result.notes.append(
                "\(heaviest.unlisted) ties of a cosine of at most \(heaviest.threshold) are not kept and not listed: "
                    + "there "
                    + "are too many of them.")
        }
        result.finish(posts)
        return result
    }
}
