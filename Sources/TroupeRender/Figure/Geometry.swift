/// A place on the page in points, from the top left corner down.
struct Point: Equatable, Sendable {
    var x: Double
    var y: Double

    func distance(to other: Point) -> Double {
        ((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)).squareRoot()
    }
}

/// An upright rectangle on the page in points.
struct Box: Equatable, Sendable {
    var minX: Double
    var minY: Double
    var maxX: Double
    var maxY: Double

    var width: Double { maxX - minX }
    var height: Double { maxY - minY }
    var area: Double { max(0, width) * max(0, height) }
    var centre: Point { Point(x: (minX + maxX) / 2, y: (minY + maxY) / 2) }

    init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
        self.minX = minX
        self.minY = minY
        self.maxX = maxX
        self.maxY = maxY
    }

    init(centre: Point, width: Double, height: Double) {
        self.init(
            minX: centre.x - width / 2, minY: centre.y - height / 2, maxX: centre.x + width / 2,
            maxY: centre.y + height / 2)
    }

    func inset(x: Double, y: Double) -> Box {
        Box(minX: minX + x, minY: minY + y, maxX: maxX - x, maxY: maxY - y)
    }

    /// Whether the two share more than an edge.
    func overlaps(_ other: Box) -> Bool {
        minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
    }

    func overlaps(circleAt centre: Point, radius: Double) -> Bool {
        let nearest = Point(x: min(max(centre.x, minX), maxX), y: min(max(centre.y, minY), maxY))
        return nearest.distance(to: centre) < radius
    }

    func contains(_ other: Box) -> Bool {
        minX <= other.minX && minY <= other.minY && maxX >= other.maxX && maxY >= other.maxY
    }

    /// Whether the straight line between two points meets the box (Liang and Barsky 1984).
    func isCrossed(from start: Point, to end: Point) -> Bool {
        var entering = 0.0
        var leaving = 1.0
        let dx = end.x - start.x
        let dy = end.y - start.y
        for (p, q) in [(-dx, start.x - minX), (dx, maxX - start.x), (-dy, start.y - minY), (dy, maxY - start.y)] {
            if p == 0 {
                if q < 0 { return false }
            } else if p < 0 {
                entering = max(entering, q / p)
            } else {
                leaving = min(leaving, q / p)
            }
        }
        return entering <= leaving
    }

    /// The corners, clockwise from the top left.
    var corners: [Point] {
        [
            Point(x: minX, y: minY), Point(x: maxX, y: minY), Point(x: maxX, y: maxY), Point(x: minX, y: maxY),
        ]
    }
}
