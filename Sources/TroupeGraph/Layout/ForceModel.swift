/// The forces between nodes of a layout.
///
/// Every node pushes every other by mass/(softening + distance²) times the way between them; tied nodes pull each other
/// by weight · (`spring` + `grip`/(1 + distance²)) times it. The second term of the pull is the bounded short-range force
/// of Zhong, Xue, Zhang, Zhang, Ban, Deussen and Wang, "Force-directed graph layouts revisited: a new force based on the
/// t-distribution" (2023): it keeps neighbours together where springs alone let them drift apart. The constants were chosen on planted communities
/// by how many of a node's neighbours are nearest to it.
struct ForceModel {
    private let spring = 0.05
    private let grip = 40.0
    private let softening = 1.0
    /// θ of the tree of squares.
    private let openness = 1.0

    /// Between neighbours in balance, roughly.
    static let distance = 3.0

    /// One step towards balance of all nodes at once.
    ///
    /// Each node moves along the force on it, over the stiffness of its springs, at most `reach` far.
    ///
    /// - Returns: The new places; they do not depend on the number of workers.
    /// - Complexity: O(*n* log *n* + *m*).
    func step(
        _ points: [SIMD2<Double>], of graph: Graph, masses: [Double], reach: Double, workers: Int
    ) -> [SIMD2<Double>] {
        let tree = QuadTree(points, masses: masses, openness: openness)
        let rows = graph.adjacency
        let blockSize = 512
        let blocks = (points.count + blockSize - 1) / blockSize
        let moved = parallelMap(count: blocks, workers: workers, makeScratch: noScratch) { block, _ in
            (block * blockSize..<min((block + 1) * blockSize, points.count)).map { place -> SIMD2<Double> in
                let node = Int(tree.order[place])
                let here = points[node]
                var force = tree.push(at: place, softening: softening) * masses[node]
                var stiffness = masses[node] / 2
                for entry in rows.row(NodeIndex(node)) {
                    let way = points[Int(rows.neighbors[entry])] - here
                    let pull = rows.weights[entry] * (spring + grip / (1 + (way * way).sum()))
                    force += way * pull
                    stiffness += pull
                }
                let move = force / stiffness
                let length = (move * move).sum().squareRoot()
                return here + (length > reach ? move * (reach / length) : move)
            }
        }
        var result = points
        for block in 0..<blocks {
            for (offset, point) in moved[block].enumerated() {
                result[Int(tree.order[block * blockSize + offset])] = point
            }
        }
        return result
    }
}
