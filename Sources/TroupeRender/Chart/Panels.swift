import TroupeModel

/// The same accounts several times at the same places, with the ties of each layer or month.
package struct Panels: Sendable {
    /// An account.
    package struct Account: Sendable {
        /// Its name.
        package var label: String
        /// The rank of its community; nil for none.
        package var community: Int?
        /// Its place, in any scale, y from the top down.
        package var place: SIMD2<Double>

        /// An account.
        package init(label: String, community: Int?, place: SIMD2<Double>) {
            self.label = label
            self.community = community
            self.place = place
        }
    }

    /// One of the small networks.
    package struct Panel: Sendable {
        /// What its ties have in common.
        package var title: String
        /// The ties: two accounts and the distinct objects they share here.
        package var ties: [(a: Int, b: Int, support: Int)]

        /// A panel.
        package init(title: String, ties: [(a: Int, b: Int, support: Int)]) {
            self.title = title
            self.ties = ties
        }
    }

    /// The accounts.
    package var accounts: [Account]
    /// The panels in order.
    package var panels: [Panel]

    /// Small networks.
    package init(accounts: [Account], panels: [Panel]) {
        self.accounts = accounts
        self.panels = panels
    }
}

extension Panels: ChartContent {
    func legend(letters: [String], _ words: Wording) -> [[LegendEntry]] {
        var marks = [LegendEntry(sample: .account(.filled), text: DOTText(words("figure.panelAccount")))]
        let linked = panels.map { panel in Set(panel.ties.flatMap { [$0.a, $0.b] }).count }
        if linked.contains(where: { $0 < accounts.count }) {
            marks.append(LegendEntry(sample: .account(.hollow), text: DOTText(words("figure.panelRing"))))
        }
        marks.append(LegendEntry(sample: .widths(0.5, 2.4), text: DOTText(words("figure.panelTie"))))
        return [marks, letterEntries(letters, words, of: accounts.map(\.community))]
    }

    private func columns(width: Double) -> Int {
        max(1, min(panels.count, width < 600 ? 2 : panels.count <= 4 ? 2 : panels.count <= 9 ? 3 : 4))
    }

    func height(width: Double) -> Double {
        let across = columns(width: width)
        return Double((panels.count + across - 1) / across) * 150
    }

    func draw(in scene: inout Scene, area: Box, letters: [String], _ words: Wording) {
        let across = columns(width: area.width)
        let down = (panels.count + across - 1) / across
        let (wide, tall) = (area.width / Double(across), area.height / Double(max(1, down)))
        var (low, high) = (accounts.first?.place ?? .zero, accounts.first?.place ?? .zero)
        for account in accounts {
            low = pointwiseMin(low, account.place)
            high = pointwiseMax(high, account.place)
        }
        let span = pointwiseMax(high - low, SIMD2(1e-6, 1e-6))
        let groups = Dictionary(grouping: accounts.indices.filter { accounts[$0].community != nil }) {
            accounts[$0].community ?? 0
        }.sorted { $0.key < $1.key }
        let most = Double(panels.flatMap(\.ties).map(\.support).max() ?? 1)
        for (number, panel) in panels.enumerated() {
            let box = Box(
                minX: area.minX + Double(number % across) * wide + 5,
                minY: area.minY + Double(number / across) * tall + 4,
                maxX: area.minX + Double(number % across + 1) * wide - 5,
                maxY: area.minY + Double(number / across + 1) * tall - 4)
            scene.box(box, fill: FigureStyle.paper, line: FigureStyle.rule, width: 0.5)
            scene.write(panel.title, at: Point(x: box.minX + 7, y: box.minY + 10), width: box.width - 90, isBold: true)
            scene.write(
                words("count.ties", .number(panel.ties.count)),
                at: Point(x: box.maxX - 6, y: box.minY + 10),
                width: 80, size: FigureStyle.noteSize, colour: FigureStyle.paleInk, alignment: .right)
            let room = Box(minX: box.minX + 14, minY: box.minY + 34, maxX: box.maxX - 14, maxY: box.maxY - 12)
            let factor = min(room.width / span.x, room.height / span.y)
            let nearest = nearestDistance() * factor
            let radius = min(5, max(1.2, nearest * 0.42))
            func point(_ account: Int) -> Point {
                let place = (accounts[account].place - (low + high) / 2) * factor
                return Point(x: room.centre.x + place.x, y: room.centre.y + place.y)
            }
            let first = scene.accounts.count
            let linked = Set(panel.ties.flatMap { [$0.a, $0.b] })
            for (place, account) in accounts.enumerated() {
                let isLinked = linked.contains(place)
                scene.dot(
                    point(place), radius: radius,
                    colour: isLinked ? communityColour(account.community) : FigureStyle.grey,
                    fill: isLinked ? .filled : .hollow, tooltip: account.label)
            }
            var taken = accounts.indices.map(point)
            for (rank, members) in groups where letters.indices.contains(rank) {
                guard members.contains(where: linked.contains) else { continue }
                let place = Self.letterPlace(members.map(point), among: taken, away: radius + 6)
                // Of letters that would lie over each other the first is written; the legend has them all.
                let isFree = taken[accounts.count...].allSatisfy {
                    abs($0.x - place.x) > Self.letterSize.width || abs($0.y - place.y) > Self.letterSize.height
                }
                guard isFree else { continue }
                taken.append(place)
                scene.write(
                    letters[rank], at: place, width: Self.letterSize.width, isBold: true,
                    colour: communityColour(rank), alignment: .centre)
            }
            for tie in panel.ties {
                scene.ties.append(
                    Scene.Tie(
                        a: first + tie.a, b: first + tie.b,
                        colour: FigureStyle.colour(
                            accounts[tie.a].community == accounts[tie.b].community
                                ? communityColour(accounts[tie.a].community) : FigureStyle.grey, alpha: 0.5),
                        mark: .layer(rank: 0), width: 0.5 + 1.9 * Double(tie.support) / most,
                        tooltip: DOTText(words("page.nDistinct", .number(tie.support)))))
            }
        }
    }

    private static let letterSize = (width: 24.0, height: 13.0)

    /// Where the letter of a community stands: over, under or beside it, where the nearest account or letter is
    /// farthest.
    private static func letterPlace(_ members: [Point], among all: [Point], away: Double) -> Point {
        let (xs, ys) = (members.map(\.x), members.map(\.y))
        guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max() else {
            return Point(x: 0, y: 0)
        }
        let middle = Point(x: (left + right) / 2, y: (top + bottom) / 2)
        let sides = [
            Point(x: middle.x, y: top - away), Point(x: left - away, y: middle.y), Point(x: right + away, y: middle.y),
            Point(x: middle.x, y: bottom + away),
        ]
        func room(_ side: Point) -> Double {
            all.map { ($0.x - side.x) * ($0.x - side.x) + ($0.y - side.y) * ($0.y - side.y) }.min() ?? 0
        }
        // The first of several that have the same room.
        return sides.reduce(sides[0]) { room($1) > room($0) + 1e-9 ? $1 : $0 }
    }

    /// The smallest distance of two accounts; only the first thousand are looked at.
    private func nearestDistance() -> Double {
        let some = accounts.prefix(1000).map(\.place)
        var nearest = Double.infinity
        for (number, one) in some.enumerated() {
            for other in some[(number + 1)...] {
                let away = one - other
                nearest = min(nearest, (away * away).sum())
            }
        }
        return nearest.isFinite ? nearest.squareRoot() : 10
    }
}
