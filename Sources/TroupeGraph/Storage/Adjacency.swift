/// Compressed sparse rows: for each node its neighbours, ascending, and the weights of the edges to them.
///
/// The form every traversal works on, so that an algorithm is written once for undirected graphs and for either
/// direction of directed ones.
struct Adjacency: Hashable, Sendable {
    /// Row *v* is `offsets[v]..<offsets[v + 1]` of `neighbors` and `weights`.
    let offsets: [Int]
    let neighbors: [NodeIndex]
    let weights: [Double]

    /// The number of rows.
    var nodeCount: Int { offsets.count - 1 }

    /// Where the row of a node lies in the columns.
    @inline(__always)
    func row(_ node: NodeIndex) -> Range<Int> {
        Range(uncheckedBounds: (offsets[Int(node)], offsets[Int(node) + 1]))
    }

    /// Calls `body` for each node of an ascending list that is a neighbour of a node, in order.
    ///
    /// - Complexity: O(*k* log *d*) for *k* nodes and degree *d* where the row is much longer than the list, else
    ///   O(*k* + *d*).
    @inline(__always)
    func forEachNeighbor(of node: NodeIndex, among nodes: ArraySlice<NodeIndex>, _ body: (NodeIndex) -> Void) {
        let row = row(node)
        var entry = row.lowerBound
        let searches = row.count / 16 > nodes.count
        for other in nodes {
            if searches {
                var end = row.upperBound
                while entry < end {
                    let middle = (entry + end) / 2
                    if neighbors[middle] < other { entry = middle + 1 } else { end = middle }
                }
            } else {
                while entry < row.upperBound, neighbors[entry] < other { entry += 1 }
            }
            if entry == row.upperBound { break }
            if neighbors[entry] == other { body(other) }
        }
    }

    /// Rows and columns exchanged.
    ///
    /// - Complexity: O(*n* + *m*).
    func transposed() -> Adjacency {
        let cursor = ScratchBuffer(repeating: 0, count: nodeCount + 1)
        for neighbor in neighbors { cursor[Int(neighbor) + 1] += 1 }
        cursor.accumulate()
        let starts = cursor.prefix(nodeCount + 1)
        var mirrored = [NodeIndex](repeating: 0, count: neighbors.count)
        var mirroredWeights = [Double](repeating: 0, count: neighbors.count)
        // Rows are visited ascending, so each new row is filled ascending.
        for node in 0..<NodeIndex(nodeCount) {
            for entry in row(node) {
                let place = cursor[neighbors[entry]]
                cursor[neighbors[entry]] = place + 1
                mirrored[place] = node
                mirroredWeights[place] = weights[entry]
            }
        }
        return Adjacency(offsets: starts, neighbors: mirrored, weights: mirroredWeights)
    }
}
