/// The shortest paths from one source, as Brandes' algorithm needs them: scratch that is used for source after source.
final class ShortestPathTree {
    private let rows: Adjacency
    private let length: EdgeLength
    private var distance: [Double]
    /// The number of shortest paths from the source.
    private var pathCount: [Double]
    private var dependency: [Double]
    /// The nodes reached, nearest first.
    private(set) var order: [NodeIndex] = []
    private var queue = NearestQueue()

    init(rows: Adjacency, length: EdgeLength) {
        self.rows = rows
        self.length = length
        distance = [Double](repeating: .infinity, count: rows.nodeCount)
        pathCount = [Double](repeating: 0, count: rows.nodeCount)
        dependency = [Double](repeating: 0, count: rows.nodeCount)
        order.reserveCapacity(rows.nodeCount)
    }

    /// Distances and orders of the nodes a source reaches; clears what the source before left.
    func grow(from source: NodeIndex, counting: Bool) {
        Self.clear(order, &distance, &pathCount, &dependency)
        order.removeAll(keepingCapacity: true)
        if length == .hops {
            Self.growByHops(rows, source, &distance, &pathCount, &order, counting)
        } else {
            Self.growByLength(rows, length, source, &distance, &pathCount, &order, &queue)
        }
    }

    /// The distance of a node the source reaches.
    func distance(of node: NodeIndex) -> Double { distance[Int(node)] }

    /// Adds to each node its share of the shortest paths from the source to all others (Brandes 2001, theorem 6).
    ///
    /// - Parameters:
    ///   - root: The source, and for how many pivots it stands.
    ///   - leaves: For each node the leaves around it that are not in the rows: targets one step further. Empty for
    ///     none.
    func addDependencies(to sums: inout [Double], incoming: Adjacency, root: PathRoot, leaves: [Double] = []) {
        if !leaves.isEmpty { for node in order { dependency[Int(node)] = leaves[Int(node)] } }
        Self.accumulate(order, incoming, length, distance, pathCount, root.own + root.leaves, &dependency, &sums)
        // The way from a leaf to all others leads through its host; the leaf itself is one of the host's targets.
        let place = Int(root.node)
        if root.leaves > 0 { sums[place] += root.leaves * (dependency[place] - 1) }
    }

    // The loops are static and over local columns: stored properties of a class are checked at each access.

    private static func clear(
        _ order: [NodeIndex], _ distance: inout [Double], _ pathCount: inout [Double], _ dependency: inout [Double]
    ) {
        for node in order {
            distance[Int(node)] = .infinity
            pathCount[Int(node)] = 0
            dependency[Int(node)] = 0
        }
    }

    private static func growByHops(
        _ rows: Adjacency, _ source: NodeIndex, _ distance: inout [Double], _ pathCount: inout [Double],
        _ order: inout [NodeIndex], _ counting: Bool
    ) {
        distance[Int(source)] = 0
        pathCount[Int(source)] = 1
        order.append(source)
        var head = 0
        while head < order.count {
            let node = order[head]
            head += 1
            let next = distance[Int(node)] + 1
            let paths = pathCount[Int(node)]
            for entry in rows.row(node) {
                let neighbor = Int(rows.neighbors[entry])
                if distance[neighbor] == .infinity {
                    distance[neighbor] = next
                    order.append(rows.neighbors[entry])
                }
                if counting, distance[neighbor] == next { pathCount[neighbor] += paths }
            }
        }
    }

    private static func growByLength(
        _ rows: Adjacency, _ length: EdgeLength, _ source: NodeIndex, _ distance: inout [Double],
        _ pathCount: inout [Double], _ order: inout [NodeIndex], _ queue: inout NearestQueue
    ) {
        distance[Int(source)] = 0
        queue.removeAll()
        queue.insert(source, at: 0)
        while let (reached, node) = queue.popNearest() {
            // An entry that a shorter way has overtaken, or the second of two as short. Until paths are counted, a
            // count of 1 marks a node that is reached for good.
            if reached > distance[Int(node)] || pathCount[Int(node)] > 0 { continue }
            order.append(node)
            pathCount[Int(node)] = 1
            for entry in rows.row(node) {
                let neighbor = Int(rows.neighbors[entry])
                let way = reached + length(rows.weights[entry])
                if way < distance[neighbor] {
                    distance[neighbor] = way
                    queue.insert(rows.neighbors[entry], at: way)
                }
            }
        }
        countPaths(rows, length, source, distance, &pathCount, order)
    }

    /// Passes the number of paths on along the edges that lie on shortest paths, nearest nodes first.
    private static func countPaths(
        _ rows: Adjacency, _ length: EdgeLength, _ source: NodeIndex, _ distance: [Double],
        _ pathCount: inout [Double], _ order: [NodeIndex]
    ) {
        for node in order { pathCount[Int(node)] = node == source ? 1 : 0 }
        for node in order {
            for entry in rows.row(node) where isOnPath(rows, length, entry, from: node, distance) {
                pathCount[Int(rows.neighbors[entry])] += pathCount[Int(node)]
            }
        }
    }

    /// Whether an edge is the last of a shortest path: its length is the difference of the distances, up to rounding.
    @inline(__always)
    private static func isOnPath(
        _ rows: Adjacency, _ length: EdgeLength, _ entry: Int, from node: NodeIndex, _ distance: [Double]
    ) -> Bool {
        let (near, far) = (distance[Int(node)], distance[Int(rows.neighbors[entry])])
        return near < far && abs(near + length(rows.weights[entry]) - far) <= 1e-10 * far
    }

    private static func accumulate(
        _ order: [NodeIndex], _ incoming: Adjacency, _ length: EdgeLength, _ distance: [Double], _ pathCount: [Double],
        _ pivots: Double, _ dependency: inout [Double], _ sums: inout [Double]
    ) {
        for node in order.reversed() {
            let far = distance[Int(node)]
            let share = (1 + dependency[Int(node)]) / pathCount[Int(node)]
            for entry in incoming.row(node) {
                let before = Int(incoming.neighbors[entry])
                let near = distance[before]
                guard near < far, abs(near + length(incoming.weights[entry]) - far) <= 1e-10 * far else { continue }
                dependency[before] += pathCount[before] * share
            }
            // The source is the last in reverse order and lies between no two others.
            if far > 0 { sums[Int(node)] += pivots * dependency[Int(node)] }
        }
    }
}
