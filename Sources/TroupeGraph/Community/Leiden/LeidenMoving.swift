import TroupeBase

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
func moveNodes<Mass>(
    of level: LeidenLevel<Mass>, between community: inout [UInt32], fixed isFixed: [Bool]? = nil, price: Mass,
    random: inout SplitMix64
) -> Int {
    let (moved, count) = level.withColumns { columns in
        moveNodes(columns, start: community, fixed: isFixed, price: price, random: &random)
    }
    community = moved
    return count
}

private func moveNodes<Mass>(
    _ level: LeidenLevel<Mass>.Columns, start: [UInt32], fixed isFixed: [Bool]?, price: Mass, random: inout SplitMix64
) -> (labels: [UInt32], count: Int) {
    let nodeCount = level.nodeCount
    let community = ScratchBuffer(start)
    var census = Census(level, community)
    var queue = NodeQueue(shuffling: nodeCount, fixed: isFixed, using: &random)
    var nearby = WeightTally(labelCount: nodeCount, capacity: level.largestDegree)
    var totalMass = Mass.zero
    for node in 0..<nodeCount { totalMass = totalMass + level.masses[node] }

    while let node = queue.popFirst() {
        let row = level.row(node)
        for entry in row { nearby.add(level.weights[entry], to: community[level.neighbors[entry]]) }
        let own = community[node]
        let mass = level.masses[Int(node)]
        let pricedMass = price * mass
        let ownWeight = nearby[own]
        let ownGain = ownWeight - (pricedMass * (census.mass[own] - mass)).total
        // An empty community offers a gain of zero.
        var (best, bestGain) = (own, 0.0)
        var isEmpty = true
        for index in 0..<nearby.touchedCount {
            let other = nearby.touched[index]
            if other == own { continue }
            let gain = nearby[other] - (pricedMass * census.mass[other]).total
            if gain > bestGain {
                (best, bestGain) = (other, gain)
                isEmpty = false
            }
        }
        let tolerance = 1e-11 * (ownWeight + nearby[best] + (pricedMass * totalMass).total)
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
private struct Census<Mass: CommunityMass>: ~Copyable {
    let mass: ScratchBuffer<Mass>
    let size: ScratchBuffer<UInt32>
    /// The last one is the next to be used.
    private(set) var empty: [UInt32] = []

    init(_ level: LeidenLevel<Mass>.Columns, _ community: borrowing ScratchBuffer<UInt32>) {
        mass = ScratchBuffer(repeating: .zero, count: level.nodeCount)
        size = ScratchBuffer(repeating: 0, count: level.nodeCount)
        for node in 0..<level.nodeCount {
            mass[community[node]] = mass[community[node]] + level.masses[node]
            size[community[node]] += 1
        }
        for label in 0..<UInt32(level.nodeCount) where size[label] == 0 { empty.append(label) }
    }

    @inline(__always)
    mutating func move(mass moved: Mass, from own: UInt32, to other: UInt32) {
        mass[own] = mass[own] - moved
        size[own] -= 1
        if size[own] == 0 {
            // What rounding left behind would otherwise weigh on the next node that settles here.
            mass[own] = .zero
            empty.append(own)
        }
        if size[other] == 0 { empty.removeLast() }
        mass[other] = mass[other] + moved
        size[other] += 1
    }
}
