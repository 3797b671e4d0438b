import TroupeGraph

/// The community of each node: Leiden with modularity on weighted edges.
///
/// - Parameters:
///   - edges: Node, node, weight above zero.
/// - Returns: A dense community number for each node.
func communities(nodeCount: Int, edges: [(Int, Int, Double)], seed: UInt64, iterations: Int) -> [Int] {
    var options = LeidenOptions()
    options.seed = seed
    options.iterations = iterations
    guard
        let graph = try? Graph(
            nodeCount: nodeCount,
            edges: edges.map { Edge(NodeIndex($0.0), NodeIndex($0.1), weight: $0.2) })
    else { preconditionFailure("ties have nodes in range and finite weights above zero") }
    return leiden(graph, options: options).membership.map { Int($0) }
}
