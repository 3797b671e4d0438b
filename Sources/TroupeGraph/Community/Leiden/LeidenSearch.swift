import TroupeBase

/// A search for communities on one graph, over masses of one layer or several.
struct LeidenSearch<Mass: CommunityMass> {
    private let graph: Graph
    private let ground: LeidenLevel<Mass>
    private let price: Mass
    private let options: LeidenOptions
    /// Whether communities are refined into parts before they are aggregated; the Louvain method does not.
    private let refines: Bool

    init(_ graph: Graph, masses: [Mass], price: Mass, options: LeidenOptions, refines: Bool = true) {
        precondition(options.iterations > 0, "A search needs at least one iteration.")
        precondition(options.randomness > 0 && options.randomness.isFinite, "Leiden needs a randomness above zero.")
        let resolution = options.quality.resolution
        precondition(resolution >= 0 && resolution.isFinite, "A resolution is zero or above.")
        self.graph = graph
        ground = LeidenLevel(graph, masses: masses)
        self.price = price
        self.options = options
        self.refines = refines
    }

    /// The communities; before them, when levels are kept, the partitions that nest in them, finest first.
    func run(
        from start: Partition? = nil, fixed isFixed: [Bool]? = nil, keepingLevels: Bool = false
    ) -> [Partition] {
        precondition(start.map { $0.nodeCount == graph.nodeCount } ?? true, "A start has as many nodes as the graph.")
        precondition(isFixed.map { $0.count == graph.nodeCount } ?? true, "Each node is fixed or not.")
        var random = SplitMix64(seed: options.seed)
        var membership = start?.membership ?? (0..<graph.nodeCount).map { UInt32($0) }
        var levels: [[UInt32]] = []
        for _ in 0..<options.iterations { levels = improve(&membership, fixed: isFixed, random: &random) }
        levels = (keepingLevels ? levels : []) + [membership]
        if isFixed != nil { return levels.map { Partition(denseLabels: $0, order: .size) } }
        var partitions: [Partition] = []
        for level in levels {
            let connected = connectedParts(of: level, in: graph).ordered(by: .size)
            if connected != partitions.last { partitions.append(connected) }
        }
        return partitions
    }

    /// One iteration of the method (algorithm A.2 of the paper), from the communities given to better ones.
    ///
    /// - Returns: For each level above the ground, the node that holds each node of the ground.
    private func improve(
        _ membership: inout [UInt32], fixed groundIsFixed: [Bool]?, random: inout SplitMix64
    ) -> [[UInt32]] {
        var level = ground
        var community = membership
        var isFixed = groundIsFixed
        var holders: [[UInt32]] = []
        while true {
            let communityCount = moveNodes(
                of: level, between: &community, fixed: isFixed, price: price, random: &random)
            if communityCount == level.nodeCount { break }
            var (part, partCount) = (community, communityCount)
            if refines {
                let refined = refine(
                    community, of: level, price: price, randomness: options.randomness, random: &random)
                // When nothing could be merged the communities themselves go on, or the levels would never shrink.
                if refined.count < level.nodeCount { (part, partCount) = refined }
            }
            let (coarse, partCommunity) = aggregate(level, by: part, partCount: partCount, community: community)
            isFixed = isFixed.map { fixedParts(part, partCount: partCount, fixed: $0) }
            holders.append(holders.last.map { $0.map { part[Int($0)] } } ?? part)
            level = coarse
            community = partCommunity
        }
        membership = holders.last.map { $0.map { community[Int($0)] } } ?? community
        return holders
    }

    /// For each part whether it holds a fixed node and so cannot move either.
    private func fixedParts(_ part: [UInt32], partCount: Int, fixed isFixed: [Bool]) -> [Bool] {
        var isPartFixed = [Bool](repeating: false, count: partCount)
        for (node, part) in part.enumerated() where isFixed[node] { isPartFixed[Int(part)] = true }
        return isPartFixed
    }
}
