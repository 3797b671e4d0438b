import TroupeModel

/// When accounts were made: a row a community, a dot an account, those of one time beside each other.
package struct Creation: Sendable {
    /// An account.
    package struct Account: Sendable {
        /// Its name.
        package var label: String
        /// The rank of its community; nil for none.
        package var community: Int?
        /// When it was made, in milliseconds since 1970.
        package var time: Int64
        /// Whether the platform has it no longer.
        package var isGone: Bool

        /// An account.
        package init(label: String, community: Int?, time: Int64, isGone: Bool = false) {
            self.label = label
            self.community = community
            self.time = time
            self.isGone = isGone
        }
    }

    /// The accounts.
    package var accounts: [Account]

    /// When accounts were made.
    package init(accounts: [Account]) {
        self.accounts = accounts
    }
}

extension Creation: ChartContent {
    private static let radius = 4.2
    private static let labelWidth = 66.0

    private var groups: [(rank: Int?, members: [Account])] {
        let byRank = Dictionary(grouping: accounts) { $0.community ?? Int.max }
        return byRank.keys.sorted().map { rank in
            (rank == Int.max ? nil : rank, (byRank[rank] ?? []).sorted { ($0.time, $0.label) < ($1.time, $1.label) })
        }
    }

    func legend(letters: [String], _ words: Wording) -> [[LegendEntry]] {
        var marks = [LegendEntry(sample: .account(.filled), text: DOTText(words("figure.madeAt")))]
        if accounts.contains(where: \.isGone) {
            marks.append(LegendEntry(sample: .gone, text: DOTText(words("page.goneMark"))))
        }
        return [marks, letterEntries(letters, words, of: accounts.map(\.community))]
    }

    /// How the dots of a group stand: the number of dots below each.
    private func levels(_ members: [Account], _ axis: TimeAxis) -> [Int] {
        var ends: [Double] = []
        return members.map { account in
            let x = axis.x(account.time)
            let level = ends.firstIndex { $0 <= x - 2 * Self.radius - 1 } ?? ends.count
            if level == ends.count { ends.append(x) } else { ends[level] = x }
            return level
        }
    }

    func height(width: Double) -> Double {
        let axis = TimeAxis(accounts.map(\.time), minX: Self.labelWidth, maxX: width - 10)
        return groups.reduce(24) { $0 + max(36, Double((levels($1.members, axis).max() ?? 0) + 1) * 10 + 24) }
    }

    func draw(in scene: inout Scene, area: Box, letters: [String], _ words: Wording) {
        let axis = TimeAxis(accounts.map(\.time), minX: area.minX + Self.labelWidth, maxX: area.maxX - 10)
        let rows = groups.map { group in (group, levels(group.members, axis)) }
        let heights = rows.map { max(36, Double(($0.1.max() ?? 0) + 1) * 10 + 24) }
        let spare = max(0, area.height - 24 - heights.reduce(0, +)) / Double(max(1, rows.count))
        var y = area.minY
        let bottom = min(area.maxY - 18, area.minY + heights.reduce(0, +) + min(spare, 50) * Double(rows.count))
        axis.draw(in: &scene, top: area.minY, bottom: bottom)
        for ((group, levels), height) in zip(rows, heights) {
            let base = y + height + min(spare, 50) - 12
            let colour = communityColour(group.rank)
            let letter = group.rank.flatMap { letters.indices.contains($0) ? letters[$0] : nil }
            scene.write(
                letter ?? words("figure.none"), at: Point(x: area.minX, y: base - 10),
                width: letter == nil ? Self.labelWidth - 4 : 40, size: letter == nil ? 9 : 14, isBold: true,
                colour: colour)
            scene.write(
                words("page.nAccounts", .number(group.members.count)),
                at: Point(x: area.minX, y: base + 6), width: Self.labelWidth - 4, size: FigureStyle.noteSize,
                colour: FigureStyle.paleInk)
            scene.links.append(
                Scene.Link(
                    from: Point(x: axis.minX - 8, y: base), to: Point(x: axis.maxX + 8, y: base),
                    colour: FigureStyle.colour(colour, alpha: 0.4), width: 0.8, style: "solid"))
            for (account, level) in zip(group.members, levels) {
                scene.dot(
                    Point(x: axis.x(account.time), y: base - 6 - Double(level) * 10), radius: Self.radius,
                    colour: colour,
                    fill: .filled, isGone: account.isGone, tooltip: account.label)
            }
            y = base + 12
        }
    }
}
