import TroupeModel

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
        /// The narrative that coders found in it, by its place in ``Timeline/narratives``; nil for none.
        package var narrative: Int?
        /// What is shown on hovering.
        package var tooltip: String

        /// A post.
        package init(lane: Int, time: Int64, isShared: Bool, narrative: Int? = nil, tooltip: String = "") {
            self.lane = lane
            self.time = time
            self.isShared = isShared
            self.narrative = narrative
            self.tooltip = tooltip
        }
    }

    /// Something that happened.
    package struct Event: Sendable {
        /// Milliseconds since 1970.
        package var time: Int64
        /// What happened, to how many, and how long after the last contact.
        package var label: String
        /// Whether it came after a contact, as a takedown does.
        package var isAnswer: Bool

        /// An event.
        package init(time: Int64, label: String, isAnswer: Bool = false) {
            (self.time, self.label, self.isAnswer) = (time, label, isAnswer)
        }
    }

    /// The lanes from top to bottom.
    package var lanes: [Lane]
    /// The posts.
    package var posts: [Post]
    /// Pairs of posts by their numbers.
    package var coActions: [(Int, Int)]
    /// What happened.
    package var events: [Event] = []
    /// The narratives in which posts are told apart by colour, the commonest first.
    package var narratives: [String] = []
    /// The moment that parts before and after, such as a first contact; nil for none.
    package var turn: Int64?

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
    private static let eventRow = 12.0
    private static let mostRows = 5
    private static let bandHeight = 13.0

    /// The colour of a narrative: those of the palette that the lanes' community does not have.
    private func colour(ofNarrative place: Int) -> String {
        let taken = lanes.first.map { communityColour($0.community) }
        let free = FigureStyle.palette.filter { $0 != taken }
        return free[place % free.count]
    }

    func legend(letters: [String], _ words: Wording) -> [[LegendEntry]] {
        var marks: [LegendEntry] = []
        if posts.contains(where: { $0.isShared && $0.narrative == nil }) {
            marks.append(LegendEntry(sample: .account(.filled), text: DOTText(words("figure.coActionPost"))))
        }
        if posts.contains(where: { !$0.isShared }) {
            marks.append(LegendEntry(sample: .account(.hollow), text: DOTText(words("figure.otherPost"))))
        }
        if !coActions.isEmpty {
            marks.append(
                LegendEntry(sample: .tie(.layer(rank: 0), width: 1), text: DOTText(words("figure.sameWithin"))))
        }
        if lanes.contains(where: \.isGone) {
            marks.append(LegendEntry(sample: .gone, text: DOTText(words("page.goneMark"))))
        }
        if events.contains(where: { !$0.isAnswer }) {
            marks.append(LegendEntry(sample: .candidateLine, text: DOTText(words("figure.happened"))))
        }
        if events.contains(where: \.isAnswer) {
            marks.append(LegendEntry(sample: .answerLine, text: DOTText(words("figure.answered"))))
        }
        let told = narratives.indices.filter { place in posts.contains { $0.narrative == place } }.map { place in
            LegendEntry(
                sample: .post(colour: colour(ofNarrative: place)), text: DOTText(narratives[place], cutTo: 44))
        }
        return [marks, told, letterEntries(letters, words, of: lanes.map(\.community))]
    }

    func height(width: Double) -> Double {
        Double(lanes.count) * Self.lane + 22 + top(width: width) + (turn == nil ? 0 : Self.bandHeight)
    }

    private func axis(minX: Double, maxX: Double) -> TimeAxis {
        TimeAxis(posts.map(\.time) + events.map(\.time), minX: minX + Self.labelWidth + 14, maxX: maxX - 8)
    }

    /// Where a name stands.
    private struct Name {
        var row: Int
        var left: Double
        var right: Double
        var line: Double
    }

    /// Where the name of each event stands, in the order of time; nil where there is no room.
    ///
    /// An event's line runs down from its name, so names of lower rows stand out of its way where they can. At the
    /// right rim names stand on the left of their lines, the last one highest.
    private func names(_ axis: TimeAxis, maxX: Double) -> [Name?] {
        let sorted = events.sorted { $0.time < $1.time }
        let widths = sorted.map { TextMeasure.width(of: $0.label, size: FigureStyle.noteSize) + 4 }
        let isAtRim = sorted.indices.map { axis.x(sorted[$0].time) + 4 + widths[$0] > maxX }
        var found = [Name?](repeating: nil, count: sorted.count)
        var placed: [Name] = []
        for place in sorted.indices.filter({ !isAtRim[$0] }) + sorted.indices.filter({ isAtRim[$0] }).reversed() {
            let x = axis.x(sorted[place].time)
            let left = isAtRim[place] ? x - 4 - widths[place] : x + 4
            let right = left + widths[place]
            func isFree(_ row: Int, alsoOfLines: Bool) -> Bool {
                placed.allSatisfy { other in
                    if other.row == row { return left > other.right + 4 || right < other.left - 4 }
                    guard alsoOfLines else { return true }
                    return other.row > row
                        ? x < other.left || x > other.right : other.line < left || other.line > right
                }
            }
            // A line under a name is better than an event without one.
            let row =
                (0..<Self.mostRows).first { isFree($0, alsoOfLines: true) }
                ?? (0..<Self.mostRows).first { isFree($0, alsoOfLines: false) }
            guard let row, left >= axis.minX - Self.labelWidth else { continue }
            let name = Name(row: row, left: left, right: right, line: x)
            placed.append(name)
            found[place] = name
        }
        return found
    }

    private func top(width: Double) -> Double {
        let rows = names(axis(minX: 0, maxX: width), maxX: width).compactMap { $0?.row }.max().map { $0 + 1 } ?? 0
        return Double(rows) * Self.eventRow + (rows > 0 ? 4 : 0)
    }

    func draw(in scene: inout Scene, area: Box, letters: [String], _ words: Wording) {
        let axis = axis(minX: area.minX, maxX: area.maxX)
        let names = names(axis, maxX: area.maxX)
        let rows = names.compactMap { $0?.row }.max().map { $0 + 1 } ?? 0
        let band = area.minY + Double(rows) * Self.eventRow + (rows > 0 ? 4 : 0)
        let top = band + (turn == nil ? 0 : Self.bandHeight)
        let step = min(Self.lane * 1.8, (area.maxY - top - 20) / Double(max(1, lanes.count)))
        func y(_ lane: Int) -> Double { top + (Double(lane) + 0.5) * step }
        let bottom = top + step * Double(lanes.count)
        if let turn { drawBand(turn, axis, top: band, bottom: bottom, in: &scene, words) }
        axis.draw(in: &scene, top: top, bottom: bottom)
        for (place, event) in events.sorted(by: { $0.time < $1.time }).enumerated() {
            let x = axis.x(event.time)
            let name = names[place]
            let from = name.map { area.minY + Double($0.row) * Self.eventRow } ?? band
            scene.links.append(
                Scene.Link(
                    from: Point(x: x, y: from), to: Point(x: x, y: bottom), colour: FigureStyle.faceColour,
                    width: event.isAnswer ? 1.4 : 1, style: event.isAnswer ? "solid" : "dashed"))
            guard let name else { continue }
            scene.write(
                event.label, at: Point(x: name.left, y: from + Self.eventRow / 2), width: 300,
                size: FigureStyle.noteSize, colour: FigureStyle.faceColour,
                background: FigureStyle.colour(FigureStyle.paper, alpha: 0.78))
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
            let own = post.isShared ? communityColour(lanes[post.lane].community) : FigureStyle.grey
            scene.dot(
                Point(x: axis.x(post.time), y: y(post.lane)), radius: post.isShared ? 2.8 : 1.8,
                colour: post.narrative.map(colour(ofNarrative:)) ?? own, fill: post.isShared ? .filled : .hollow,
                tooltip: post.tooltip)
        }
    }

    /// What came before the turn and what after: a strip with the number of posts, and a pale ground behind the lanes.
    private func drawBand(
        _ turn: Int64, _ axis: TimeAxis, top: Double, bottom: Double, in scene: inout Scene, _ words: Wording
    ) {
        let x = axis.x(turn)
        let after = posts.count { $0.time >= turn }
        scene.hulls.append(
            Scene.Hull(
                community: 0,
                corners: Box(minX: x, minY: top, maxX: axis.maxX + 6, maxY: bottom).corners, colour: FigureStyle.grey))
        for (text, from, to) in [
            (words("figure.before", .number(posts.count - after)), axis.minX - 6, x),
            (words("figure.after", .number(after)), x, axis.maxX + 6),
        ] where to - from > TextMeasure.width(of: text, size: FigureStyle.noteSize) + 6 {
            scene.write(
                text, at: Point(x: (from + to) / 2, y: top + Self.bandHeight / 2), width: to - from,
                size: FigureStyle.noteSize,
                isBold: true, colour: FigureStyle.paleInk, alignment: .centre)
        }
    }
}
