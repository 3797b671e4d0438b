/// What a search finds at one resolution.
public struct ResolutionStep: Hashable, Sendable {
    /// γ.
    public let resolution: Double
    /// The best partition of the runs.
    public let partition: Partition
    /// Its quality at this resolution.
    public let quality: Double
    /// The mean over nodes of how often they stay with their community; see ``stability(of:in:coMembership:)``.
    public let stability: Double
    /// The mean adjusted Rand index of the best partition and each run.
    public let agreement: Double
}

/// Runs a search at several resolutions, so that the choice of one is seen: where many resolutions give the same
/// communities, and every seed finds them, they are in the graph and not in the setting.
///
/// - Parameters:
///   - search: The search; its own resolution is not used.
///   - resolutions: The values of γ.
///   - seeds: The number of runs at each, at least one.
///   - firstSeed: The seed of the first run at each resolution; the others follow.
///   - workers: The number of threads; it does not change the result.
///   - progress: Called once for each finished run, from any thread.
/// - Complexity: `seeds` runs of the search for each resolution.
public func resolutionScan(
    of search: CommunitySearch, resolutions: [Double], seeds: Int, firstSeed: UInt64 = 1, workers: Int = 1,
    progress: @Sendable () -> Void = {}
) -> [ResolutionStep] {
    precondition(seeds > 0, "A scan needs a run.")
    let graph = search.joined()
    return resolutions.map { resolution in
        var search = search
        search.options.quality = search.options.quality.with(resolution: resolution)
        let runs = search.partitions(count: seeds, firstSeed: firstSeed, workers: workers, progress: progress)
        let best = bestPartition(of: runs, for: search)
        let shares = coMembership(of: graph, in: runs)
        let stabilities = stability(of: best.partition, in: graph, coMembership: shares)
        let agreement = runs.reduce(0) { $0 + PartitionAgreement(best.partition, $1).adjustedRandIndex }
        return ResolutionStep(
            resolution: resolution, partition: best.partition, quality: best.quality,
            stability: stabilities.isEmpty ? 1 : stabilities.reduce(0, +) / Double(stabilities.count),
            agreement: agreement / Double(seeds))
    }
}
