import TroupeBase

/// The forces between nodes of a layout.
///
/// Every node pushes every other by its mass over the distance; tied nodes pull each other by weight · `spring` ·
/// d²/(`knee` + d) at distance d: as Fruchterman and Reingold (1991) up to the knee, which lays meshes out evenly, and
/// in proportion to the distance beyond, so that long ties between communities do not pull everything into one ball.
/// The constants were chosen by how many of a node's neighbours are nearest to it, on a grid and on planted
/// communities.
struct ForceModel {
    private let spring = 0.2
    private let knee = 10.0
    /// What keeps the push of two nodes on one spot finite.
    private let softening = 1.0
    /// θ of the tree of squares.
    private let openness = 1.0

    /// The distance of tied nodes in balance, roughly.
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
        let (spring, knee, softening) = (spring, knee, softening)
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
                    let length = (way * way).sum().squareRoot()
                    let pull = rows.weights[entry] * spring * length / (knee + length)
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
