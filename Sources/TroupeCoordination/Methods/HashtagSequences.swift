import TroupeBase
package import TroupeModel

/// Pacheco et al. 2021, case study 3: accounts that wrote the same hashtags in the same order on a day.
package struct HashtagSequences: DetectionMethod {
    /// The method.
    package init() {}

    /// What a reader must know of it.
    package var card: MethodCard {
        MethodCard(
            name: "pacheco-hashtag-sequence", title: "Pacheco et al. 2021, hashtag sequences (CS3)",
            source: "Pacheco, Hui, Torres-Lugo, Truong, Flammini & Menczer 2021, doi:10.1609/icwsm.v15i1.18075",
            summary: "The hashtags of all of an account's posts of a day (UTC) in their order; accounts with the same "
                + "sequence tie, and components are groups.",
            traces: [["hashtag", "caption-hashtag"]],
            parameters: [
                MethodParameter("min_posts", 5, .count, "fewest posts with hashtags of an account on a day"),
                MethodParameter("min_hashtags", 5, .count, "fewest distinct hashtags of a sequence"),
            ],
            traps: [
                "One post more or less makes another sequence: it finds scripts, not people.",
                "A hashtag that stands twice in one post counts once here.",
                "Ties are not weighted and not filtered: that two strangers write the same five is thought unlikely.",
            ])
    }

    /// Runs the method.
    package func run(_ posts: PostTable, settings: MethodSettings) throws(MethodError) -> MethodResult {
        let layer = try settings.layer(of: card.traces, in: posts)
        let day: Int64 = 86_400_000
        // Uses of one post keep their order in the post; posts are put in order of time.
        let rows = Trace(layer, of: posts).rows.enumerated().sorted {
            ($0.element.account, $0.element.time, $0.element.post, $0.offset)
                < ($1.element.account, $1.element.time, $1.element.post, $1.offset)
        }.map(\.element)
        var numbers: [[UInt32]: UInt64] = [:]
        var features: [(account: UInt32, feature: UInt64)] = []
        var begin = 0
        while begin < rows.count {
            let moment = rows[begin].time.flooredQuotient(day)
            var end = begin
            while end < rows.count, rows[end].account == rows[begin].account,
                rows[end].time.flooredQuotient(day) == moment
            {
                end += 1
            }
            let own = rows[begin..<end]
            if Set(own.map(\.post)).count >= settings.count("min_posts"),
                Set(own.map(\.object)).count >= settings.count("min_hashtags")
            {
                // The day is part of the key: the same sequence on another day is another trace.
                let key = own.map(\.object) + [UInt32(truncatingIfNeeded: moment)]
                let number = numbers[key] ?? UInt64(numbers.count)
                numbers[key] = number
                features.append((rows[begin].account, number))
            }
            begin = end
        }
        var result = MethodResult()
        let pairs = try FeatureMatrix(features, isBinary: true).pairs(limit: .max).pairs
        result.tieColumns = [TieColumn(name: "days", values: pairs.map { Double($0.shared) })]
        result.ties = pairs.enumerated().map { row, pair in
            MethodTie(first: pair.first, second: pair.second, weight: 1, isKept: true, row: row)
        }
        result.finish(posts)
        return result
    }
}
