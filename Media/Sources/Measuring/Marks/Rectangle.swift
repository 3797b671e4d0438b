/// The rectangle of least area around points, turned as it must be.
struct Rectangle {
    /// The middle.
    var center: TextBox.Point
    /// The direction of the width, of length 1.
    var direction: TextBox.Point
    var width: Double
    var height: Double

    var shorter: Double { min(width, height) }

    /// The corners, clockwise as y points down.
    var corners: [TextBox.Point] {
        [(-0.5, -0.5), (0.5, -0.5), (0.5, 0.5), (-0.5, 0.5)].map { along, across in
            let (a, b) = (along * width, across * height)
            return TextBox.Point(
                x: center.x + a * direction.x - b * direction.y, y: center.y + a * direction.y + b * direction.x)
        }
    }

    /// The same rectangle, each side moved out.
    func grown(by distance: Double) -> Rectangle {
        var grown = self
        grown.width += 2 * distance
        grown.height += 2 * distance
        return grown
    }

    /// The rectangle around points: one of its sides lies on a side of their convex hull (Freeman and Shapira, 1975).
    /// There must be a point.
    init(around points: [TextBox.Point]) {
        let hull = Self.hull(of: points)
        var best: Rectangle?
        for place in hull.indices {
            let (one, other) = (hull[place], hull[(place + 1) % hull.count])
            let length = ((other.x - one.x) * (other.x - one.x) + (other.y - one.y) * (other.y - one.y)).squareRoot()
            let direction =
                length > 0
                ? TextBox.Point(x: (other.x - one.x) / length, y: (other.y - one.y) / length)
                : TextBox.Point(x: 1, y: 0)
            let candidate = Rectangle(around: hull, direction: direction)
            if best.map({ candidate.width * candidate.height < $0.width * $0.height - 1e-9 }) ?? true {
                best = candidate
            }
        }
        self = best ?? Rectangle(around: [TextBox.Point(x: 0, y: 0)], direction: TextBox.Point(x: 1, y: 0))
    }

    private init(around points: [TextBox.Point], direction: TextBox.Point) {
        var (low, high) = ((Double.infinity, Double.infinity), (-Double.infinity, -Double.infinity))
        for point in points {
            let along = point.x * direction.x + point.y * direction.y
            let across = point.y * direction.x - point.x * direction.y
            low = (min(low.0, along), min(low.1, across))
            high = (max(high.0, along), max(high.1, across))
        }
        let (along, across) = ((low.0 + high.0) / 2, (low.1 + high.1) / 2)
        center = TextBox.Point(
            x: along * direction.x - across * direction.y, y: along * direction.y + across * direction.x)
        self.direction = direction
        width = high.0 - low.0
        height = high.1 - low.1
    }

    /// The convex hull (Andrew's monotone chain).
    private static func hull(of points: [TextBox.Point]) -> [TextBox.Point] {
        let sorted = points.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
        guard sorted.count > 2 else { return sorted }
        func half(_ points: some Sequence<TextBox.Point>) -> [TextBox.Point] {
            var chain: [TextBox.Point] = []
            for point in points {
                while chain.count >= 2 {
                    let (one, other) = (chain[chain.count - 2], chain[chain.count - 1])
                    let turn = (other.x - one.x) * (point.y - one.y) - (other.y - one.y) * (point.x - one.x)
                    guard turn <= 0 else { break }
                    chain.removeLast()
                }
                chain.append(point)
            }
            chain.removeLast()
            return chain
        }
        let hull = half(sorted) + half(sorted.reversed())
        return hull.isEmpty ? [sorted[0]] : hull
    }
}
