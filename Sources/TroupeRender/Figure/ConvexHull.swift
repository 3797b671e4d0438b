import Foundation

/// The convex hull round circles and boxes, with rounded corners.
///
/// Each circle stands as `sides` points on its outline, widened by `padding`; each corner of a box likewise, on a
/// circle of `cornerRadius`. Hull by the monotone chain (Andrew 1979).
///
/// - Returns: The corners in order; empty without shapes.
/// - Complexity: O(*n* log *n*) for *n* shapes.
func roundedHull(
    circles: [(centre: Point, radius: Double)], boxes: [Box], padding: Double, cornerRadius: Double, sides: Int = 24
) -> [Point] {
    var points: [Point] = []
    func ring(_ centre: Point, _ radius: Double) {
        for side in 0..<sides {
            let angle = 2 * Double.pi * Double(side) / Double(sides)
            points.append(Point(x: centre.x + radius * cos(angle), y: centre.y + radius * sin(angle)))
        }
    }
    for circle in circles { ring(circle.centre, circle.radius + padding) }
    for box in boxes {
        for corner in box.corners { ring(corner, cornerRadius) }
    }
    return convexHull(of: points)
}

/// The corners of the smallest convex polygon round `points`, in order.
func convexHull(of points: [Point]) -> [Point] {
    let sorted = points.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    guard sorted.count > 2 else { return sorted }
    func chain(_ points: some Sequence<Point>) -> [Point] {
        var hull: [Point] = []
        for point in points {
            while hull.count >= 2, turn(hull[hull.count - 2], hull[hull.count - 1], point) <= 0 { hull.removeLast() }
            hull.append(point)
        }
        return hull.dropLast()
    }
    return chain(sorted) + chain(sorted.reversed())
}

private func turn(_ a: Point, _ b: Point, _ c: Point) -> Double {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}
