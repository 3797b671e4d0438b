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
    /// For each community (1 + copies that hold one at least as large and as separate) / (1 + copies); nil for a
    /// community without ties. Separate is the share of its members' ties that stay inside; see
    /// ``CommunityMeasures/conductance``.
    public let communityChance: [Double?]
}

/// Compares a partition with what the same search finds on copies of the graph whose edges were drawn anew.
///
/// Each copy keeps every node's degree; see ``degreePreservingRewiring(of:swapsPerEdge:seed:)``. Layers are rewired one
/// by one. Like is compared with like: the run of the search with the same seed on the graph and on each copy, not the
/// partition judged, which may be the best of many runs. The chance of a community looks for one like it anywhere in a
/// copy, so it already allows for the number of communities looked at.
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
        return (quality: rewired.quality(of: other), steps: SeparationSteps(other, in: rewired.joined()))
    }
    let run = search.quality(of: search.partition(seed: search.options.seed))
    let measures = communityMeasures(of: partition, in: search.joined())
    let qualities = found.map(\.quality)
    // Equal up to rounding counts as equal: a graph that cannot be rewired is no evidence.
    let tolerance = 1e-9 * max(1, abs(run))
    return PartitionSignificance(
        quality: search.quality(of: partition), runQuality: run, copyQualities: qualities,
        chance: Double(1 + qualities.count { $0 >= run - tolerance }) / Double(1 + copies),
        communityChance: measures.map { measure in
            guard let conductance = measure.conductance else { return nil }
            let alike = found.count { $0.steps.hasCommunity(ofAtLeast: measure.size, separation: 1 - conductance) }
            return Double(1 + alike) / Double(1 + copies)
        })
}

/// The most separate community of a partition for each least size.
private struct SeparationSteps: Sendable {
    /// Sizes descending, each with the largest separation among communities of that size or more.
    private var steps: [(size: Int, separation: Double)] = []

    init(_ partition: Partition, in graph: Graph) {
        var largest = -1.0
        for measure in communityMeasures(of: partition, in: graph).sorted(by: { $0.size > $1.size }) {
            guard let conductance = measure.conductance else { continue }
            largest = max(largest, 1 - conductance)
            if steps.last?.size == measure.size {
                steps[steps.count - 1].separation = largest
            } else {
                steps.append((measure.size, largest))
            }
        }
    }

    func hasCommunity(ofAtLeast size: Int, separation: Double) -> Bool {
        guard let step = steps.last(where: { $0.size >= size }) else { return false }
        return step.separation >= separation - 1e-12
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
