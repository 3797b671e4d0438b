import TroupeBase

/// Whether communities are more than the degrees of a graph would give by chance.
public struct PartitionSignificance: Hashable, Sendable {
    /// The quality of the partition judged.
    public let quality: Double
    /// The quality one run of the search reaches on the graph: what the copies are compared with.
    public let runQuality: Double
    /// The quality the same search reaches on each rewired copy.
    public let copyQualities: [Double]
    /// (1 + copies whose run is at least as good) / (1 + copies): how likely a graph without communities does as well.
    public let chance: Double
    /// For each community, as it is found in the median run: (1 + copies whose most striking community is at least as
    /// striking) / (1 + copies); nil for a community without ties inside. Striking is how far its ties stay inside
    /// beyond what the degrees give, in standard deviations among communities of the copies with about as many ties.
    /// The most striking one of each copy allows for having looked at all communities: where there are none, one is at
    /// or below 5 % in about 5 % of graphs.
    public let communityChance: [Double?]
}

/// Compares a partition with what the same search finds on copies of the graph whose edges were drawn anew.
///
/// Each copy keeps every node's degree; see ``degreePreservingRewiring(of:swapsPerEdge:seed:)``. Layers are rewired one
/// by one. Like is compared with like: the run of the search with the same seed on the graph and on each copy, not the
/// partition judged, which may be the best of many runs. A community is compared, as single runs find it, with the most
/// striking one of each copy, whatever its size (the maximum statistic of Westfall and Young 1993).
///
/// - Parameters:
///   - partition: The communities to judge, found by `search`.
///   - search: The search that found them.
///   - runs: Single runs of the search on the graph; without any, that of its own seed is made.
///   - copies: The number of copies; the smallest chance that can come out is 1/(copies + 1).
///   - seed: Where the random sequences start.
///   - workers: The number of threads; it does not change the result.
///   - progress: Called once for each finished copy, from any thread.
/// - Complexity: A rewiring and a run of the search for each copy.
public func significance(
    of partition: Partition, found search: CommunitySearch, runs: [Partition] = [], copies: Int, seed: UInt64 = 1,
    workers: Int = 1, progress: @Sendable () -> Void = {}
) -> PartitionSignificance {
    precondition(copies > 0, "Significance needs a copy.")
    let found = parallelMap(count: copies, workers: workers, makeScratch: noScratch) { copy, _ in
        defer { progress() }
        let rewired = search.rewired(seed: seed &+ UInt64(copy))
        let other = rewired.partition(seed: search.options.seed)
        let surprises = surprises(of: other, in: rewired.joined())
        return (quality: rewired.quality(of: other), surprises: surprises.compactMap { $0 })
    }
    let firstRun = search.partition(seed: search.options.seed)
    let run = search.quality(of: firstRun)
    let judge = CommunityJudge(copies: found.map(\.surprises))
    let qualities = found.map(\.quality)
    // Equal up to rounding counts as equal: a graph that cannot be rewired is no evidence.
    let tolerance = 1000 * search.qualityTolerance
    return PartitionSignificance(
        quality: search.quality(of: partition), runQuality: run, copyQualities: qualities,
        chance: Double(1 + qualities.count { $0 >= run - tolerance }) / Double(1 + copies),
        communityChance: judge.chances(
            of: partition, in: search.joined(), runs: runs.isEmpty ? [firstRun] : runs))
}

/// The most striking community of each copy, and the scale on which communities are striking.
private struct CommunityJudge {
    private let scale: SurpriseScale
    private let largest: [Double]

    init(copies: [[CommunitySurprise]]) {
        let scale = SurpriseScale(copies)
        largest = copies.enumerated().map { copy, communities in
            communities.map { scale.deviations(of: $0, in: copy) }.max() ?? -.infinity
        }
        self.scale = scale
    }

    /// For each community of a partition the median over runs of the chance of the run's community that overlaps most.
    func chances(of partition: Partition, in graph: Graph, runs: [Partition]) -> [Double?] {
        var chances = [[Double]](repeating: [], count: partition.communityCount)
        for run in runs {
            let ofRun = surprises(of: run, in: graph).map { $0.map(chance) ?? 1 }
            for (community, match) in bestMatches(of: partition, with: run).enumerated() {
                chances[community].append(ofRun[match])
            }
        }
        return zip(chances, surprises(of: partition, in: graph)).map { chances, surprise in
            surprise == nil ? nil : chances.sorted()[chances.count / 2]
        }
    }

    private func chance(of community: CommunitySurprise) -> Double {
        let deviations = scale.deviations(of: community)
        return Double(1 + largest.count { $0 >= deviations - 1e-9 }) / Double(1 + largest.count)
    }
}

extension CommunitySearch {
    /// The same search on layers whose edges were drawn anew.
    fileprivate func rewired(seed: UInt64) -> CommunitySearch {
        var search = self
        for layer in layers.indices {
            search.layers[layer].graph = degreePreservingRewiring(
                of: layers[layer].graph, seed: seed &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(layer))
        }
        return search
    }
}
