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
    /// For each community (1 + copies whose most striking community is at least as striking) / (1 + copies), nil for a
    /// community without ties; see ``surprises(of:in:)``. The largest of each copy is what allows for
    /// having looked at all communities: when there are none, some community is at or below 5 % in 5 % of graphs.
    public let communityChance: [Double?]
}

/// Compares a partition with what the same search finds on copies of the graph whose edges were drawn anew.
///
/// Each copy keeps every node's degree; see ``degreePreservingRewiring(of:swapsPerEdge:seed:)``. Layers are rewired one
/// by one. Like is compared with like: the run of the search with the same seed on the graph and on each copy, not the
/// partition judged, which may be the best of many runs. A community is compared with the most striking one of each copy
/// (the maximum statistic of Westfall and Young 1993), whatever its size.
///
/// - Parameters:
///   - partition: The communities to judge, found by `search`.
///   - search: The search that found them.
///   - copies: The number of copies; the smallest chance that can come out is 1/(copies + 1).
///   - seed: Where the random sequences start.
///   - workers: The number of threads; it does not change the result.
///   - progress: Called once for each finished copy, from any thread.
/// - Complexity: A rewiring and a run of the search for each copy.
public func significance(
    of partition: Partition, found search: CommunitySearch, copies: Int, seed: UInt64 = 1, workers: Int = 1,
    progress: @Sendable () -> Void = {}
) -> PartitionSignificance {
    precondition(copies > 0, "Significance needs a copy.")
    let found = parallelMap(count: copies, workers: workers, makeScratch: noScratch) { copy, _ in
        defer { progress() }
        let rewired = search.rewired(seed: seed &+ UInt64(copy))
        let other = rewired.partition(seed: search.options.seed)
        return (quality: rewired.quality(of: other), surprise: surprises(of: other, in: rewired.joined()).max() ?? 0)
    }
    let run = search.quality(of: search.partition(seed: search.options.seed))
    let graph = search.joined()
    let measures = communityMeasures(of: partition, in: graph)
    let qualities = found.map(\.quality)
    // Equal up to rounding counts as equal: a graph that cannot be rewired is no evidence.
    let tolerance = 1000 * search.qualityTolerance
    return PartitionSignificance(
        quality: search.quality(of: partition), runQuality: run, copyQualities: qualities,
        chance: Double(1 + qualities.count { $0 >= run - tolerance }) / Double(1 + copies),
        communityChance: zip(measures, surprises(of: partition, in: graph)).map { measure, surprise in
            if measure.conductance == nil { return nil }
            let alike = found.count { $0.surprise >= surprise - 1e-9 * max(1, abs(surprise)) }
            return Double(1 + alike) / Double(1 + copies)
        })
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
