/// Makes each part a node of a smaller graph, which starts from the communities the parts lie in.
///
/// - Parameters:
///   - part: For each node its part, numbered densely from zero.
///   - community: For each node its community, numbered densely from zero; the same for all nodes of a part, so that
///     there are no more communities than parts.
/// - Returns: The smaller graph and, for each of its nodes, its community.
func aggregate<Mass>(
    _ level: LeidenLevel<Mass>, by part: [UInt32], partCount: Int, community: [UInt32]
) -> (level: LeidenLevel<Mass>, community: [UInt32]) {
    level.withColumns { columns in
        aggregate(columns, by: ScratchBuffer(part), partCount: partCount, community: community)
    }
}

private func aggregate<Mass>(
    _ level: LeidenLevel<Mass>.Columns, by part: consuming ScratchBuffer<UInt32>, partCount: Int, community: [UInt32]
) -> (level: LeidenLevel<Mass>, community: [UInt32]) {
    let start = ScratchBuffer(repeating: 0, count: partCount + 1)
    for node in 0..<level.nodeCount { start[Int(part[node]) + 1] += 1 }
    start.accumulate()
    // After the scatter `start[p]` is where part p ends.
    let members = ScratchBuffer<UInt32>(uninitializedCount: level.nodeCount)
    for node in 0..<UInt32(level.nodeCount) {
        let position = start[part[node]]
        start[part[node]] = position + 1
        members[position] = node
    }

    var (offsets, neighbors, weights) = ([0], [UInt32](), [Double]())
    offsets.reserveCapacity(partCount + 1)
    var masses = [Mass](repeating: .zero, count: partCount)
    let communityOfPart = ScratchBuffer<UInt32>(uninitializedCount: partCount)
    // A row cannot hold more parts than there are.
    var nearby = WeightTally(labelCount: partCount, capacity: partCount)
    var first = 0
    for own in 0..<UInt32(partCount) {
        communityOfPart[own] = community[Int(members[first])]
        var mass = Mass.zero
        while first < start[own] {
            let node = members[first]
            mass = mass + level.masses[Int(node)]
            for entry in level.row(node) {
                let other = part[level.neighbors[entry]]
                if other != own, level.weights[entry] > 0 { nearby.add(level.weights[entry], to: other) }
            }
            first += 1
        }
        masses[Int(own)] = mass
        for index in 0..<nearby.touchedCount {
            let other = nearby.touched[index]
            neighbors.append(other)
            weights.append(nearby[other])
        }
        nearby.clear()
        offsets.append(neighbors.count)
    }
    let coarse = LeidenLevel(offsets: offsets, neighbors: neighbors, weights: weights, masses: masses)
    return (coarse, communityOfPart.prefix(partCount))
}
