/// What many runs of a search agree on, and how far they do.
public struct Consensus: Hashable, Sendable {
    /// The communities agreed on.
    public let partition: Partition
    /// The partitions of the runs on the graph as it is, by seed.
    public let runs: [Partition]
    /// How often each node stays with its community, from 0 to 1; see ``stability(of:in:coMembership:)``.
    public let stability: [Double]
    /// For each community the mean over the runs of its best overlap with a community of the run, 0 to 1.
    public let recovery: [Double]
    /// The number of rounds until all runs agreed, the runs on the graph as it is included.
    public let rounds: Int
    /// Whether all runs of the last round agreed. If not, the partition is the best of the last round.
    public let converged: Bool
}

/// Finds the communities that the runs of a search agree on.
///
/// Consensus clustering of Lancichinetti and Fortunato (2012), through the ties only (as Tandon et al. 2019): the search
/// runs for several seeds; every tie is weighed anew by the share of runs that hold its ends together; the search runs
/// again on that, until all runs agree. Departure: a tie keeps its own weight as a factor, so that quality functions
/// with an absolute scale can be used too.
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
    let partition = converged ? found[0] : bestPartition(of: found, for: search).partition
    let shares = coMembership(of: graph, in: runs)
    return Consensus(
        partition: partition, runs: runs, stability: stability(of: partition, in: graph, coMembership: shares),
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
    /// The same search with each tie weighed by the share of partitions that hold its ends together.
    fileprivate func reweighted(by partitions: [Partition]) -> CommunitySearch {
        var search = self
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
        }
        return search
    }
}
