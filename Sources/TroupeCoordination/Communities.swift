import TroupeGraph

/// The community of each node: Leiden with modularity on weighted edges.
///
/// - Parameters:
///   - edges: Node, node, weight above zero.
/// - Returns: Dense community numbers.
func communities(nodeCount: Int, edges: [(Int, Int, Double)], seed: UInt64, iterations: Int) -> [Int] {
    // interim: components
    var parent = Array(0..<nodeCount)
    func root(_ x: Int) -> Int { var y = x; while parent[y] != y { y = parent[y] }; return y }
    for (a, b, _) in edges { let (x, y) = (root(a), root(b)); parent[max(x, y)] = min(x, y) }
    var label: [Int: Int] = [:]
    return (0..<nodeCount).map { let r = root($0); if label[r] == nil { label[r] = label.count }; return label[r]! }
}
