/// A graph as the Leiden method sees it: no loops, and a mass for each node.
///
/// The lowest level shares its columns with the graph; the others are made by ``aggregate(_:by:partCount:community:)``.
/// Neighbours need no order here.
struct LeidenLevel<Mass: CommunityMass> {
    let offsets: [Int]
    let neighbors: [UInt32]
    let weights: [Double]
    /// What a node adds to the price of the pairs inside its community: its strength, or the number of nodes in it.
    let masses: [Mass]

    var nodeCount: Int { masses.count }

    /// The level as raw memory, for the loops. Valid only inside a call of ``withColumns(_:)``.
    ///
    /// Row *v* is `offsets[v]..<offsets[v + 1]` and every neighbour is below `nodeCount`, which is what keeps the loops
    /// over a level inside their buffers.
    struct Columns {
        let nodeCount: Int
        let offsets: UnsafeBufferPointer<Int>
        let neighbors: UnsafeBufferPointer<UInt32>
        let weights: UnsafeBufferPointer<Double>
        let masses: UnsafeBufferPointer<Mass>

        /// The places of a node's edges in `neighbors` and `weights`.
        @inline(__always)
        func row(_ node: UInt32) -> Range<Int> {
            Range(uncheckedBounds: (offsets[Int(node)], offsets[Int(node) + 1]))
        }

        /// The largest number of edges of one node.
        var largestDegree: Int {
            var largest = 0
            for node in 0..<nodeCount { largest = max(largest, offsets[node + 1] - offsets[node]) }
            return largest
        }
    }

    func withColumns<Result>(_ body: (Columns) -> Result) -> Result {
        offsets.withUnsafeBufferPointer { offsets in
            neighbors.withUnsafeBufferPointer { neighbors in
                weights.withUnsafeBufferPointer { weights in
                    masses.withUnsafeBufferPointer { masses in
                        body(
                            Columns(
                                nodeCount: nodeCount, offsets: offsets, neighbors: neighbors, weights: weights,
                                masses: masses))
                    }
                }
            }
        }
    }
}

extension LeidenLevel {
    /// The lowest level: the graph without its loops.
    init(_ graph: Graph, masses: [Mass]) {
        guard graph.loopCount > 0 else {
            self.init(
                offsets: graph.offsets, neighbors: graph.neighborColumn, weights: graph.weightColumn, masses: masses)
            return
        }
        var (offsets, neighbors, weights) = ([0], [UInt32](), [Double]())
        offsets.reserveCapacity(graph.nodeCount + 1)
        neighbors.reserveCapacity(graph.neighborColumn.count)
        weights.reserveCapacity(graph.neighborColumn.count)
        for node in 0..<graph.nodeCount {
            for entry in graph.offsets[node]..<graph.offsets[node + 1] where graph.neighborColumn[entry] != node {
                neighbors.append(graph.neighborColumn[entry])
                weights.append(graph.weightColumn[entry])
            }
            offsets.append(neighbors.count)
        }
        self.init(offsets: offsets, neighbors: neighbors, weights: weights, masses: masses)
    }
}
