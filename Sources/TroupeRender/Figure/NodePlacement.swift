import Foundation

/// Puts the members of one community into its cell: fills it evenly, keeps circles apart.
struct NodePlacement {
    /// The part of the page where centres may lie.
    let bounds: Box
    /// Radius of each member's circle.
    let radii: [Double]

    /// Exponent of the superellipse a community fills: 2 is an ellipse, more is nearer to its box.
    private static let roundness = 3.0
    private static let sweeps = 240
    private static let mostStretch = 1.5

    /// Turns `raw` positions of a layout engine into places on the page.
    ///
    /// The longest axis of the layout is laid along the longest side of the cell; distances from the middle are
    /// a fifth the engine's and four fifths the rank's, so that a lone account does not stretch the community; then
    /// accounts nearer than a set distance push each other away.
    ///
    /// - Complexity: O(*n*²) a sweep for *n* members.
    func places(from raw: [Point]) -> [Point] {
        guard raw.count > 1 else { return raw.map { _ in bounds.centre } }
        return filled(pushedApart(spread(unitDisc(raw))))
    }

    /// The layout turned to its principal axes and fitted into a disc of radius 1.
    private func unitDisc(_ raw: [Point]) -> [Point] {
        let count = Double(raw.count)
        let middle = Point(x: raw.map(\.x).reduce(0, +) / count, y: raw.map(\.y).reduce(0, +) / count)
        // Two accounts on one spot would stay there: each gets a tiny offset of its own.
        let centred = raw.enumerated().map { index, point in
            let angle = 2.399_963 * Double(index)
            return Point(x: point.x - middle.x + 1e-4 * cos(angle), y: point.y - middle.y + 1e-4 * sin(angle))
        }
        let xx = centred.map { $0.x * $0.x }.reduce(0, +)
        let yy = centred.map { $0.y * $0.y }.reduce(0, +)
        let xy = centred.map { $0.x * $0.y }.reduce(0, +)
        var angle = -0.5 * atan2(2 * xy, xx - yy)
        if bounds.height > bounds.width { angle += .pi / 2 }
        let turned = centred.map {
            Point(x: $0.x * cos(angle) - $0.y * sin(angle), y: $0.x * sin(angle) + $0.y * cos(angle))
        }
        let spreadX = max((turned.map { $0.x * $0.x }.reduce(0, +) / count).squareRoot(), 1e-9)
        let spreadY = max((turned.map { $0.y * $0.y }.reduce(0, +) / count).squareRoot(), 1e-9)
        // A chain stays a chain, but not thinner than a third of its length.
        let ratio = max(spreadX, spreadY) / 3
        let scaled = turned.map { Point(x: $0.x / max(spreadX, ratio), y: $0.y / max(spreadY, ratio)) }
        let distances = scaled.map { $0.distance(to: Point(x: 0, y: 0)) }
        let farthest = max(distances.max() ?? 1, 1e-9)
        let ranked = distances.indices.sorted { (distances[$0], $0) < (distances[$1], $1) }
        var result = scaled
        for (rank, index) in ranked.enumerated() {
            let even = ((Double(rank) + 0.5) / count).squareRoot()
            let wanted = 0.2 * distances[index] / farthest + 0.8 * even
            let factor = wanted / max(distances[index], 1e-9)
            result[index] = Point(x: scaled[index].x * factor, y: scaled[index].y * factor)
        }
        return result
    }

    /// The disc stretched to the superellipse of the bounds.
    private func spread(_ disc: [Point]) -> [Point] {
        disc.map { point in
            let angle = atan2(point.y, point.x)
            let sum = pow(abs(cos(angle)), Self.roundness) + pow(abs(sin(angle)), Self.roundness)
            let reach = pow(sum, -1 / Self.roundness)
            return Point(
                x: bounds.centre.x + point.x * reach * bounds.width / 2,
                y: bounds.centre.y + point.y * reach * bounds.height / 2)
        }
    }

    private func pushedApart(_ start: [Point]) -> [Point] {
        var points = start
        // The closest packing of n points has 1.07 of this distance; two thirds of it is reached easily.
        let even = 0.74 * (bounds.area / Double(points.count)).squareRoot()
        for _ in 0..<Self.sweeps {
            var hasMoved = false
            for i in points.indices {
                for j in points.indices where j > i {
                    let wanted = max(radii[i] + radii[j] + 4, min(even, 90))
                    let dx = points[j].x - points[i].x
                    let dy = points[j].y - points[i].y
                    let squared = dx * dx + dy * dy
                    guard squared < wanted * wanted else { continue }
                    let distance = max(squared.squareRoot(), 1e-6)
                    let push = 0.5 * (wanted - distance)
                    guard push > 0.02 else { continue }
                    hasMoved = true
                    let step = push / distance * 0.7
                    points[i].x -= dx * step
                    points[i].y -= dy * step
                    points[j].x += dx * step
                    points[j].y += dy * step
                }
            }
            for index in points.indices { points[index] = kept(points[index]) }
            if !hasMoved { break }
        }
        return points
    }

    /// The places stretched, never shrunk, towards the rim of the bounds.
    private func filled(_ points: [Point]) -> [Point] {
        func stretch(_ values: [Double], from low: Double, to high: Double) -> [Double] {
            guard let least = values.min(), let most = values.max(), most > least else { return values }
            let factor = min(max((high - low) / (most - least), 1), Self.mostStretch)
            let middle = (least + most) / 2
            let half = (most - least) / 2 * factor
            let centre = min(max(middle, low + half), max(high - half, low + half))
            return values.map { centre + ($0 - middle) * factor }
        }
        let xs = stretch(points.map(\.x), from: bounds.minX, to: bounds.maxX)
        let ys = stretch(points.map(\.y), from: bounds.minY, to: bounds.maxY)
        return zip(xs, ys).map { Point(x: $0, y: $1) }
    }

    /// The point, pulled back onto the superellipse when it lies outside.
    private func kept(_ point: Point) -> Point {
        let x = (point.x - bounds.centre.x) / max(bounds.width / 2, 1e-6)
        let y = (point.y - bounds.centre.y) / max(bounds.height / 2, 1e-6)
        let reach = pow(pow(abs(x), Self.roundness) + pow(abs(y), Self.roundness), 1 / Self.roundness)
        guard reach > 1 else { return point }
        return Point(
            x: bounds.centre.x + (point.x - bounds.centre.x) / reach,
            y: bounds.centre.y + (point.y - bounds.centre.y) / reach)
    }
}

/// The largest factor, at most 1, by which all radii must shrink so that no two circles come nearer than `gap`.
func shrinkFactor(for places: [Point], radii: [Double], gap: Double) -> Double {
    var factor = 1.0
    for i in places.indices {
        for j in places.indices where j > i {
            let free = places[i].distance(to: places[j]) - gap
            let sum = radii[i] + radii[j]
            if sum * factor > free { factor = max(free, 0.1) / sum }
        }
    }
    return factor
}
