import Testing

@testable import TroupeGraph

@Suite struct ForceLayoutTests {
    private func planted(_ seed: UInt64) throws -> Graph {
        try Graph(nodeCount: 400, edges: TestGraphs.random(seed: seed, nodes: 400, edges: 1600, groups: 10))
    }

    private func smallestDistance(_ points: [SIMD2<Double>]) -> Double {
        var least = Double.infinity
        for (number, one) in points.enumerated() {
            for other in points.dropFirst(number + 1) {
                least = min(least, ((one - other) * (one - other)).sum().squareRoot())
            }
        }
        return least
    }

    /// The share of each node's neighbours among as many nearest nodes: all pairs, the obvious way.
    private func preserved(_ graph: Graph, _ points: [SIMD2<Double>]) -> Double {
        var (shares, count) = (0.0, 0)
        for node in 0..<NodeIndex(graph.nodeCount) where graph.degree(of: node) > 0 {
            let here = points[Int(node)]
            let nearest = (0..<NodeIndex(graph.nodeCount)).filter { $0 != node }.sorted {
                let (one, other) = (points[Int($0)] - here, points[Int($1)] - here)
                return (one * one).sum() < (other * other).sum()
            }.prefix(graph.degree(of: node))
            let kept = Set(nearest).intersection(graph.neighbors(of: node)).count
            shares += Double(kept) / Double(graph.degree(of: node))
            count += 1
        }
        return shares / Double(count)
    }

    @Test func `the same seed gives the same places with any number of threads`() throws {
        let graph = try planted(1)
        let communities = leiden(graph)
        var options = LayoutOptions(seed: 7)
        let alone = forceLayout(of: graph, communities: communities, options: options)
        options.workers = 4
        #expect(forceLayout(of: graph, communities: communities, options: options) == alone)
        options.seed = 8
        #expect(forceLayout(of: graph, communities: communities, options: options) != alone)
    }

    @Test(arguments: UInt64(1)...3)
    func `circles keep their gap`(seed: UInt64) throws {
        let options = LayoutOptions(seed: seed, radius: 2, gap: 1)
        let points = forceLayout(of: try planted(seed), options: options)
        let least = smallestDistance(points)
        #expect(least > 5 - 1e-6)
        #expect(points.allSatisfy { $0.x >= 0 && $0.y >= 0 && $0.x.isFinite && $0.y.isFinite })
    }

    @Test func `communities stay together`() throws {
        let graph = try planted(2)
        let communities = leiden(graph)
        let points = forceLayout(of: graph, communities: communities)
        // The mean distance inside communities beside that of all pairs.
        var (inside, insideCount, all, allCount) = (0.0, 0, 0.0, 0)
        for one in points.indices {
            for other in points.indices where other > one {
                let way = points[one] - points[other]
                let distance = (way * way).sum().squareRoot()
                all += distance
                allCount += 1
                if communities.membership[one] == communities.membership[other] {
                    inside += distance
                    insideCount += 1
                }
            }
        }
        let ratio = (inside / Double(insideCount)) / (all / Double(allCount))
        #expect(ratio < 0.5)
    }

    @Test func `neighbours are near`() throws {
        // A grid of 20 by 20: the layout has to find the grid. By chance a hundredth would be kept.
        var pairs: [(NodeIndex, NodeIndex)] = []
        for row in 0..<20 {
            for column in 0..<20 {
                let node = NodeIndex(20 * row + column)
                if column < 19 { pairs.append((node, node + 1)) }
                if row < 19 { pairs.append((node, node + 20)) }
            }
        }
        let grid = try TestGraphs.graph(pairs, nodes: 400)
        let kept = preserved(grid, forceLayout(of: grid))
        #expect(kept > 0.6)
    }

    @Test func `components lie side by side`() throws {
        // A clique of 12, a path of 9, a star of 8, a pair, and three nodes alone.
        var pairs: [(NodeIndex, NodeIndex)] = []
        for one in NodeIndex(0)..<12 { for other in (one + 1)..<max(12, one + 1) { pairs.append((one, other)) } }
        for node in NodeIndex(12)..<20 { pairs.append((node, node + 1)) }
        for leaf in NodeIndex(22)..<29 { pairs.append((21, leaf)) }
        pairs.append((29, 30))
        let graph = try TestGraphs.graph(pairs, nodes: 34)
        let points = forceLayout(of: graph)
        let boxes = connectedComponents(of: graph).members().map { nodes in
            let places = nodes.map { points[Int($0)] }
            return (
                low: places.reduce(places[0]) { pointwiseMin($0, $1) },
                high: places.reduce(places[0]) { pointwiseMax($0, $1) }
            )
        }
        #expect(boxes.count == 7)
        for (number, box) in boxes.enumerated() {
            for other in boxes.dropFirst(number + 1) {
                let isApart =
                    box.high.x < other.low.x || other.high.x < box.low.x || box.high.y < other.low.y
                    || other.high.y < box.low.y
                #expect(isApart)
            }
        }
    }

    @Test func `nothing, one node and weightless ties have places`() throws {
        #expect(forceLayout(of: try Graph(nodeCount: 0, edges: [])) == [])
        #expect(forceLayout(of: try Graph(nodeCount: 1, edges: [Edge(0, 0)])).count == 1)
        let light = try Graph(nodeCount: 3, edges: [Edge(0, 1, weight: 0), Edge(1, 2, weight: 0)])
        let least = smallestDistance(forceLayout(of: light))
        #expect(least > 2)
        let many = try Graph(nodeCount: 200, edges: [])
        #expect(smallestDistance(forceLayout(of: many)) > 2)
    }
}

@Suite struct QuadTreeTests {
    private func points(_ count: Int, seed: UInt64) -> [SIMD2<Double>] {
        var steps = Steps(seed: seed)
        return (0..<count).map { _ in
            // Two clouds of different density, and some points on one spot.
            let spot = SIMD2(Double(steps.below(1000)), Double(steps.below(1000)))
            return steps.below(3) == 0 ? spot / 50 : spot
        }
    }

    /// Second source: every point pushes every other, summed in order.
    private func slowPush(on index: Int, of points: [SIMD2<Double>], masses: [Double]) -> SIMD2<Double> {
        var push = SIMD2<Double>.zero
        for other in points.indices {
            let way = points[index] - points[other]
            push += way * (masses[other] / (1 + (way * way).sum()))
        }
        return push
    }

    @Test(arguments: [1, 2, 9, 60, 700])
    func `far points pushed as one push nearly as all of them do`(count: Int) {
        let points = points(count, seed: UInt64(count))
        let masses = (0..<count).map { 1 + Double($0 % 4) }
        let exact = QuadTree(points, masses: masses, openness: 1e-9)
        let rough = QuadTree(points, masses: masses, openness: 1)
        #expect(exact.order.sorted() == (0..<UInt32(count)).map { $0 })
        var (error, total) = (0.0, 0.0)
        for place in 0..<count {
            let expected = slowPush(on: Int(exact.order[place]), of: points, masses: masses)
            let push = exact.push(at: place, softening: 1)
            #expect(isNear(push.x, expected.x))
            #expect(isNear(push.y, expected.y))
            let difference = rough.push(at: place, softening: 1) - expected
            error += (difference * difference).sum()
            total += (expected * expected).sum()
        }
        let relative = total > 0 ? (error / total).squareRoot() : error
        #expect(relative < 0.05)
    }

    @Test(arguments: UInt64(1)...5)
    func `the nearest other point is found`(seed: UInt64) {
        let points = points(300, seed: seed)
        let found = nearestDistances(points)
        for index in points.indices {
            let distances = points.indices.filter { $0 != index }.map { other -> Double in
                let way = points[index] - points[other]
                return (way * way).sum().squareRoot()
            }
            #expect(isNear(found[index], distances.min() ?? 0))
        }
        #expect(nearestDistances([SIMD2(3, 4)]) == [.infinity])
    }
}
