import TroupeBase
import TroupeGraph
import TroupeModel
import TroupeReport

/// The communities of a network, searched and judged as the settings say.
struct FoundCommunities {
    let network: Network
    let settings: CommunitiesSettings
    let consensus: Consensus
    let search: CommunitySearch
    private let measures: [CommunityMeasures]
    private let significance: PartitionSignificance?
    private let resolutions: [ResolutionStep]?
    /// Whether the network's symmetry makes other divisions as good.
    private let isOneOfSeveral: Bool
    /// For each layer, how well the communities are found without it; empty for one layer.
    private let withoutLayer: [[Double]]

    init(
        _ network: Network, settings: CommunitiesSettings, progress: @escaping @Sendable (NetworkStep) -> Void
    ) {
        let workers = settings.workers ?? coreCount()
        let search = settings.search(network.layers)
        let runs = StepCounter("community runs", of: settings.seeds, comesInRounds: true, progress)
        let consensus = TroupeGraph.consensus(
            of: search, seeds: settings.seeds, firstSeed: settings.seed, workers: workers, progress: { runs.count() })
        self.network = network
        self.settings = settings
        self.search = search
        self.consensus = consensus
        isOneOfSeveral = TroupeGraph.isOneOfSeveral(consensus.partition, in: network.layers.map(\.graph))
        measures = communityMeasures(of: consensus.partition, in: network.joined, dividing: true, workers: workers)
        if settings.copies > 0, network.joined.edgeCount > 0 {
            let copies = StepCounter("rewired copies", of: settings.copies, progress)
            significance = TroupeGraph.significance(
                of: consensus.partition, found: search, runs: consensus.runs, copies: settings.copies,
                seed: settings.seed, workers: workers, progress: { copies.count() })
        } else {
            significance = nil
        }
        if settings.scansResolutions {
            let chosen = settings.resolution ?? 1
            let values = CommunitiesSettings.scanFactors.map { $0 * chosen }
            let scan = StepCounter("resolutions", of: values.count * settings.seeds, progress)
            resolutions = resolutionScan(
                of: search, resolutions: values, seeds: settings.seeds, firstSeed: settings.seed, workers: workers,
                progress: { scan.count() })
        } else {
            resolutions = nil
        }
        withoutLayer =
            network.layers.count < 2
            ? []
            : network.layers.indices.map { layer in
                var rest = search
                rest.layers.remove(at: layer)
                return bestOverlaps(of: consensus.partition, with: rest.partition(seed: settings.seed))
            }
    }

    /// The communities of two nodes or more come first; this is their number.
    private var sharedCount: Int { consensus.partition.sizes.count { $0 > 1 } }

    /// The results.
    ///
    /// - Throws: ``TroupeError`` if the other division has no node of the network.
    func document(comparedWith comparison: NamedPartition?) throws(TroupeError) -> CommunitiesDocument {
        let agreement = try comparison?.agreement(with: consensus.partition, of: network)
        let options = search.options
        return CommunitiesDocument(
            troupe: troupeVersion, network: network.record,
            settings: CommunitiesDocument.Settings(
                algorithm: settings.algorithm.rawValue, quality: settings.quality.rawValue,
                resolution: options.quality.resolution, iterations: options.iterations,
                randomness: options.randomness, seeds: settings.seeds, seed: settings.seed, copies: settings.copies,
                alpha: settings.alpha),
            results: results, communities: communities,
            resolutions: resolutions.map { steps in
                steps.map { step in
                    CommunitiesDocument.Resolution(
                        resolution: step.resolution, communities: step.partition.sizes.count { $0 > 1 },
                        largest: step.partition.sizes.first ?? 0, quality: step.quality, stability: step.stability,
                        agreement: step.agreement)
                }
            },
            comparison: agreement, notes: notes + (agreement.flatMap(\.note).map { [$0] } ?? []))
    }

    private var results: CommunitiesDocument.Results {
        var results = CommunitiesDocument.Results()
        results.quality = consensus.quality
        results.agreedQuality = consensus.agreedQuality
        results.bestRunQuality = consensus.bestRunQuality
        results.origin = consensus.origin.rawValue
        results.isOneOfSeveral = isOneOfSeveral
        results.chance = significance?.chance
        results.isDistinguishable = significance.map { $0.chance <= settings.alpha }
        results.runQuality = significance?.runQuality
        if let copies = significance?.copyQualities, let low = copies.min(), let high = copies.max() {
            results.copyQualities = [low, high]
        }
        results.communities = sharedCount
        results.nodesAlone = consensus.partition.communityCount - sharedCount
        if network.nodeCount > 0 {
            results.stability = consensus.stability.reduce(0, +) / Double(network.nodeCount)
        }
        results.rounds = consensus.rounds
        results.converged = consensus.converged
        results.outcome = outcome
        return results
    }

    private var outcome: String {
        guard network.joined.edgeCount > 0 else { return "There are no ties to divide." }
        guard let significance else { return "Not compared with chance (--copies 0)." }
        let copies = settings.copies
        let asGood = Int(saturating: (significance.chance * Double(copies + 1)).rounded()) - 1
        let share =
            "\(asGood == 0 ? "none" : PlainText.count(asGood)) of \(PlainText.count(copies)) copies with the "
            + "same degrees and ties drawn anew \(asGood <= 1 ? "divides" : "divide") as well "
            + "(chance \(PlainText.probability(significance.chance))"
        guard significance.chance <= settings.alpha else {
            return "The communities are not distinguishable from chance: "
                + "\(share), above \(PlainText.probability(settings.alpha)))."
        }
        let alone = significance.communityChance.prefix(sharedCount).count { $0.map { $0 <= settings.alpha } ?? false }
        return "The communities are distinguishable from chance: \(share)). "
            + "\(PlainText.count(alone)) of \(PlainText.count(sharedCount)) stand out one by one, allowing for having "
            + "looked at all."
    }

    private var notes: [String] {
        var notes = network.notes
        if !consensus.converged {
            notes.append(
                "The runs did not agree within \(consensus.rounds) rounds (not converged): what they agree on is the "
                    + "best "
                    + "run of the last round.")
        }
        return notes
    }

    private var communities: [CommunitiesDocument.Community] {
        let members = consensus.partition.members()
        let inner = innerStrengths
        return (0..<sharedCount).map { number in
            let measure = measures[number]
            let stabilities = members[number].map { consensus.stability[Int($0)] }
            var without: [String: Double] = [:]
            for (name, overlaps) in zip(network.layerNames, withoutLayer) { without[name] = overlaps[number] }
            let strongest = members[number].sorted { (-inner[Int($0)], $0) < (-inner[Int($1)], $1) }.prefix(5)
            return CommunitiesDocument.Community(
                community: number + 1, size: measure.size, ties: measure.innerTies, weight: measure.innerWeight,
                cut: measure.cutWeight, density: measure.density, conductance: measure.conductance,
                stability: stabilities.reduce(0, +) / Double(stabilities.count),
                leastStability: stabilities.min() ?? 1, recovery: consensus.recovery[number],
                chance: significance?.communityChance[number], synchronisation: measure.synchronisation,
                centralisation: measure.centralisation, modularity: measure.modularity, withoutLayer: without,
                strongest: strongest.map(network.name))
        }
    }

    /// For each node the weight of its ties to members of its community.
    private var innerStrengths: [Double] {
        var inner = [Double](repeating: 0, count: network.nodeCount)
        network.joined.forEachEdge { source, target, weight in
            guard consensus.partition[source] == consensus.partition[target] else { return }
            inner[Int(source)] += weight
            inner[Int(target)] += weight
        }
        return inner
    }

    /// Writes the table of nodes, in order of their names.
    func writeNodes(to sink: @escaping ([UInt8]) throws -> Void) throws {
        let inner = innerStrengths
        var writer = try CSVWriter(
            columns: network.nodeColumns + ["community", "stability", "ties", "weight", "weight_inside"], sink: sink)
        for node in network.nodesByName {
            let community = Int(consensus.partition[node])
            try writer.row(
                network.cells(of: node) + [
                    community < sharedCount ? .integer(community + 1) : .empty,
                    .number(consensus.stability[Int(node)]), .integer(network.joined.degree(of: node)),
                    .number(network.joined.strength(of: node)), .number(inner[Int(node)]),
                ])
        }
        try writer.finish()
    }
}
