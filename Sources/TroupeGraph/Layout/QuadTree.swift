/// Points in the plane with masses, in a tree of squares: far squares act as one point (Barnes and Hut 1986).
///
/// Cells stand in depth-first order, each with the place of the cell after all it contains, so that a walk needs no
/// stack. Points are sorted along the tree; a leaf holds a range of them.
final class QuadTree {
    /// The points in the order of the tree: where each stood before.
    let order: [UInt32]
    private let x: ScratchBuffer<Double>
    private let y: ScratchBuffer<Double>
    private let mass: ScratchBuffer<Double>
    private var cells: [Cell] = []

    /// The most points of a leaf.
    private static let leafSize = 8
    /// Levels of the tree: bits of a coordinate.
    private static let depth = 16

    private struct Cell {
        /// Where its mass acts.
        var x = 0.0
        var y = 0.0
        var mass = 0.0
        /// The square of the distance from which the cell acts as one point.
        var farSquared = 0.0
        /// Its points, if it is a leaf; else an empty range.
        var first: UInt32 = 0
        var end: UInt32 = 0
        /// The cell after all that lie in this one.
        var next: UInt32 = 0
    }

    /// Builds the tree.
    ///
    /// - Parameters:
    ///   - points: Finite places.
    ///   - masses: For each point its mass.
    ///   - openness: θ: a cell of width *w* acts as one point from a distance *w*/θ on.
    /// - Complexity: O(*n*) by radix sort.
    init(_ points: [SIMD2<Double>], masses: [Double], openness: Double) {
        let box = Self.square(around: points)
        let scale = Double((1 << Self.depth) - 1) / box.side
        let keys = points.enumerated().map { index, point -> UInt64 in
            let column = UInt64(((point.x - box.corner.x) * scale).rounded(.down))
            let row = UInt64(((point.y - box.corner.y) * scale).rounded(.down))
            return (Self.spread(column) | Self.spread(row) << 1) << 32 | UInt64(index)
        }
        let sorted = radixSorted(keys, byUpper: 2 * Self.depth)
        order = sorted.map { UInt32($0 & 0xFFFF_FFFF) }
        x = ScratchBuffer(uninitializedCount: points.count)
        y = ScratchBuffer(uninitializedCount: points.count)
        mass = ScratchBuffer(uninitializedCount: points.count)
        for (place, point) in order.enumerated() {
            x[place] = points[Int(point)].x
            y[place] = points[Int(point)].y
            mass[place] = masses[Int(point)]
        }
        cells.reserveCapacity(points.count)
        if !points.isEmpty {
            let codes = sorted.map { UInt32($0 >> 32) }
            divide(0..<points.count, codes: codes, level: Self.depth, width: box.side, openness: openness)
        }
    }

    /// The sum over all points of mass · (here − point) / (softening + distance²): what pushes a point away.
    ///
    /// - Parameter place: The point, by its place in ``order``; it does not push itself.
    /// - Complexity: O(log *n*) for a fixed openness.
    @inline(__always)
    func push(at place: Int, softening: Double) -> SIMD2<Double> {
        let (hereX, hereY) = (x[place], y[place])
        var (pushX, pushY) = (0.0, 0.0)
        return cells.withUnsafeBufferPointer { cells in
            // `next` is always beyond the cell itself and at most the number of cells.
            var number = 0
            while number < cells.count {
                let cell = cells[number]
                let (dx, dy) = (hereX - cell.x, hereY - cell.y)
                let squared = dx * dx + dy * dy
                if squared > cell.farSquared {
                    let strength = cell.mass / (softening + squared)
                    pushX += dx * strength
                    pushY += dy * strength
                    number = Int(cell.next)
                } else if cell.end > cell.first {
                    for other in Int(cell.first)..<Int(cell.end) {
                        let (dx, dy) = (hereX - x[other], hereY - y[other])
                        // The point itself has no distance, hence no push.
                        let strength = mass[other] / (softening + dx * dx + dy * dy)
                        pushX += dx * strength
                        pushY += dy * strength
                    }
                    number = Int(cell.next)
                } else {
                    number += 1
                }
            }
            return SIMD2(pushX, pushY)
        }
    }

    /// Appends the cell of a range of sorted points and all cells in it.
    private func divide(_ range: Range<Int>, codes: [UInt32], level: Int, width: Double, openness: Double) {
        let number = cells.count
        var cell = Cell()
        for place in range {
            cell.mass += mass[place]
            cell.x += mass[place] * x[place]
            cell.y += mass[place] * y[place]
        }
        cell.x /= cell.mass
        cell.y /= cell.mass
        let reach = width / openness
        cell.farSquared = reach * reach
        let isLeaf = range.count <= Self.leafSize || level == 0
        if isLeaf { (cell.first, cell.end) = (UInt32(range.lowerBound), UInt32(range.upperBound)) }
        cells.append(cell)
        if !isLeaf {
            let shift = UInt32(2 * (level - 1))
            var start = range.lowerBound
            for quarter in UInt32(0)..<4 where start < range.upperBound {
                var end = start
                while end < range.upperBound, (codes[end] >> shift) & 3 == quarter { end += 1 }
                if end > start {
                    divide(start..<end, codes: codes, level: level - 1, width: width / 2, openness: openness)
                }
                start = end
            }
        }
        cells[number].next = UInt32(cells.count)
    }

    private static func square(around points: [SIMD2<Double>]) -> (corner: SIMD2<Double>, side: Double) {
        let (low, high) = boundingBox(of: points)
        return (low, max((high - low).max(), 1e-9))
    }

    /// The bits of a 16-bit number with a zero before each.
    private static func spread(_ value: UInt64) -> UInt64 {
        var bits = value & 0xFFFF
        bits = (bits | bits << 8) & 0x00FF_00FF
        bits = (bits | bits << 4) & 0x0F0F_0F0F
        bits = (bits | bits << 2) & 0x3333_3333
        return (bits | bits << 1) & 0x5555_5555
    }
}

/// Keys sorted by their upper 32 bits, of which `bits` are used; equal ones keep their order.
private func radixSorted(_ keys: [UInt64], byUpper bits: Int) -> [UInt64] {
    var (from, to) = (ScratchBuffer(keys), ScratchBuffer<UInt64>(repeating: 0, count: keys.count))
    let digit = 11
    for pass in 0..<((bits + digit - 1) / digit) {
        let shift = UInt64(32 + pass * digit)
        let starts = ScratchBuffer(repeating: 0, count: (1 << digit) + 1)
        for place in 0..<keys.count { starts[Int((from[place] >> shift) & 0x7FF) + 1] += 1 }
        starts.accumulate()
        for place in 0..<keys.count {
            let bucket = Int((from[place] >> shift) & 0x7FF)
            to[starts[bucket]] = from[place]
            starts[bucket] += 1
        }
        (from, to) = (to, from)
    }
    return from.prefix(keys.count)
}
