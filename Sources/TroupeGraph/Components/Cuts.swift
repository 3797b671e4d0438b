/// Where a graph hangs together by a single edge or node.
public struct Cuts: Hashable, Sendable {
    /// The edges without which a component falls apart, in the order of ``Graph/forEachEdge(_:)``.
    public let bridges: [Edge]
    /// The nodes without which a component falls apart, ascending.
    public let articulationPoints: [NodeIndex]
}

/// Finds the bridges and articulation points of a graph.
///
/// Hopcroft and Tarjan, "Efficient algorithms for graph manipulation" (1973), with a stack of its own. Loops are
/// neither; parallel edges were merged when the graph was built, so their edge can be a bridge.
///
/// - Complexity: O(*n* + *m*) time, O(*n*) memory.
public func cuts(of graph: Graph) -> Cuts {
    let rows = graph.adjacency
    let unseen = UInt32.max
    var number = [UInt32](repeating: unseen, count: graph.nodeCount)
    var lowest = [UInt32](repeating: 0, count: graph.nodeCount)
    var isArticulation = [Bool](repeating: false, count: graph.nodeCount)
    var bridges: [Edge] = []
    var next: UInt32 = 0
    var path: [(node: NodeIndex, parent: NodeIndex, entry: Int)] = []
    for root in 0..<NodeIndex(graph.nodeCount) where number[Int(root)] == unseen {
        var rootChildren = 0
        path.append((root, root, rows.offsets[Int(root)]))
        while let (node, parent, entry) = path.last {
            let place = Int(node)
            if number[place] == unseen {
                number[place] = next
                lowest[place] = next
                next += 1
            }
            if entry < rows.offsets[place + 1] {
                path[path.count - 1].entry += 1
                let neighbor = rows.neighbors[entry]
                if neighbor == parent { continue }
                if number[Int(neighbor)] == unseen {
                    path.append((neighbor, node, rows.offsets[Int(neighbor)]))
                } else {
                    lowest[place] = min(lowest[place], number[Int(neighbor)])
                }
                continue
            }
            path.removeLast()
            guard let above = path.last else { continue }
            let upper = Int(above.node)
            lowest[upper] = min(lowest[upper], lowest[place])
            if lowest[place] > number[upper] {
                let weight = graph.weight(between: above.node, and: node) ?? 0
                bridges.append(Edge(min(node, above.node), max(node, above.node), weight: weight))
            }
            if above.node == root {
                rootChildren += 1
            } else if lowest[place] >= number[upper] {
                isArticulation[upper] = true
            }
        }
        if rootChildren > 1 { isArticulation[Int(root)] = true }
    }
    bridges.sort { ($0.source, $0.target) < ($1.source, $1.target) }
    let points = (0..<NodeIndex(graph.nodeCount)).filter { isArticulation[Int($0)] }
    return Cuts(bridges: bridges, articulationPoints: points)
}
