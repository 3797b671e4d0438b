/// Posts as swim lanes, one an account; lines join posts of one thing.
package struct Timeline: Sendable {
    /// An account.
    package struct Lane: Sendable {
        /// Its name.
        package var label: String
        /// The rank of its community; nil for none.
        package var community: Int?
        /// Whether the platform has it no longer.
        package var isGone: Bool

        /// A lane.
        package init(label: String, community: Int?, isGone: Bool = false) {
            self.label = label
            self.community = community
            self.isGone = isGone
        }
    }

    /// A post.
    package struct Post: Sendable {
        /// The number of its lane.
        package var lane: Int
        /// Milliseconds since 1970.
        package var time: Int64
        /// Whether it is part of a co-action.
        package var isShared: Bool
        /// What is shown on hovering.
        package var tooltip: String

        /// A post.
        package init(lane: Int, time: Int64, isShared: Bool, tooltip: String = "") {
            self.lane = lane
            self.time = time
            self.isShared = isShared
            self.tooltip = tooltip
        }
    }

    /// The lanes from top to bottom.
    package var lanes: [Lane]
    /// The posts.
    package var posts: [Post]
    /// Pairs of posts by their numbers.
    package var coActions: [(Int, Int)]
    /// Something that happened, with its name.
    package var events: [(time: Int64, label: String)] = []

    /// A timeline.
    package init(lanes: [Lane], posts: [Post], coActions: [(Int, Int)]) {
        self.lanes = lanes
        self.posts = posts
        self.coActions = coActions
    }
}

extension Timeline: ChartContent {
    private static let lane = 15.0
    private static let labelWidth = 120.0

    func legend(letters: [String]) -> [[LegendEntry]] {
        var marks: [LegendEntry] = []
        if posts.contains(where: \.isShared) {
            marks.append(LegendEntry(sample: .account(.filled), text: DOTText("post that is part of a co-action")))
        }
        if posts.contains(where: { !$0.isShared }) {
            marks.append(LegendEntry(sample: .account(.hollow), text: DOTText("other post")))
        }
        if !coActions.isEmpty {
            marks.append(
                LegendEntry(sample: .tie(.layer(rank: 0), width: 1), text: DOTText("the same thing within the window")))
        }
        if lanes.contains(where: \.isGone) {
            marks.append(LegendEntry(sample: .gone, text: DOTText("cross: no longer on the platform")))
        }
        if !events.isEmpty { marks.append(LegendEntry(sample: .candidateLine, text: DOTText("dashed: what happened"))) }
        return [marks, letterEntries(letters, of: lanes.map(\.community))]
    }

    func height(width: Double) -> Double { Double(lanes.count) * Self.lane + 22 + (events.isEmpty ? 0 : 14) }

    func draw(in scene: inout Scene, area: Box) {
        let axis = TimeAxis(
            posts.map(\.time) + events.map(\.time), minX: area.minX + Self.labelWidth + 14, maxX: area.maxX - 8)
        let top = area.minY + (events.isEmpty ? 0 : 14)
        let step = min(Self.lane * 1.8, (area.maxY - top - 20) / Double(max(1, lanes.count)))
        func y(_ lane: Int) -> Double { top + (Double(lane) + 0.5) * step }
        let bottom = top + step * Double(lanes.count)
        axis.draw(in: &scene, top: top, bottom: bottom)
        var free = -Double.infinity
        for event in events.sorted(by: { $0.time < $1.time }) {
            let x = axis.x(event.time)
            scene.links.append(
                Scene.Link(
                    from: Point(x: x, y: top - 2), to: Point(x: x, y: bottom), colour: FigureStyle.faceColour, width: 1,
                    style: "dashed"))
            let width = TextMeasure.width(of: event.label, size: 8) + 4
            let left = min(x, area.maxX - width)
            guard left >= free else { continue }
            scene.write(
                event.label, at: Point(x: left, y: top - 9), width: 200, size: 8, colour: FigureStyle.faceColour)
            free = left + width + 6
        }
        for (number, lane) in lanes.enumerated() {
            let colour = communityColour(lane.community)
            scene.links.append(
                Scene.Link(
                    from: Point(x: axis.minX - 6, y: y(number)), to: Point(x: axis.maxX + 6, y: y(number)),
                    colour: FigureStyle.colour(colour, alpha: 0.35), width: 0.7, style: "solid"))
            scene.dot(
                Point(x: area.minX + 5, y: y(number)), radius: 4, colour: colour, fill: .filled, isGone: lane.isGone,
                tooltip: lane.label)
            scene.write(lane.label, at: Point(x: area.minX + 14, y: y(number)), width: Self.labelWidth - 16)
        }
        for (first, second) in coActions {
            let (one, other) = (posts[first], posts[second])
            scene.links.append(
                Scene.Link(
                    from: Point(x: axis.x(one.time), y: y(one.lane)),
                    to: Point(x: axis.x(other.time), y: y(other.lane)),
                    colour: FigureStyle.colour(communityColour(lanes[one.lane].community), alpha: 0.5), width: 0.8,
                    style: "solid"))
        }
        for post in posts.sorted(by: { !$0.isShared && $1.isShared }) {
            scene.dot(
                Point(x: axis.x(post.time), y: y(post.lane)), radius: post.isShared ? 2.8 : 1.8,
                colour: post.isShared ? communityColour(lanes[post.lane].community) : FigureStyle.grey,
                fill: post.isShared ? .filled : .hollow, tooltip: post.tooltip)
        }
    }
}
