/// Where communities stand beside the columns of a cast: one above the other, so that bands to the columns do not cross
/// them; where that leaves each a flat strip, every second one stands to the left, and its band passes between its
/// neighbours.
struct CastStrips {
    /// The cell of each group.
    let cells: [Box]
    /// For each group the height at which its band passes its neighbours; nil for one with nothing beside it.
    let passes: [Double?]

    /// A strip that is flatter has no room for accounts beside each other.
    private static let flattest = 4.5

    /// - Parameters:
    ///   - groups: The groups, communities first.
    ///   - area: What the columns leave for accounts.
    init(_ groups: [CommunityGroups.Group], in area: Box) {
        let weights = groups.map { Double($0.members.count) + 3 }
        let whole = max(1, weights.reduce(0, +))
        var top = area.minY
        let strips = weights.map { weight in
            let height = area.height * weight / whole
            defer { top += height }
            return Box(minX: area.minX, minY: top, maxX: area.maxX, maxY: top + height)
        }
        let communities = groups.count { $0.community != nil }
        let mean = strips.prefix(communities).reduce(0) { $0 + $1.height } / Double(max(1, communities))
        guard communities > 3, area.width > Self.flattest * mean else {
            cells = strips.map { $0.inset(x: 3, y: 5) }
            passes = strips.map { _ in nil }
            return
        }
        let middle = area.centre.x
        cells = strips.enumerated().map { place, strip in
            guard place < communities else { return strip.inset(x: 3, y: 5) }
            let isLeft = place % 2 == 1
            let above = place == 0 ? strip.minY : strips[place - 1].centre.y
            let below = place + 1 < communities ? strips[place + 1].centre.y : strip.maxY
            return Box(
                minX: isLeft ? area.minX : middle, minY: above, maxX: isLeft ? middle : area.maxX, maxY: below
            ).inset(x: 4, y: 7)
        }
        passes = strips.enumerated().map { place, strip in
            place < communities && place % 2 == 1 ? strip.centre.y : nil
        }
    }
}
