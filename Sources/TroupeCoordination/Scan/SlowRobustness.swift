package import TroupeModel

/// What becomes of slow groups when something is changed: the window, the seed of the search, fewer posts.
package struct SlowRobustness: Sendable {
    private let scan: SlowScan

    /// A card for scans with these settings.
    package init(settings: SlowScanSettings) { scan = SlowScan(settings: settings, workers: 1) }

    /// For each group, what became of it under each change.
    ///
    /// The threshold is that of the scan: surrogates are not drawn anew for each change.
    ///
    /// - Parameter posts: The posts of the scan.
    /// - Complexity: One pass over the moments for each change but the seeds of the search, at each window at which a
    ///   group stands out.
    package func card(_ result: SlowScanResult, posts: PostTable) -> [[Robustness.Outcome]] {
        let numbering = ObjectNumbering(posts.layers)
        let uses = scan.specificUses(of: posts, numbering: numbering).uses
        let texts = scan.texts(among: uses, of: posts, numbering: numbering)
        let rank = posts.accounts.ranks()
        var changed: [Int64: [(change: Robustness.Change, groups: [(members: [UInt32], score: Double)])]] = [:]
        return result.groups.map { group in
            let tried = changed[group.window] ?? changes(of: texts, window: group.window, rank: rank)
            changed[group.window] = tried
            let limit = result.widths.first { $0.window == group.window }?.limit ?? 0
            return tried.map { change, groups in
                Robustness.outcome(of: group.members, change: change, in: groups, threshold: limit)
            }
        }
    }

    /// The groups of one window under each change.
    private func changes(
        of texts: ScanUses, window: Int64, rank: [UInt32]
    ) -> [(change: Robustness.Change, groups: [(members: [UInt32], score: Double)])] {
        func groups(_ edges: [ScanEdge], seed: UInt64) -> [(members: [UInt32], score: Double)] {
            var settings = scan.settings
            settings.seed = seed
            return ScanGroup.groups(edges, rank: rank, settings: settings).map { ($0.members, $0.score) }
        }
        let seed = scan.settings.seed
        func groups(of uses: ScanUses, _ window: Int64) -> [(members: [UInt32], score: Double)] {
            groups(scan.surprise(of: uses, window: window).edges(uses.account), seed: seed)
        }
        let edges = scan.surprise(of: texts, window: window).edges(texts.account)
        let draws = (1...Robustness.postDraws).map { draw in
            let left = texts.filtered { Robustness.keeps(texts.post[$0], draw: draw, seed: seed) }
            return (change: Robustness.Change.withoutPosts(seed: draw), groups: groups(of: left, window))
        }
        let seeds = (1...Robustness.searchSeeds).map { number in
            (change: Robustness.Change.searchSeed(number), groups: groups(edges, seed: seed &+ UInt64(number)))
        }
        return [
            (.halfWindow, groups(of: texts, window / 2)), (.doubleWindow, groups(of: texts, 2 * window)),
        ] + draws + seeds
    }
}
