/// What many runs of a search agree on, and how far they do.
public struct Consensus: Hashable, Sendable {
    /// Where the communities come from.
    public enum Origin: String, Hashable, Sendable {
        /// They are what the runs agreed on, perhaps improved by one more search from there.
        case agreement
        /// They are those of the best run, perhaps improved: what the runs agreed on was worse.
        case bestRun = "best-run"
    }

    /// The communities. Their quality is at least that of every run and of what the runs agreed on.
    public let partition: Partition
    /// Where they come from.
    public let origin: Origin
    /// Their quality.
    public let quality: Double
    /// The quality of what the runs agreed on, as it was before the last search.
    public let agreedQuality: Double
    /// The quality of the best single run.
    public let bestRunQuality: Double
    /// The partitions of the runs on the graph as it is, by seed.
    public let runs: [Partition]
    /// How often each node stays with its community, from 0 to 1; see ``stability(of:in:coMembership:)``.
    public let stability: [Double]
    /// For each community the mean over the runs of its best overlap with a community of the run, 0 to 1.
    public let recovery: [Double]
    /// The number of rounds until all runs agreed, the runs on the graph as it is included.
    public let rounds: Int
    /// Whether all runs of the last round agreed. If not, what they agreed on is the best of the last round.
    public let converged: Bool
}

/// Finds the communities that the runs of a search agree on.
///
/// Consensus clustering of Lancichinetti and Fortunato (2012), through the ties only (as Tandon et al. 2019): the
/// search runs for several seeds; every tie is weighed anew by the share of runs that hold its ends together; the
/// search runs again on that, until all runs agree. Two departures: a tie keeps its own weight as a factor, and an
/// absolute γ shrinks with the weight of all ties, so that the constant Potts model does not break up what the runs
/// agree on; and what is agreed on is improved by one more search on the graph as it is. Where a single run is better
/// even so, its communities are taken, improved the same way: more seeds never give a worse result.
///
///     let agreed = consensus(of: CommunitySearch(layers: [GraphLayer(graph)]), seeds: 20)
///     // agreed.stability[0] is 1 when node 0 never left its community.
///
/// - Parameters:
///   - search: The search, with its layers.
///   - seeds: The number of runs in each round, at least one.
///   - firstSeed: The seed of the first run; the others follow.
///   - maximumRounds: When to stop without agreement.
///   - workers: The number of threads; it does not change the result.
///   - progress: Called once for each finished run, from any thread.
/// - Complexity: `seeds` runs of the search for each round, a few rounds in practice.
public func consensus(
    of search: CommunitySearch, seeds: Int, firstSeed: UInt64 = 1, maximumRounds: Int = 8, workers: Int = 1,
    progress: @Sendable () -> Void = {}
) -> Consensus {
    precondition(seeds > 0 && maximumRounds > 0, "A consensus needs a run and a round.")
    let graph = search.joined()
    let runs = search.partitions(count: seeds, firstSeed: firstSeed, workers: workers, progress: progress)
    var (current, found) = (search, runs)
    var rounds = 1
    while rounds < maximumRounds, found.contains(where: { $0 != found[0] }) {
        current = current.reweighted(by: found)
        found = current.partitions(count: seeds, firstSeed: firstSeed, workers: workers, progress: progress)
        rounds += 1
    }
    let converged = !found.contains { $0 != found[0] }
    let agreed = bestPartition(of: converged ? [found[0]] : found, for: search)
    let bestRun = bestPartition(of: runs, for: search)
    var chosen = search.improved(agreed, seed: firstSeed)
    var origin = Consensus.Origin.agreement
    if chosen.quality < bestRun.quality - search.qualityTolerance {
        chosen = search.improved(bestRun, seed: firstSeed)
        origin = .bestRun
    }
    let partition = chosen.partition
    let shares = coMembership(of: graph, in: runs)
    return Consensus(
        partition: partition, origin: origin, quality: chosen.quality, agreedQuality: agreed.quality,
        bestRunQuality: bestRun.quality, runs: runs,
        stability: stability(of: partition, in: graph, coMembership: shares),
        recovery: meanRecovery(of: partition, in: runs), rounds: rounds, converged: converged)
}

/// The first partition of the highest quality, and that quality.
func bestPartition(
    of partitions: [Partition], for search: CommunitySearch
) -> (partition: Partition, quality: Double) {
    var best = (partition: partitions[0], quality: search.quality(of: partitions[0]))
    for partition in partitions.dropFirst() {
        let quality = search.quality(of: partition)
        if quality > best.quality { best = (partition, quality) }
    }
    return best
}

private func meanRecovery(of partition: Partition, in runs: [Partition]) -> [Double] {
    var sums = [Double](repeating: 0, count: partition.communityCount)
    for run in runs {
        for (community, overlap) in bestOverlaps(of: partition, with: run).enumerated() { sums[community] += overlap }
    }
    return sums.map { $0 / Double(runs.count) }
}

extension CommunitySearch {
    /// What one more search from a partition finds, if that is better.
    fileprivate func improved(
        _ found: (partition: Partition, quality: Double), seed: UInt64
    ) -> (partition: Partition, quality: Double) {
        if algorithm == .labelPropagation { return found }
        let other = partition(seed: seed, from: found.partition)
        let quality = quality(of: other)
        return quality > found.quality + qualityTolerance ? (other, quality) : found
    }

    /// The same search with each tie weighed by the share of partitions that hold its ends together.
    fileprivate func reweighted(by partitions: [Partition]) -> CommunitySearch {
        var search = self
        var (weight, kept) = (0.0, 0.0)
        for layer in layers.indices {
            let graph = layers[layer].graph
            let shares = coMembership(of: graph, in: partitions)
            var edges: [Edge] = []
            var edge = 0
            graph.forEachEdge { source, target, weight in
                if shares[edge] > 0 { edges.append(Edge(source, target, weight: weight * shares[edge])) }
                edge += 1
            }
            guard let lighter = try? Graph(nodeCount: graph.nodeCount, edges: edges) else {
                preconditionFailure("Smaller weights stay finite.")
            }
            search.layers[layer].graph = lighter
            weight += layers[layer].weight * graph.totalWeight
            kept += layers[layer].weight * lighter.totalWeight
        }
        if !options.quality.isRelative, weight > 0 {
            search.options.quality = options.quality.with(resolution: options.quality.resolution * (kept / weight))
        }
        return search
    }
}
