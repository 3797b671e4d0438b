/// For each edge of a graph, the share of partitions that put both ends into the same community.
///
/// Only edges are looked at, never all pairs: memory grows with the graph and not with its square.
///
/// - Parameters:
///   - graph: The graph.
///   - partitions: At least one partition of the nodes of `graph`.
/// - Returns: Shares from 0 to 1, in the order of ``Graph/forEachEdge(_:)``; a loop has share 1.
/// - Complexity: O(*R* (*n* + *m*)) for *R* partitions.
public func coMembership(of graph: Graph, in partitions: [Partition]) -> [Double] {
    precondition(!partitions.isEmpty, "Co-membership needs a partition.")
    var together = [UInt32](repeating: 0, count: graph.edgeCount)
    for partition in partitions {
        precondition(partition.nodeCount == graph.nodeCount, "A partition belongs to a graph with as many nodes.")
        var edge = 0
        graph.forEachEdge { source, target, _ in
            if partition[source] == partition[target] { together[edge] += 1 }
            edge += 1
        }
    }
    return together.map { Double($0) / Double(partitions.count) }
}

/// How often each node stays with its community when the search is run again.
///
/// For a node with ties inside its community: the mean co-membership of those ties, weighted by the ties. A node alone
/// in its community is stable as far as its ties lead out: one less the mean co-membership of its ties. A node without
/// ties is always alone, hence 1. Ties of weight zero and loops do not count.
///
/// - Parameters:
///   - partition: The communities to judge.
///   - graph: The graph.
///   - coMembership: What ``coMembership(of:in:)`` says of the runs.
/// - Returns: For each node a value from 0 to 1.
/// - Complexity: O(*n* + *m*).
public func stability(of partition: Partition, in graph: Graph, coMembership: [Double]) -> [Double] {
    var (inside, insideWeight) = (zeros(graph), zeros(graph))
    var (across, acrossWeight) = (zeros(graph), zeros(graph))
    var edge = 0
    graph.forEachEdge { source, target, weight in
        let share = coMembership[edge]
        edge += 1
        if source == target { return }
        for node in [Int(source), Int(target)] {
            if partition[source] == partition[target] {
                inside[node] += weight * share
                insideWeight[node] += weight
            } else {
                across[node] += weight * (1 - share)
                acrossWeight[node] += weight
            }
        }
    }
    return (0..<graph.nodeCount).map { node in
        if insideWeight[node] > 0 { return min(1, inside[node] / insideWeight[node]) }
        return acrossWeight[node] > 0 ? min(1, across[node] / acrossWeight[node]) : 1
    }
}

private func zeros(_ graph: Graph) -> [Double] { [Double](repeating: 0, count: graph.nodeCount) }
