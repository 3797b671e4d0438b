/// Where discs go so that none covers another: the first in the middle, each next one against two that are placed, as
/// near to the middle as may be.
///
/// The front of Wang et al., "Visualization of large hierarchical data by circle packing" (CHI 2006), with an ellipse
/// in place of the circle around the middle: pairs of placed discs between which a disc found no room are not tried
/// again, so that what is left is the rim.
///
/// - Parameters:
///   - radii: In the order in which discs are placed; the largest first leaves the fewest holes.
///   - gap: The free space between two discs.
///   - aspect: Width over height of the whole, as nearly as the discs let it be.
/// - Returns: For each disc its middle; the first is at the origin.
/// - Complexity: About O(*n*^1.5) for *n* discs of like size.
package func packedDiscs(radii: [Double], gap: Double, aspect: Double) -> [SIMD2<Double>] {
    precondition(radii.allSatisfy { $0 > 0 && $0.isFinite } && gap >= 0 && aspect > 0, "Sizes are above zero.")
    var packing = DiscPacking(gap: gap, aspect: aspect, side: 2 * (radii.max() ?? 1) + gap)
    for radius in radii { packing.add(radius) }
    return packing.middles
}

private struct DiscPacking {
    private struct Cell: Hashable {
        var column: Int
        var row: Int
    }

    /// A place beside two discs, on one side of the line between them.
    private struct Seat {
        var one: Int
        var other: Int
        var isLeft: Bool
    }

    let gap: Double
    let aspect: Double
    /// The side of a cell; a disc reaches at most into the next one.
    let side: Double
    private(set) var middles: [SIMD2<Double>] = []
    private var radii: [Double] = []
    private var cells: [Cell: [Int]] = [:]
    private var seats: [Seat] = []

    init(gap: Double, aspect: Double, side: Double) {
        (self.gap, self.aspect, self.side) = (gap, aspect, side)
    }

    mutating func add(_ radius: Double) {
        switch middles.count {
        case 0: take(.zero, radius)
        case 1:
            let way = radii[0] + radius + gap
            take(aspect >= 1 ? SIMD2(way, 0) : SIMD2(0, way), radius)
        default:
            var best: (cost: Double, place: SIMD2<Double>)?
            var open: [Seat] = []
            open.reserveCapacity(seats.count)
            for seat in seats {
                guard let place = place(seat, radius) else { continue }
                let cost = (place.x / aspect) * (place.x / aspect) + place.y * place.y
                // The first of equal ones, whatever the last digit says. A seat that is too far out is looked at when
                // it is wanted.
                guard best.map({ cost < $0.cost * (1 - 1e-9) }) ?? true else {
                    open.append(seat)
                    continue
                }
                guard isFree(place, radius) else { continue }
                open.append(seat)
                best = (cost, place)
            }
            seats = open
            // Beside the outermost disc there is always room.
            let right = middles.indices.max { middles[$0].x + radii[$0] < middles[$1].x + radii[$1] } ?? 0
            take(best?.place ?? SIMD2(middles[right].x + radii[right] + radius + gap, middles[right].y), radius)
        }
    }

    private mutating func take(_ place: SIMD2<Double>, _ radius: Double) {
        let number = middles.count
        for near in neighbors(of: place, rings: 2) {
            let reach = radii[near] + radius + 3 * gap + 2 * radius
            let way = middles[near] - place
            guard (way * way).sum() < reach * reach else { continue }
            seats += [
                Seat(one: near, other: number, isLeft: true), Seat(one: near, other: number, isLeft: false),
            ]
        }
        middles.append(place)
        radii.append(radius)
        cells[cell(of: place), default: []].append(number)
    }

    /// Where a disc touches both discs of a seat, up to the gap; nil where they are too far apart.
    private func place(_ seat: Seat, _ radius: Double) -> SIMD2<Double>? {
        let way = middles[seat.other] - middles[seat.one]
        let distance = (way * way).sum().squareRoot()
        let (one, other) = (radii[seat.one] + radius + gap, radii[seat.other] + radius + gap)
        guard distance > 0, distance < one + other else { return nil }
        let along = (one * one - other * other + distance * distance) / (2 * distance)
        let across = one * one - along * along
        guard across >= 0 else { return nil }
        let unit = way / distance
        let normal = SIMD2(-unit.y, unit.x) * (seat.isLeft ? across.squareRoot() : -across.squareRoot())
        return middles[seat.one] + unit * along + normal
    }

    private func isFree(_ place: SIMD2<Double>, _ radius: Double) -> Bool {
        for near in neighbors(of: place, rings: 1) {
            let way = middles[near] - place
            let wanted = (radii[near] + radius + gap) * (1 - 1e-9)
            if (way * way).sum() < wanted * wanted { return false }
        }
        return true
    }

    private func cell(of place: SIMD2<Double>) -> Cell {
        Cell(column: Int((place.x / side).rounded(.down)), row: Int((place.y / side).rounded(.down)))
    }

    /// The discs in the cells around a place, in the order in which they were placed within each.
    private func neighbors(of place: SIMD2<Double>, rings: Int) -> [Int] {
        let middle = cell(of: place)
        var found: [Int] = []
        for row in (middle.row - rings)...(middle.row + rings) {
            for column in (middle.column - rings)...(middle.column + rings) {
                found += cells[Cell(column: column, row: row)] ?? []
            }
        }
        return found
    }
}
