extension DrawingBackground {
    /// Draws the sample of a legend entry round `centre`, 24 pt wide, as the figure draws the real thing.
    mutating func sample(_ sample: LegendEntry.Sample, at centre: Point) {
        let start = Point(x: centre.x - 12, y: centre.y)
        let end = Point(x: centre.x + 12, y: centre.y)
        switch sample {
        case .account(let fill):
            let radius =
                switch fill {
                case .filled: 5.0
                case .hollow: 4.5
                case .letter: 6.0
                }
            account(centre, radius: radius, fill: fill)
        case .sizes:
            account(Point(x: centre.x - 7, y: centre.y + 2.5), radius: 2.6, fill: .filled)
            account(Point(x: centre.x + 3.5, y: centre.y), radius: 6, fill: .filled)
        case .tie(let mark, let width):
            line(from: start, to: end, colour: FigureStyle.softInk, width: width, style: mark.style)
        case .widths(let thin, let thick):
            line(
                from: Point(x: start.x, y: centre.y - 3), to: Point(x: end.x, y: centre.y - 3),
                colour: FigureStyle.softInk, width: thin)
            line(
                from: Point(x: start.x, y: centre.y + 2.5), to: Point(x: end.x, y: centre.y + 2.5),
                colour: FigureStyle.softInk, width: thick)
        case .betweenCommunities:
            line(from: start, to: end, colour: FigureStyle.colour(FigureStyle.grey, alpha: 0.7), width: 1.4)
        case .betweenBand:
            line(from: start, to: end, colour: FigureStyle.colour(FigureStyle.grey, alpha: 0.55), width: 5)
        case .community(let isDashed):
            hull(centre, colour: FigureStyle.palette[0], isDashed: isDashed)
        case .otherCommunity(let isGrey):
            hull(
                centre, colour: isGrey ? FigureStyle.otherColour : FigureStyle.palette[0],
                cue: isGrey ? .plain : .hatched)
        case .disc(let rank, let isDashed):
            let parts = DiscMark(rank: rank, isGrey: isDashed, isDashed: isDashed).parts(at: centre, radius: 6.5)
            for shape in parts.shapes {
                polygon(
                    shape.corners, fill: shape.fill, line: shape.line, width: min(1.8, shape.width),
                    isDashed: shape.isDashed)
            }
            for stroke in parts.strokes {
                line(from: stroke.from, to: stroke.to, colour: stroke.colour, width: stroke.width)
            }
        case .noCommunity:
            circle(centre, radius: 5, fill: FigureStyle.grey, line: FigureStyle.grey, width: 0.8)
        case .gone:
            account(centre, radius: 5, fill: .filled)
            for sign in [-1.0, 1] {
                line(
                    from: Point(x: centre.x - 2.6, y: centre.y - sign * 2.6),
                    to: Point(x: centre.x + 2.6, y: centre.y + sign * 2.6), colour: FigureStyle.paper, width: 1.2)
            }
        case .persona:
            polygon(Self.octagon(centre), fill: FigureStyle.paper, line: FigureStyle.ink, width: 1)
        case .candidate:
            polygon(Self.octagon(centre), fill: FigureStyle.paper, line: FigureStyle.ink, width: 1, isDashed: true)
        case .face:
            polygon(
                [(-6, 0), (0, -6), (6, 0), (0, 6)].map { Point(x: centre.x + $0.0, y: centre.y + $0.1) },
                fill: FigureStyle.paper, line: FigureStyle.faceColour, width: 1.3)
        case .product:
            polygon(
                Box(centre: centre, width: 20, height: 8).corners, fill: FigureStyle.paper, line: FigureStyle.ink,
                width: 0.9)
        case .merchant:
            polygon(
                [(-9, -2), (0, -5.5), (9, -2), (9, 5), (-9, 5)].map { Point(x: centre.x + $0.0, y: centre.y + $0.1) },
                fill: FigureStyle.ink, line: FigureStyle.ink, width: 0.9)
        case .band:
            line(from: start, to: end, colour: FigureStyle.colour(FigureStyle.palette[0], alpha: 0.34), width: 5)
        case .showing(let isCandidate):
            line(
                from: start, to: end, colour: FigureStyle.faceColour, width: 1.5,
                style: isCandidate ? "dotted" : "dashed")
        case .promoting:
            line(from: start, to: end, colour: FigureStyle.colour(FigureStyle.softInk, alpha: 0.55), width: 1)
        case .selling:
            line(from: start, to: end, colour: FigureStyle.ink, width: 1.6)
        case .cell(let fill):
            polygon(
                Box(centre: centre, width: 18, height: 9).corners, fill: fill, line: FigureStyle.boxLine, width: 0.7)
        case .candidateLine:
            line(from: start, to: end, colour: FigureStyle.faceColour, width: 1.2, style: "dashed")
        case .answerLine:
            line(from: start, to: end, colour: FigureStyle.faceColour, width: 1.4)
        case .post(let colour):
            circle(centre, radius: 4, fill: colour, line: colour, width: 0.8)
        case .shares(let colour):
            line(
                from: Point(x: start.x, y: centre.y + 3), to: Point(x: centre.x, y: centre.y + 3), colour: colour,
                width: 2)
            line(
                from: Point(x: centre.x, y: centre.y - 3), to: Point(x: end.x, y: centre.y - 3), colour: colour,
                width: 2)
        case .letter: break  // the letter itself is text
        case .label:
            account(Point(x: centre.x - 8, y: centre.y), radius: 3.5, fill: .filled)
            line(
                from: Point(x: centre.x - 2, y: centre.y), to: Point(x: centre.x + 12, y: centre.y),
                colour: FigureStyle.boxLine, width: 1)
        }
    }

    private static func octagon(_ centre: Point) -> [Point] {
        [(-7, -5.5), (7, -5.5), (11, -2), (11, 2), (7, 5.5), (-7, 5.5), (-11, 2), (-11, -2)].map {
            Point(x: centre.x + $0.0, y: centre.y + $0.1)
        }
    }

    private mutating func account(_ centre: Point, radius: Double, fill: AccountMark.Fill) {
        let paint = AccountPaint(fill, colour: FigureStyle.markFill)
        circle(centre, radius: radius, fill: paint.fill, line: paint.line, width: paint.width)
    }

    private mutating func hull(
        _ centre: Point, colour: String, isDashed: Bool = false, cue: CommunityCue = .plain
    ) {
        let corners = roundedHull(
            circles: [], boxes: [Box(centre: centre, width: 12, height: 2)], padding: 0, cornerRadius: 4.5)
        hull(Scene.Hull(community: 0, corners: corners, colour: colour, isDashed: isDashed, cue: cue))
    }
}
