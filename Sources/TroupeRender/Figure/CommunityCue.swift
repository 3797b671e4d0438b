import Foundation

/// What tells communities of one colour apart, past the seven of the palette; the page of the explorer has the same.
enum CommunityCue: Int, CaseIterable, Sendable {
    /// The first seven: pale in their colour.
    case plain
    /// Slanted lines.
    case hatched
    /// A thick rim and no fill.
    case ring
    /// Slanted lines both ways.
    case crossed
    /// Two rims.
    case double
    /// Level lines.
    case level

    /// The cue of the community at a place, the largest first.
    init(ofCommunityAt rank: Int) {
        self = Self.allCases[max(0, rank) / FigureStyle.palette.count % Self.allCases.count]
    }

    /// Whether what it marks has a pale fill.
    var isFilled: Bool { self != .ring && self != .double }

    /// The width of the rim of something this large.
    func rim(size: Double) -> Double { isFilled ? 1.2 : max(1.8, min(3, size / 9)) }

    /// The lines that it draws across a convex shape.
    ///
    /// - Parameter gap: The distance between two of them.
    func lines(across corners: [Point], gap: Double) -> [(Point, Point)] {
        switch self {
        case .plain, .ring, .double: []
        case .hatched: chords(of: corners, gap: gap, angle: -.pi / 4)
        case .level: chords(of: corners, gap: gap, angle: 0)
        case .crossed: chords(of: corners, gap: gap, angle: -.pi / 4) + chords(of: corners, gap: gap, angle: .pi / 4)
        }
    }
}

/// Parallel lines at an angle inside a convex polygon.
private func chords(of corners: [Point], gap: Double, angle: Double) -> [(Point, Point)] {
    let (along, across) = (Point(x: cos(angle), y: sin(angle)), Point(x: -sin(angle), y: cos(angle)))
    func dot(_ one: Point, _ other: Point) -> Double { one.x * other.x + one.y * other.y }
    let depths = corners.map { dot($0, across) }
    guard gap > 0, let low = depths.min(), let high = depths.max() else { return [] }
    var found: [(Point, Point)] = []
    // From the middle outwards on both sides, so that a disc is hatched evenly.
    let middle = (low + high) / 2
    let count = Int(((high - low) / 2 / gap).rounded(.down))
    for step in stride(from: -count, through: count, by: 1) {
        let depth = middle + Double(step) * gap
        var ends: [Double] = []
        for (place, corner) in corners.enumerated() {
            let next = corners[(place + 1) % corners.count]
            let (one, other) = (depths[place], depths[(place + 1) % corners.count])
            guard (one <= depth) != (other <= depth) else { continue }
            let share = (depth - one) / (other - one)
            ends.append(dot(corner, along) * (1 - share) + dot(next, along) * share)
        }
        guard let first = ends.min(), let last = ends.max(), last > first else { continue }
        found.append(
            (
                Point(x: along.x * first + across.x * depth, y: along.y * first + across.y * depth),
                Point(x: along.x * last + across.x * depth, y: along.y * last + across.y * depth)
            ))
    }
    return found
}
