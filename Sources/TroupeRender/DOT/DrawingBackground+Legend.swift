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
        case .community:
            hull(centre, colour: FigureStyle.palette[0])
        case .otherCommunity:
            hull(centre, colour: FigureStyle.otherColour)
        case .noCommunity:
            circle(centre, radius: 5, fill: FigureStyle.grey, line: FigureStyle.grey, width: 0.8)
        case .letter: break  // the letter itself is text
        case .label:
            account(Point(x: centre.x - 8, y: centre.y), radius: 3.5, fill: .filled)
            line(
                from: Point(x: centre.x - 2, y: centre.y), to: Point(x: centre.x + 12, y: centre.y),
                colour: FigureStyle.boxLine, width: 1)
        }
    }

    private mutating func account(_ centre: Point, radius: Double, fill: AccountMark.Fill) {
        let paint = AccountPaint(fill, colour: FigureStyle.markFill)
        circle(centre, radius: radius, fill: paint.fill, line: paint.line, width: paint.width)
    }

    private mutating func hull(_ centre: Point, colour: String) {
        let corners = roundedHull(
            circles: [], boxes: [Box(centre: centre, width: 12, height: 2)], padding: 0, cornerRadius: 4.5)
        polygon(
            corners, fill: FigureStyle.colour(colour, alpha: FigureStyle.hullOpacity),
            line: FigureStyle.colour(colour, alpha: FigureStyle.hullLineOpacity), width: 1)
    }
}
