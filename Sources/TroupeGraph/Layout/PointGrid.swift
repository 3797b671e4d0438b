/// Points of the plane by square cells, for finding those near a place.
struct PointGrid {
    private let corner: SIMD2<Double>
    private let side: Double
    private let columns: Int
    private let rows: Int
    /// Cell *c* holds `members[starts[c]..<starts[c + 1]]`.
    private let starts: [Int]
    private let members: [UInt32]

    /// - Parameter side: The side of a cell; made larger where there would be more than four cells a point.
    init(_ points: [SIMD2<Double>], side wanted: Double) {
        let (low, high) = boundingBox(of: points)
        let extent = high - low
        let most = Double(4 * points.count + 16)
        var side = max(wanted, 1e-12)
        // Along a line there are as many cells as in a square of the same count.
        side = max(side, (extent.x * extent.y / most).squareRoot(), extent.max() / most)
        corner = low
        self.side = side
        columns = Int(extent.x / side) + 1
        rows = Int(extent.y / side) + 1
        var starts = [Int](repeating: 0, count: columns * rows + 1)
        let cells = points.map { [columns, rows] point in
            let x = min(Int((point.x - low.x) / side), columns - 1)
            return min(Int((point.y - low.y) / side), rows - 1) * columns + x
        }
        for cell in cells { starts[cell + 1] += 1 }
        for cell in 1..<starts.count { starts[cell] += starts[cell - 1] }
        var next = starts
        var members = [UInt32](repeating: 0, count: points.count)
        for (point, cell) in cells.enumerated() {
            members[next[cell]] = UInt32(point)
            next[cell] += 1
        }
        self.starts = starts
        self.members = members
    }

    /// Calls `body` for the points in the cells at most `rings` cells away from that of a place.
    @inline(__always)
    func forEach(around place: SIMD2<Double>, rings: Int, _ body: (Int) -> Void) {
        let x = min(max(Int((place.x - corner.x) / side), 0), columns - 1)
        let y = min(max(Int((place.y - corner.y) / side), 0), rows - 1)
        for row in max(y - rings, 0)...min(y + rings, rows - 1) {
            let first = row * columns + max(x - rings, 0)
            let last = row * columns + min(x + rings, columns - 1)
            for member in starts[first]..<starts[last + 1] { body(Int(members[member])) }
        }
    }

    /// Whether the cells within so many rings of any place are all cells.
    func covers(_ rings: Int) -> Bool { rings >= max(columns, rows) }

    /// The side of a cell.
    var cellSide: Double { side }
}

/// For each point the distance to the nearest other.
///
/// - Complexity: O(*n*) for points that are spread evenly.
func nearestDistances(_ points: [SIMD2<Double>]) -> [Double] {
    let (low, high) = boundingBox(of: points)
    let extent = high - low
    let grid = PointGrid(points, side: (extent.x * extent.y / Double(max(points.count, 1))).squareRoot())
    return points.indices.map { index in
        var rings = 1
        while true {
            var nearest = Double.infinity
            grid.forEach(around: points[index], rings: rings) { other in
                if other == index { return }
                let way = points[other] - points[index]
                nearest = min(nearest, (way * way).sum())
            }
            // A point in a further ring is at least so many whole cells away.
            let reach = Double(rings) * grid.cellSide
            if nearest <= reach * reach || grid.covers(rings) { return nearest.squareRoot() }
            rings *= 2
        }
    }
}
