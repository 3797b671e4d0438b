import TroupeBase

/// A smaller graph in place of a larger one: groups of tied nodes as nodes.
struct CoarseGraph {
    let graph: Graph
    /// For each node of the larger graph, the node that holds it.
    let holder: [NodeIndex]
    /// For each node of the smaller graph how many nodes of the ground it holds.
    let masses: [Double]
    /// For each node of the smaller graph its community; nil when there are none.
    let communities: [UInt32]?
}

/// Joins nodes along their heaviest ties: pairs first, then whoever found no partner joins the pair of the neighbour it
/// is tied to most, so that stars shrink as fast as paths.
///
/// Nodes with communities join inside theirs; where that joins too few, across them.
///
/// - Returns: The smaller graph; nil when it would be nearly as large.
/// - Complexity: O(*n* + *m*).
func coarsened(_ graph: Graph, masses: [Double], communities: [UInt32]?, random: inout SplitMix64) -> CoarseGraph? {
    for restriction in [communities, nil] {
        let order = shuffledNodes(graph.nodeCount, using: &random)
        let (holder, count) = matched(graph, masses: masses, order: order, inside: restriction)
        // Less than a tenth gone: another level would cost more than it brings.
        if Double(count) > 0.9 * Double(graph.nodeCount) {
            if restriction == nil { return nil }
            continue
        }
        var coarseMasses = [Double](repeating: 0, count: count)
        var coarseCommunities = [UInt32](repeating: 0, count: count)
        for (node, group) in holder.enumerated() {
            coarseMasses[Int(group)] += masses[node]
            if let communities { coarseCommunities[Int(group)] = communities[node] }
        }
        var builder = GraphBuilder(loops: .drop)
        do throws(GraphError) {
            try graph.forEachEdge { source, target, weight throws(GraphError) in
                try builder.add(Edge(holder[Int(source)], holder[Int(target)], weight: weight))
            }
            return CoarseGraph(
                graph: try builder.graph(nodeCount: count), holder: holder, masses: coarseMasses,
                // Once groups reach across communities the communities say nothing more.
                communities: restriction == nil ? nil : coarseCommunities)
        } catch {
            preconditionFailure("The edges of a graph make a graph.")
        }
    }
    return nil
}

private func matched(
    _ graph: Graph, masses: [Double], order: ScratchBuffer<UInt32>, inside communities: [UInt32]?
) -> (holder: [NodeIndex], count: Int) {
    let alone = NodeIndex.max
    var group = [NodeIndex](repeating: alone, count: graph.nodeCount)
    var count: NodeIndex = 0
    let rows = graph.adjacency
    /// The neighbour tied most to a node for its mass; heavy groups come last, so that masses stay alike.
    func best(of node: NodeIndex, where isEligible: (NodeIndex) -> Bool) -> NodeIndex? {
        var (found, most) = (NodeIndex?.none, -1.0)
        for entry in rows.row(node) {
            let neighbor = rows.neighbors[entry]
            guard neighbor != node, isEligible(neighbor) else { continue }
            if let communities, communities[Int(neighbor)] != communities[Int(node)] { continue }
            let score = rows.weights[entry] / masses[Int(neighbor)]
            if score > most { (found, most) = (neighbor, score) }
        }
        return found
    }
    for place in 0..<graph.nodeCount {
        let node = order[place]
        guard group[Int(node)] == alone, let partner = best(of: node, where: { group[Int($0)] == alone }) else {
            continue
        }
        group[Int(node)] = count
        group[Int(partner)] = count
        count += 1
    }
    for place in 0..<graph.nodeCount {
        let node = order[place]
        guard group[Int(node)] == alone else { continue }
        if let neighbor = best(of: node, where: { group[Int($0)] != alone }) {
            group[Int(node)] = group[Int(neighbor)]
        } else {
            group[Int(node)] = count
            count += 1
        }
    }
    return (group, Int(count))
}
