import TroupeBase

/// An order of the nodes that follows from how they are tied and not from how they are numbered.
///
/// Each node starts alike and takes, round after round, a hash of its own and of its neighbours' hashes with the
/// weights of the ties, layer by layer (colour refinement: Weisfeiler and Leman 1968), until no more nodes are told
/// apart; see `EquitableCells`. Among nodes that are alike even so, as in a ring, one is then singled out and the
/// refinement goes on from there, until every node has its place (as McKay 1981, without going back). Which one is
/// singled out is a matter of numbers; where the graph can be turned so that alike nodes change places, as in rings,
/// paths and grids, the graph renumbered is the same whatever that choice. Alike nodes that nothing tells apart (leaves
/// of one hub) keep the order of their numbers.
///
///     let order = canonicalOrder(of: [graph])
///     let renumbered = graph.renumbered(by: order)  // node i of it is order[i] of graph
///
/// - Parameter layers: Graphs over the same nodes.
/// - Returns: The nodes in canonical order.
/// - Complexity: O((*n* + *m*) log *n*).
public func canonicalOrder(of layers: [Graph]) -> [NodeIndex] {
    var cells = EquitableCells(layers)
    cells.tellAllApart()
    return cells.order
}

/// Whether nodes that the ties cannot tell apart are treated differently by a partition: a ring cut into arcs could as
/// well be cut elsewhere, while cliques that are alike are whole in every copy of the picture.
///
/// Colour refinement tells nodes apart once more with every tie marked as inside a community or across two; if that
/// finds more kinds of nodes, the partition is one of several that the graph's symmetry makes equal.
///
/// - Complexity: O((*n* + *m*) log *n*).
public func isOneOfSeveral(_ partition: Partition, in layers: [Graph]) -> Bool {
    let plain = EquitableCells(layers).count
    if plain == partition.nodeCount { return false }
    let marked = layers.flatMap { layer -> [Graph] in
        var isInside: [Bool] = []
        layer.forEachEdge { source, target, _ in isInside.append(partition[source] == partition[target]) }
        return [layer.masked(edges: isInside), layer.masked(edges: isInside.map { !$0 })]
    }
    return EquitableCells(marked).count > plain
}

/// Hashes of all nodes after a few rounds of colour refinement, equal for nodes that these rounds do not tell apart.
///
/// The rounds end when they tell few more nodes apart: ``EquitableCells`` does the rest at less cost.
func structuralHashes(of layers: [Graph]) -> [UInt64] {
    let count = layers.first?.nodeCount ?? 0
    precondition(layers.allSatisfy { $0.nodeCount == count }, "All layers have the same nodes.")
    var hashes = [UInt64](repeating: 0, count: count)
    var classes = min(count, 1)
    for _ in 0..<64 {
        let refined = refined(hashes, by: layers)
        // A node's own hash goes into its next one, so classes split and never join.
        let found = distinctCount(refined)
        if found <= classes { break }
        let gained = found - classes
        (hashes, classes) = (refined, found)
        if count > 10_000, gained < count / 1000 { break }
    }
    return hashes
}

/// One round: each node takes up what surrounds it. Sums do not depend on the order of neighbours.
private func refined(_ hashes: [UInt64], by layers: [Graph]) -> [UInt64] {
    var result = hashes.map { mixed($0 &+ 0x9E37_79B9_7F4A_7C15) }
    for (number, layer) in layers.enumerated() {
        let salt = mixed(UInt64(number) &+ 1)
        let rows = layer.adjacency
        for node in 0..<layer.nodeCount {
            var sum: UInt64 = 0
            for entry in rows.row(NodeIndex(node)) {
                let neighbor = rows.neighbors[entry]
                // A loop says something else than a tie to a node like this one.
                let tie = rows.weights[entry].bitPattern ^ (neighbor == NodeIndex(node) ? salt : 0)
                sum = sum &+ mixed(hashes[Int(neighbor)] &+ mixed(tie &+ salt))
            }
            result[node] = mixed(result[node] ^ mixed(sum ^ salt))
        }
    }
    return result
}

/// The finaliser of SplitMix64 (Steele, Lea and Flood 2014): a bijection of 64 bits.
@inline(__always)
func mixed(_ value: UInt64) -> UInt64 {
    var bits = value
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
}

private func distinctCount(_ hashes: [UInt64]) -> Int {
    let sorted = hashes.sorted()
    return zip(sorted, sorted.dropFirst()).reduce(into: sorted.isEmpty ? 0 : 1) { if $1.0 != $1.1 { $0 += 1 } }
}

extension Graph {
    /// The same graph with its nodes numbered in another order: node *i* of the result is `order[i]` of this one.
    ///
    /// - Parameter order: Every node of the graph once.
    /// - Complexity: O(*n* + *m*).
    public func renumbered(by order: [NodeIndex]) -> Graph {
        precondition(order.count == nodeCount, "An order names every node.")
        let unseen = NodeIndex.max
        var place = [NodeIndex](repeating: unseen, count: nodeCount)
        for (number, node) in order.enumerated() {
            precondition(place[Int(node)] == unseen, "An order names every node once.")
            place[Int(node)] = NodeIndex(number)
        }
        var builder = GraphBuilder()
        do throws(GraphError) {
            try forEachEdge { source, target, weight throws(GraphError) in
                try builder.add(Edge(place[Int(source)], place[Int(target)], weight: weight))
            }
            return try builder.graph(nodeCount: nodeCount)
        } catch {
            preconditionFailure("The edges of a graph make a graph.")
        }
    }
}
