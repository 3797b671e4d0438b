package import TroupeModel

/// Pacheco et al. 2021, case study 5: accounts that post in the same half hours.
package struct ActivitySynchronization: DetectionMethod {
    /// The method.
    package init() {}

    /// What a reader must know of it.
    package var card: MethodCard {
        MethodCard(
            name: "pacheco-synchrony", title: "Pacheco et al. 2021, activity synchronization (CS5)",
            source: "Pacheco, Hui, Torres-Lugo, Truong, Flammini & Menczer 2021, doi:10.1609/icwsm.v15i1.18075",
            summary: "Accounts are TF-IDF vectors of the half hours in which they posted, whatever they posted; ties "
                + "weigh the cosine, and the heaviest half percent is kept. Components are groups.",
            traces: [],
            parameters: [
                MethodParameter("bin", 1800, .seconds, "length of an interval, from the first post on"),
                MethodParameter("min_posts", 8, .count, "fewest posts of an account"),
                MethodParameter("keep", 0.005, .share, "share of the ties that is kept, the heaviest"),
                .maxAccounts,
            ],
            traps: [
                "People of one time zone and habit post in the same half hours.",
                "Half a percent is kept whatever the data hold, so there is always something.",
            ])
    }

    /// Runs the method.
    package func run(_ posts: PostTable, settings: MethodSettings) throws(MethodError) -> MethodResult {
        let bin = settings.milliseconds("bin")
        let first = posts.time.min() ?? 0
        let features = zip(posts.account, posts.time).map { (account: $0, feature: UInt64(($1 - first) / bin)) }
        let matrix = FeatureMatrix(features, isBinary: false, leastUses: settings.count("min_posts"))
        return try .cosines(of: matrix, posts: posts, settings: settings)
    }
}
