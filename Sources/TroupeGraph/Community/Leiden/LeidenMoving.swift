/// Moves single nodes to the community that gains most, until no move gains (`MoveNodesFast` of the paper).
///
/// Nodes wait in a queue, at first all in random order; a node that moves calls back those neighbours that are not in
/// its new community. A move must gain more than rounding could feign, so the queue runs empty.
///
/// - Parameters:
///   - level: The graph.
///   - community: For each node its community, below the number of nodes. On return numbered densely from zero.
///   - isFixed: For each node whether it stays where it is; nil lets all move.
///   - price: The price of a pair of unit masses inside a community.
/// - Returns: The number of communities.
func moveNodes(
    of level: LeidenLevel, between community: inout [UInt32], fixed isFixed: [Bool]? = nil, price: Double,
    random: inout SplitMix64
) -> Int {
    let (moved, count) = level.withColumns { columns in
        moveNodes(columns, start: community, fixed: isFixed, price: price, random: &random)
    }
    community = moved
    return count
}

private func moveNodes(
    _ level: LeidenLevel.Columns, start: [UInt32], fixed isFixed: [Bool]?, price: Double, random: inout SplitMix64
) -> (labels: [UInt32], count: Int) {
    let nodeCount = level.nodeCount
    let community = ScratchBuffer(start)
    var census = Census(level, community)
    var queue = NodeQueue(shuffling: nodeCount, fixed: isFixed, using: &random)
    var nearby = WeightTally(labelCount: nodeCount, capacity: level.largestDegree)
    var totalMass = 0.0
    for node in 0..<nodeCount { totalMass += level.masses[node] }

    while let node = queue.popFirst() {
        let row = level.row(node)
        for entry in row { nearby.add(level.weights[entry], to: community[level.neighbors[entry]]) }
        let own = community[node]
        let mass = level.masses[Int(node)]
        let pricedMass = price * mass
        let ownWeight = nearby[own]
        let ownGain = ownWeight - pricedMass * (census.mass[own] - mass)
        // An empty community offers a gain of zero.
        var (best, bestGain) = (own, 0.0)
        var isEmpty = true
        for index in 0..<nearby.touchedCount {
            let other = nearby.touched[index]
            if other == own { continue }
            let gain = nearby[other] - pricedMass * census.mass[other]
            if gain > bestGain {
                (best, bestGain) = (other, gain)
                isEmpty = false
            }
        }
        let tolerance = 1e-11 * (ownWeight + nearby[best] + pricedMass * totalMass)
        nearby.clear()
        guard bestGain > ownGain + tolerance else { continue }
        if isEmpty {
            guard census.size[own] > 1, let empty = census.empty.last else { continue }
            best = empty
        }
        census.move(mass: mass, from: own, to: best)
        community[node] = best
        for entry in row {
            let neighbor = level.neighbors[entry]
            if community[neighbor] != best { queue.append(neighbor) }
        }
    }
    return densely(community)
}

/// The mass and the number of nodes of each community, and the communities without any.
private struct Census: ~Copyable {
    let mass: ScratchBuffer<Double>
    let size: ScratchBuffer<UInt32>
    /// The last one is the next to be used.
    private(set) var empty: [UInt32] = []

    init(_ level: LeidenLevel.Columns, _ community: borrowing ScratchBuffer<UInt32>) {
        mass = ScratchBuffer(repeating: 0, count: level.nodeCount)
        size = ScratchBuffer(repeating: 0, count: level.nodeCount)
        for node in 0..<level.nodeCount {
            mass[community[node]] += level.masses[node]
            size[community[node]] += 1
        }
        for label in 0..<UInt32(level.nodeCount) where size[label] == 0 { empty.append(label) }
    }

    @inline(__always)
    mutating func move(mass moved: Double, from own: UInt32, to other: UInt32) {
        mass[own] -= moved
        size[own] -= 1
        if size[own] == 0 {
            // What rounding left behind would otherwise weigh on the next node that settles here.
            mass[own] = 0
            empty.append(own)
        }
        if size[other] == 0 { empty.removeLast() }
        mass[other] += moved
        size[other] += 1
    }
}

/// Nodes that wait for a visit: each at most once, so a ring of as many places as nodes is enough.
private struct NodeQueue: ~Copyable {
    private let ring: ScratchBuffer<UInt32>
    private let isWaiting: ScratchBuffer<Bool>
    private var head = 0
    private var waitingCount: Int

    /// All nodes but the fixed ones, in random order (Fisher-Yates).
    init(shuffling nodeCount: Int, fixed isFixed: [Bool]?, using random: inout SplitMix64) {
        ring = shuffledNodes(nodeCount, using: &random)
        // A fixed node counts as waiting for good and so is never called.
        isWaiting = ScratchBuffer(repeating: true, count: nodeCount)
        waitingCount = nodeCount
        guard let isFixed else { return }
        waitingCount = 0
        for place in 0..<nodeCount where !isFixed[Int(ring[place])] {
            ring[waitingCount] = ring[place]
            waitingCount += 1
        }
    }

    @inline(__always)
    mutating func popFirst() -> UInt32? {
        if waitingCount == 0 { return nil }
        let node = ring[head]
        head = head + 1 == ring.count ? 0 : head + 1
        waitingCount -= 1
        isWaiting[node] = false
        return node
    }

    @inline(__always)
    mutating func append(_ node: UInt32) {
        if isWaiting[node] { return }
        isWaiting[node] = true
        let tail = head + waitingCount
        ring[tail < ring.count ? tail : tail - ring.count] = node
        waitingCount += 1
    }
}
