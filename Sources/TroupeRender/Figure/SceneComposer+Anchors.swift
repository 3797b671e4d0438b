extension SceneComposer {
    /// Places with those that are already known: known accounts stay, new ones stand near the accounts that they are
    /// tied to, and new communities in a free part of the page.
    ///
    /// - Parameters:
    ///   - places: Where accounts would stand without anchors.
    ///   - anchors: By account, shares of the drawing area.
    /// - Returns: nil where a new community finds no free part; the figure is then laid out anew.
    func anchored(_ places: [Point], _ anchors: [Int: SIMD2<Double>], radii: [Double], area: Box) -> [Point]? {
        var result = places
        var isPlaced = [Bool](repeating: false, count: places.count)
        for (account, share) in anchors where places.indices.contains(account) {
            result[account] = Point(
                x: area.minX + min(max(share.x, 0), 1) * area.width,
                y: area.minY + min(max(share.y, 0), 1) * area.height)
            isPlaced[account] = true
        }
        var neighbours = [[Int]](repeating: [], count: places.count)
        for tie in figure.ties {
            neighbours[tie.a].append(tie.b)
            neighbours[tie.b].append(tie.a)
        }
        for group in groups.groups where group.members.contains(where: { isPlaced[$0] }) {
            let known = group.members.filter { isPlaced[$0] }
            for member in group.members where !isPlaced[member] {
                let near = neighbours[member].filter { known.contains($0) }
                let start = Self.middle((near.isEmpty ? known : near).map { result[$0] })
                result[member] = free(near: start, radius: radii[member], result, isPlaced, radii, area)
                isPlaced[member] = true
            }
        }
        for group in groups.groups where group.members.contains(where: { !isPlaced[$0] }) {
            let own = Box(around: group.members.map { places[$0] }, padding: Self.groupPadding)
            let taken = groups.groups.compactMap { other in
                other.members.contains { isPlaced[$0] }
                    ? Box(around: other.members.filter { isPlaced[$0] }.map { result[$0] }, padding: Self.groupPadding)
                    : nil
            }
            guard let (centre, factor) = Self.freeBox(like: own, avoiding: taken, in: area) else { return nil }
            for member in group.members {
                result[member] = Point(
                    x: centre.x + (places[member].x - own.centre.x) * factor,
                    y: centre.y + (places[member].y - own.centre.y) * factor)
                isPlaced[member] = true
            }
        }
        return result
    }

    private static let groupPadding = 26.0

    private static func middle(_ points: [Point]) -> Point {
        Point(
            x: points.map(\.x).reduce(0, +) / Double(points.count),
            y: points.map(\.y).reduce(0, +) / Double(points.count))
    }

    /// The nearest place on widening rings where the circle keeps clear of the others.
    private func free(
        near start: Point, radius: Double, _ places: [Point], _ isPlaced: [Bool], _ radii: [Double], _ area: Box
    ) -> Point {
        let inner = area.inset(x: radius + 12, y: radius + 12)
        for ring in 0..<40 {
            for point in ring.ring(around: start, step: 6) where inner.holds(point) {
                let isFree = places.indices.allSatisfy { other in
                    !isPlaced[other] || places[other].distance(to: point) > radii[other] + radius + 5
                }
                if isFree { return point }
            }
        }
        return start
    }

    /// A box of the same shape, as large as fits, that keeps clear of the taken ones.
    private static func freeBox(like box: Box, avoiding taken: [Box], in area: Box) -> (Point, Double)? {
        for factor in [1, 0.8, 0.6, 0.45] {
            let (width, height) = (box.width * factor, box.height * factor)
            var candidates: [Point] = [box.centre]
            for row in 0...20 {
                for column in 0...20 {
                    candidates.append(
                        Point(
                            x: area.minX + width / 2 + (area.width - width) * Double(column) / 20,
                            y: area.minY + height / 2 + (area.height - height) * Double(row) / 20))
                }
            }
            for centre in candidates {
                let tried = Box(centre: centre, width: width, height: height)
                if area.contains(tried), !taken.contains(where: tried.overlaps) { return (centre, factor) }
            }
        }
        return nil
    }
}

extension Box {
    /// The smallest box round points, widened.
    fileprivate init(around points: [Point], padding: Double) {
        self.init(
            minX: (points.map(\.x).min() ?? 0) - padding, minY: (points.map(\.y).min() ?? 0) - padding,
            maxX: (points.map(\.x).max() ?? 0) + padding, maxY: (points.map(\.y).max() ?? 0) + padding)
    }

    fileprivate func holds(_ point: Point) -> Bool {
        point.x >= minX && point.x <= maxX && point.y >= minY && point.y <= maxY
    }
}

extension Int {
    /// Points of the ring of this number: its corner points on a square spiral.
    fileprivate func ring(around centre: Point, step: Double) -> [Point] {
        guard self > 0 else { return [centre] }
        let far = Double(self) * step
        return (-self...self).flatMap { offset -> [Point] in
            let along = Double(offset) * step
            return [
                Point(x: centre.x + along, y: centre.y - far), Point(x: centre.x + far, y: centre.y + along),
                Point(x: centre.x - along, y: centre.y + far), Point(x: centre.x - far, y: centre.y - along),
            ]
        }
    }
}
