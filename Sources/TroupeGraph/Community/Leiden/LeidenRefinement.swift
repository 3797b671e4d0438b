import TroupeBase

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Divides each community into well-connected parts (`RefinePartition` and `MergeNodesSubset` of the paper).
///
/// Every node starts as a part of its own. In random order, a node still alone and well connected to the rest of its
/// community joins one of the well-connected parts around it in the same community, at random among the merges that do
/// not lower the quality. Since a node only joins where it has an edge and never leaves, parts are connected.
///
/// - Parameters:
///   - community: For each node its community, below the number of nodes.
///   - randomness: θ of ``LeidenOptions/randomness``.
/// - Returns: For each node its part, numbered densely from zero, and the number of parts.
func refine<Mass>(
    _ community: [UInt32], of level: LeidenLevel<Mass>, price: Mass, randomness: Double, random: inout SplitMix64
) -> (labels: [UInt32], count: Int) {
    level.withColumns { columns in
        refine(columns, within: ScratchBuffer(community), price: price, randomness: randomness, random: &random)
    }
}

private func refine<Mass>(
    _ level: LeidenLevel<Mass>.Columns, within community: consuming ScratchBuffer<UInt32>, price: Mass,
    randomness: Double, random: inout SplitMix64
) -> (labels: [UInt32], count: Int) {
    let nodeCount = level.nodeCount
    let part = ScratchBuffer<UInt32>(uninitializedCount: nodeCount)
    let isAlone = ScratchBuffer(repeating: true, count: nodeCount)
    let partMass = ScratchBuffer<Mass>(uninitializedCount: nodeCount)
    let communityMass = ScratchBuffer(repeating: Mass.zero, count: nodeCount)
    // The weight of a part's edges to the rest of its community.
    let border = ScratchBuffer<Double>(uninitializedCount: nodeCount)
    for node in 0..<UInt32(nodeCount) {
        let own = community[node]
        part[node] = node
        partMass[node] = level.masses[Int(node)]
        communityMass[own] = communityMass[own] + level.masses[Int(node)]
        var weight = 0.0
        for entry in level.row(node) where community[level.neighbors[entry]] == own { weight += level.weights[entry] }
        border[node] = weight
    }

    let capacity = level.largestDegree
    var nearby = WeightTally(labelCount: nodeCount, capacity: capacity)
    var merges = MergeChoice(capacity: capacity, randomness: randomness)
    let order = shuffledNodes(nodeCount, using: &random)
    for index in 0..<nodeCount {
        let node = order[index]
        guard isAlone[node], border[node] > 0 else { continue }
        let own = community[node]
        let whole = communityMass[own]
        let mass = level.masses[Int(node)]
        guard border[node] >= (price * mass * (whole - mass)).total else { continue }

        for entry in level.row(node) where community[level.neighbors[entry]] == own {
            nearby.add(level.weights[entry], to: part[level.neighbors[entry]])
        }
        merges.removeAll()
        for index in 0..<nearby.touchedCount {
            let other = nearby.touched[index]
            let otherMass = partMass[other]
            let gain = nearby[other] - (price * mass * otherMass).total
            guard gain >= 0, nearby[other] > 0, border[other] >= (price * otherMass * (whole - otherMass)).total else {
                continue
            }
            merges.append(other, gain: gain)
        }
        if let chosen = merges.choose(using: &random) {
            part[node] = chosen
            isAlone[chosen] = false
            partMass[chosen] = partMass[chosen] + mass
            border[chosen] += border[node] - 2 * nearby[chosen]
        }
        nearby.clear()
    }
    return densely(part)
}

/// The merges open to one node, and the draw among them and staying alone, which gains zero.
private struct MergeChoice: ~Copyable {
    private let parts: ScratchBuffer<UInt32>
    /// The gain of each merge, during a draw its relative chance.
    private let gains: ScratchBuffer<Double>
    private let randomness: Double
    private var count = 0
    private var largest = 0.0

    init(capacity: Int, randomness: Double) {
        parts = ScratchBuffer(uninitializedCount: capacity)
        gains = ScratchBuffer(uninitializedCount: capacity)
        self.randomness = randomness
    }

    @inline(__always)
    mutating func removeAll() {
        count = 0
        largest = 0
    }

    /// Adds a merge that gains zero or more; at most `capacity` between two calls of ``removeAll()``.
    @inline(__always)
    mutating func append(_ part: UInt32, gain: Double) {
        parts[count] = part
        gains[count] = gain
        count += 1
        if gain > largest { largest = gain }
    }

    /// Draws a part with a chance proportional to exp(gain/θ); nil for staying alone.
    ///
    /// Gains are taken relative to the largest, so that weights in the hundreds cannot overflow the exponential.
    mutating func choose(using random: inout SplitMix64) -> UInt32? {
        guard count > 0 else { return nil }
        let stay = chance(0)
        var sum = stay
        for index in 0..<count {
            let chance = chance(gains[index])
            gains[index] = chance
            sum += chance
        }
        var rest = random.nextUnit() * sum - stay
        if rest < 0 { return nil }
        var last: UInt32?
        for index in 0..<count where gains[index] > 0 {
            last = parts[index]
            rest -= gains[index]
            if rest < 0 { break }
        }
        return last
    }

    /// The chance of a gain relative to the largest; zero below 10⁻¹⁶, which spares most exponentials.
    @inline(__always)
    private func chance(_ gain: Double) -> Double {
        if gain == largest { return 1 }
        let exponent = (gain - largest) / randomness
        return exponent < -37 ? 0 : exp(exponent)
    }
}
