import TroupeGraph

/// Where the accounts of a page stand: each community in a disc of its own, whose area is the number of its accounts;
/// discs beside each other, and what is in no community below them. Lengths in tenths of a circle's radius.
struct ExplorerLayout {
    /// A community's disc.
    struct Disc {
        var middle = SIMD2<Double>.zero
        /// 0 for a community without accounts.
        var radius = 0.0
    }

    /// For each account its place.
    private(set) var places: [SIMD2<Double>]
    /// For each community its disc.
    private(set) var discs: [Disc]

    /// The radius of a disc for one account; circles and their names have room at it.
    private static let unit = 40.0
    /// A disc has room for as many accounts at least.
    private static let fewest = 3
    /// What of a disc's radius its accounts take; the rest is the rim with the letter.
    private static let filled = 0.78
    private static let gapOfCircles = 2.2

    /// Places for the accounts of a graph.
    ///
    /// - Parameters:
    ///   - communities: For each account its community; −1 for none.
    ///   - count: The number of communities.
    ///   - aspect: Width over height of all discs together.
    ///   - seed: Of the layout.
    ///   - workers: Threads; the result does not depend on it.
    init(of graph: Graph, communities: [Int], count: Int, aspect: Double, seed: UInt64, workers: Int) {
        places = Array(repeating: .zero, count: graph.nodeCount)
        discs = Array(repeating: Disc(), count: count)
        var members = [[NodeIndex]](repeating: [], count: count)
        var others: [NodeIndex] = []
        for (node, community) in communities.enumerated() {
            if community < 0 { others.append(NodeIndex(node)) } else { members[community].append(NodeIndex(node)) }
        }
        let filled = members.indices.filter { !members[$0].isEmpty }
        let order = filled.sorted { (-members[$0].count, $0) < (-members[$1].count, $1) }
        let radii = order.map { Self.unit * Double(max(members[$0].count, Self.fewest)).squareRoot() }
        let gap = radii.isEmpty ? 0 : 0.16 * radii[radii.count / 2]
        for ((community, radius), middle) in zip(
            zip(order, radii), packedDiscs(radii: radii, gap: gap, aspect: aspect))
        {
            discs[community] = Disc(middle: middle, radius: radius)
        }
        var options = LayoutOptions(seed: seed, workers: workers, gap: Self.gapOfCircles, aspect: 1)
        for community in filled {
            let own = around(forceLayout(of: graph.subgraph(of: members[community]), options: options))
            let disc = discs[community]
            let reach = own.map { ($0 * $0).sum().squareRoot() }.max() ?? 0
            let scale = reach > 0 ? Self.filled * disc.radius / reach : 0
            for (node, point) in zip(members[community], own) { places[Int(node)] = disc.middle + point * scale }
        }
        let low = discs.map { $0.middle.y + $0.radius }.max() ?? 0
        if !others.isEmpty {
            options.aspect = 3
            let own = around(forceLayout(of: graph.subgraph(of: others), options: options)).map { $0 * 10 }
            let top = own.map(\.y).min() ?? 0
            for (node, point) in zip(others, own) {
                places[Int(node)] = SIMD2(point.x, low + 4 * Self.unit + point.y - top)
            }
        }
        moveToCorner()
    }

    /// The points about the middle of their box.
    private func around(_ points: [SIMD2<Double>]) -> [SIMD2<Double>] {
        guard let first = points.first else { return [] }
        let (low, high) = points.reduce((first, first)) { (pointwiseMin($0.0, $1), pointwiseMax($0.1, $1)) }
        return points.map { $0 - (low + high) / 2 }
    }

    /// Everything moved so that nothing lies left of or above the origin.
    private mutating func moveToCorner() {
        let corners = discs.filter { $0.radius > 0 }.map { $0.middle - SIMD2(repeating: $0.radius) } + places
        guard let first = corners.first else { return }
        let low = corners.reduce(first) { pointwiseMin($0, $1) }
        places = places.map { $0 - low }
        discs = discs.map { Disc(middle: $0.middle - low, radius: $0.radius) }
    }
}
