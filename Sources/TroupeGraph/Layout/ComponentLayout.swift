import TroupeBase

/// The layout of one connected component, without regard to others.
struct ComponentLayout {
    private let levels: [CoarseGraph]
    private let options: LayoutOptions
    private var random: SplitMix64

    /// Below so many nodes a graph is not made smaller.
    private static let smallest = 24
    private static let fineIterations = 60
    private static let coarseIterations = 200

    init(_ graph: Graph, communities: [UInt32]?, options: LayoutOptions) {
        var random = SplitMix64(seed: options.seed)
        var levels = [
            CoarseGraph(
                graph: graph, holder: [], masses: [Double](repeating: 1, count: graph.nodeCount),
                communities: communities)
        ]
        while let last = levels.last, last.graph.nodeCount > Self.smallest,
            let next = coarsened(
                last.graph, masses: last.masses, communities: last.communities, random: &random)
        {
            levels.append(next)
        }
        self.levels = levels
        self.options = options
        self.random = random
    }

    /// For each node its place around the middle of the component, circles apart.
    func places() -> [SIMD2<Double>] {
        var random = random
        let count = Double(levels[0].graph.nodeCount)
        let coarsest = levels[levels.count - 1].graph.nodeCount
        var points = (0..<coarsest).map { _ in Self.unit(&random) * (count.squareRoot() * ForceModel.distance) }
        for (number, level) in levels.enumerated().reversed() {
            // The mean distance of nodes that hold so many of the ground.
            let distance = (count / Double(level.graph.nodeCount)).squareRoot() * ForceModel.distance
            let depth = Double(number) / Double(max(levels.count - 1, 1))
            let extra = depth * Double(Self.coarseIterations - Self.fineIterations)
            let iterations = Self.fineIterations + Int(extra.rounded())
            for iteration in 0..<iterations {
                let left = 1 - Double(iteration) / Double(iterations)
                points = ForceModel().step(
                    points, of: level.graph, masses: level.masses, reach: distance * left, workers: options.workers)
            }
            if number > 0 {
                points = level.holder.map { points[Int($0)] + Self.unit(&random) * (distance / 3) }
            }
        }
        return separated(turned(scaled(points)), radius: options.radius, gap: options.gap)
    }

    /// The places stretched or shrunk so that circles with their gaps fill a sixth of the area around the middle.
    private func scaled(_ points: [SIMD2<Double>]) -> [SIMD2<Double>] {
        let middle = points.reduce(.zero, +) / Double(points.count)
        let spread = points.reduce(0) { $0 + (($1 - middle) * ($1 - middle)).sum() } / Double(points.count)
        // A disc filled evenly has twice this mean squared distance as squared radius.
        let area = 2 * Double.pi * max(spread, 1e-12)
        let wanted = 2 * options.radius + options.gap
        let factor = (6 * Double(points.count) * wanted * wanted / area).squareRoot()
        return points.map { ($0 - middle) * factor }
    }

    /// The places turned about the middle, so that the longest axis lies along the longer side of the whole.
    private func turned(_ points: [SIMD2<Double>]) -> [SIMD2<Double>] {
        var (xx, xy, yy) = (0.0, 0.0, 0.0)
        for point in points {
            xx += point.x * point.x
            xy += point.x * point.y
            yy += point.y * point.y
        }
        // The eigenvector of the larger eigenvalue of the covariances; a round layout stays as it is.
        let half = (xx - yy) / 2
        let root = (half * half + xy * xy).squareRoot()
        guard root > 1e-9 * (xx + yy) else { return points }
        var axis = half >= 0 ? SIMD2(half + root, xy) : SIMD2(xy, root - half)
        axis /= (axis * axis).sum().squareRoot()
        let across = SIMD2(-axis.y, axis.x)
        return points.map { point in
            let (long, short) = ((point * axis).sum(), (point * across).sum())
            return options.aspect >= 1 ? SIMD2(long, short) : SIMD2(-short, long)
        }
    }

    /// A point of the square of side 1 around the origin.
    private static func unit(_ random: inout SplitMix64) -> SIMD2<Double> {
        let range = UInt32(1) << 30
        let (x, y) = (random.nextIndex(below: range), random.nextIndex(below: range))
        return SIMD2(Double(x), Double(y)) / Double(range) - SIMD2(repeating: 0.5)
    }
}
