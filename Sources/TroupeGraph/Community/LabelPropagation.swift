import TroupeBase

/// Finds communities by label propagation: every node takes the label that weighs most among its neighbours.
///
/// Raghavan, Albert and Kumara (2007), with weights, and with the queue of Traag and Šubelj, "Large network community
/// detection by fast label propagation", Scientific Reports 13 (2023) 2701: only nodes whose neighbours changed are
/// visited again. Among labels of equal weight a node keeps its own, else one is drawn. The cheapest search here and
/// the least steady: it maximises nothing, and other seeds can give quite other communities.
///
/// - Parameters:
///   - graph: Any undirected graph; loops do not count.
///   - seed: Where the random sequence starts; the same seed gives the same result.
/// - Returns: The communities, largest first, equals by smallest member; each is connected by edges of positive weight.
/// - Complexity: O(*n* + *m*) a round; a few rounds in practice, at most 100.
public func labelPropagation(_ graph: Graph, seed: UInt64 = 1) -> Partition {
    let nodeCount = graph.nodeCount
    let level = LeidenLevel(graph, masses: [Double](repeating: 1, count: nodeCount))
    var random = SplitMix64(seed: seed)
    let labels = level.withColumns { columns in
        let label = ScratchBuffer((0..<nodeCount).map { UInt32($0) })
        var nearby = WeightTally(labelCount: nodeCount, capacity: columns.largestDegree)
        var queue = NodeQueue(shuffling: nodeCount, fixed: nil, using: &random)
        var visits = 0
        while visits < 100 * nodeCount, let node = queue.popFirst() {
            visits += 1
            let row = columns.row(node)
            for entry in row where columns.weights[entry] > 0 {
                nearby.add(columns.weights[entry], to: label[columns.neighbors[entry]])
            }
            let own = label[node]
            if let heaviest = nearby.heaviest(keeping: own, using: &random), heaviest != own {
                label[node] = heaviest
                for entry in row where label[columns.neighbors[entry]] != heaviest {
                    queue.append(columns.neighbors[entry])
                }
            }
            nearby.clear()
        }
        return label.prefix(nodeCount)
    }
    return connectedParts(of: labels, in: graph).ordered(by: .size)
}

extension WeightTally {
    /// A label of the largest weight: `own` if it is one of them, else one at random; nil when nothing was counted.
    fileprivate func heaviest(keeping own: UInt32, using random: inout SplitMix64) -> UInt32? {
        var (largest, equals) = (0.0, UInt32(0))
        var chosen: UInt32?
        for index in 0..<touchedCount {
            let label = touched[index]
            let weight = self[label]
            if weight > largest {
                (largest, equals, chosen) = (weight, 1, label)
            } else if weight == largest {
                equals += 1
                if random.nextIndex(below: equals) == 0 { chosen = label }
            }
        }
        return self[own] == largest && largest > 0 ? own : chosen
    }
}
