/// A graph without its leaves: nodes with one neighbour, which itself has others. Loops are left out too.
///
/// Paths from and to a leaf are those of its host and one step more, so that one search from a host does for all leaves
/// around it: a star of a million leaves needs one search of one node.
struct FoldedLeaves {
    /// The nodes that are left and the steps among them.
    let rows: Adjacency
    /// For each of them its number in the graph.
    let nodes: [NodeIndex]
    /// For each node of the graph its place among those left; of a leaf the place of its host.
    let place: [NodeIndex]
    /// For each node of the graph whether it is a leaf.
    let isLeaf: [Bool]
    /// For each node that is left the number of its leaves.
    let leafCounts: [Double]

    /// - Complexity: O(*n* + *m*).
    init(_ graph: Adjacency) {
        let count = graph.nodeCount
        let degree = (0..<NodeIndex(count)).map { node in
            graph.row(node).count { graph.neighbors[$0] != node }
        }
        var host = [NodeIndex](repeating: .max, count: count)
        for node in 0..<NodeIndex(count) where degree[Int(node)] == 1 {
            for entry in graph.row(node) where graph.neighbors[entry] != node {
                if degree[Int(graph.neighbors[entry])] > 1 { host[Int(node)] = graph.neighbors[entry] }
            }
        }
        nodes = (0..<NodeIndex(count)).filter { host[Int($0)] == .max }
        isLeaf = host.map { $0 != .max }
        var place = [NodeIndex](repeating: 0, count: count)
        for (number, node) in nodes.enumerated() { place[Int(node)] = NodeIndex(number) }
        var leafCounts = [Double](repeating: 0, count: nodes.count)
        for node in 0..<count where host[node] != .max {
            place[node] = place[Int(host[node])]
            leafCounts[Int(place[node])] += 1
        }
        var (offsets, neighbors) = ([0], [NodeIndex]())
        for node in nodes {
            for entry in graph.row(node) {
                let neighbor = graph.neighbors[entry]
                if neighbor != node, host[Int(neighbor)] == .max { neighbors.append(place[Int(neighbor)]) }
            }
            offsets.append(neighbors.count)
        }
        rows = Adjacency(
            offsets: offsets, neighbors: neighbors, weights: [Double](repeating: 1, count: neighbors.count))
        self.place = place
        self.leafCounts = leafCounts
    }

    /// Where to search from for some pivots, each place once, ascending: the place, and how many pivots are its leaves.
    func roots(of pivots: [NodeIndex]) -> [PathRoot] {
        var roots: [PathRoot] = []
        for pivot in pivots.sorted(by: { place[Int($0)] < place[Int($1)] }) {
            if roots.last?.node != place[Int(pivot)] { roots.append(PathRoot(place[Int(pivot)], own: 0, leaves: 0)) }
            if isLeaf[Int(pivot)] { roots[roots.count - 1].leaves += 1 } else { roots[roots.count - 1].own += 1 }
        }
        return roots
    }
}

/// A node from which paths are searched, for itself and for leaves around it.
struct PathRoot {
    let node: NodeIndex
    /// One if the node itself is a pivot, else zero.
    var own: Double
    /// The number of its leaves that are pivots.
    var leaves: Double

    init(_ node: NodeIndex, own: Double = 1, leaves: Double = 0) {
        self.node = node
        self.own = own
        self.leaves = leaves
    }
}
