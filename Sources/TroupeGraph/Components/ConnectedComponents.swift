/// The connected components of a graph: two nodes are together when a path joins them.
///
/// An edge of weight zero joins its ends like any other. Isolated nodes are components of their own.
///
/// - Returns: The components, numbered by their smallest node.
/// - Complexity: O(*n* + *m*) time, O(*n*) memory.
public func connectedComponents(of graph: Graph) -> Partition {
    floodFill(graph) { _, _, _ in true }
}

/// The connected parts of the communities of a partition: every community split until each piece hangs together.
///
/// Paths run inside a community and along edges of positive weight only.
func connectedParts(of membership: [UInt32], in graph: Graph) -> Partition {
    floodFill(graph) { node, neighbor, weight in
        weight > 0 && membership[Int(node)] == membership[Int(neighbor)]
    }
}

/// Labels the nodes that reach each other along the edges for which `isOpen`, which must be symmetric in the ends.
private func floodFill(_ graph: Graph, along isOpen: (NodeIndex, NodeIndex, Double) -> Bool) -> Partition {
    let unseen = UInt32.max
    var label = [UInt32](repeating: unseen, count: graph.nodeCount)
    var pending: [NodeIndex] = []
    var count: UInt32 = 0
    for root in 0..<NodeIndex(graph.nodeCount) where label[Int(root)] == unseen {
        label[Int(root)] = count
        pending.append(root)
        while let node = pending.popLast() {
            for entry in graph.offsets[Int(node)]..<graph.offsets[Int(node) + 1] {
                let neighbor = graph.neighborColumn[entry]
                guard label[Int(neighbor)] == unseen, isOpen(node, neighbor, graph.weightColumn[entry]) else {
                    continue
                }
                label[Int(neighbor)] = count
                pending.append(neighbor)
            }
        }
        count += 1
    }
    return Partition(denseLabels: label, order: .smallestMember)
}
