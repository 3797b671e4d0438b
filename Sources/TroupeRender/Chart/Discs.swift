import Foundation
import TroupeModel

/// Many communities, a disc each: letter, number of accounts, and the ties between them. What a figure of accounts
/// becomes where there are too many communities to tell their accounts apart.
package struct Discs: Sendable {
    /// A community.
    package struct Disc: Sendable {
        /// Its letter.
        package var letter: String
        /// Its accounts; the area shows them.
        package var size: Int
        /// Its place among the communities of the run, which gives its colour.
        package var rank: Int
        /// Its middle, in any scale.
        package var middle: SIMD2<Double>
        /// Its radius, in the same scale.
        package var radius: Double
        /// Whether something besides a campaign fits it.
        package var isInnocent: Bool

        /// A disc.
        package init(
            letter: String, size: Int, rank: Int, middle: SIMD2<Double>, radius: Double, isInnocent: Bool
        ) {
            (self.letter, self.size, self.rank) = (letter, size, rank)
            (self.middle, self.radius, self.isInnocent) = (middle, radius, isInnocent)
        }
    }

    /// Ties between two communities.
    package struct Between: Sendable {
        /// The place of one disc.
        package var a: Int
        /// The place of the other.
        package var b: Int
        /// How many.
        package var ties: Int

        /// Ties between two discs.
        package init(a: Int, b: Int, ties: Int) { (self.a, self.b, self.ties) = (a, b, ties) }
    }

    /// The discs, none over another.
    package var discs: [Disc]
    /// The ties between them.
    package var between: [Between]
    /// Whether the groups are such as no test calls coordinated; all are dashed then.
    package var dashesAll = false

    /// Discs and what joins them.
    package init(discs: [Disc], between: [Between]) { (self.discs, self.between) = (discs, between) }
}

extension Discs: ChartContent {
    /// The height that a page has for discs, in points.
    private static let tallest = 430.0

    func legend(letters: [String], _ words: Wording) -> [[LegendEntry]] {
        var entries: [LegendEntry] = []
        if let first = discs.first(where: { !$0.isInnocent }) ?? discs.first {
            entries.append(
                LegendEntry(
                    sample: .disc(rank: first.rank, isDashed: dashesAll || first.isInnocent),
                    text: DOTText(words("page.discLegend"))))
        }
        if let dashed = discs.first(where: \.isInnocent), !dashesAll {
            entries.append(
                LegendEntry(sample: .disc(rank: dashed.rank, isDashed: true), text: DOTText(words("page.dashedLegend")))
            )
        }
        var lines: [LegendEntry] = []
        if let repeated = discs.first(where: { $0.rank >= FigureStyle.palette.count && !$0.isInnocent }) {
            lines.append(
                LegendEntry(sample: .disc(rank: repeated.rank, isDashed: false), text: DOTText(words("page.cueLegend")))
            )
        }
        if !between.isEmpty {
            lines.append(LegendEntry(sample: .betweenBand, text: DOTText(words("page.betweenLegend"))))
        }
        return [entries, lines]
    }

    func height(width: Double) -> Double {
        let size = extent
        guard size.x > 0 else { return 60 }
        return min(width * size.y / size.x, Self.tallest)
    }

    private var low: SIMD2<Double> {
        discs.reduce(SIMD2(repeating: .infinity)) { pointwiseMin($0, $1.middle - SIMD2(repeating: $1.radius)) }
    }

    private var extent: SIMD2<Double> {
        guard !discs.isEmpty else { return .zero }
        let high = discs.reduce(SIMD2(repeating: -.infinity)) {
            pointwiseMax($0, $1.middle + SIMD2(repeating: $1.radius))
        }
        return high - low
    }

    func draw(in scene: inout Scene, area: Box, letters: [String], _ words: Wording) {
        let size = extent
        guard size.x > 0, size.y > 0 else { return }
        let room = area.inset(x: 6, y: 6)
        let scale = min(room.width / size.x, room.height / size.y)
        let middle = low + size / 2
        func place(_ point: SIMD2<Double>) -> Point {
            Point(
                x: room.centre.x + (point.x - middle.x) * scale, y: room.centre.y + (point.y - middle.y) * scale)
        }
        for band in between {
            scene.links.append(
                Scene.Link(
                    from: place(discs[band.a].middle), to: place(discs[band.b].middle),
                    colour: FigureStyle.colour(FigureStyle.grey, alpha: 0.5),
                    width: min(7, 0.8 + 1.1 * log2(Double(band.ties) + 1)), style: "solid"))
        }
        for disc in discs { draw(disc, at: place(disc.middle), radius: disc.radius * scale, in: &scene) }
    }

    private func draw(_ disc: Disc, at centre: Point, radius: Double, in scene: inout Scene) {
        let isDashed = disc.isInnocent || dashesAll
        scene.add(DiscMark(rank: disc.rank, isGrey: disc.isInnocent, isDashed: isDashed), at: centre, radius: radius)
        // The letter fits into its disc, in a size that can be read, or is left out.
        let size = min(24, radius * 0.8, 1.75 * radius / TextMeasure.width(of: disc.letter, size: 1, isBold: true))
        guard size >= FigureStyle.smallestText else { return }
        let numberSize = max(FigureStyle.smallestText, min(11, radius / 2.8))
        let hasNumber = 0.68 * (size + numberSize) < 0.95 * radius
        let colour = FigureStyle.colour(ofCommunityAt: disc.rank)
        scene.write(
            disc.letter, at: Point(x: centre.x, y: centre.y - (hasNumber ? 0.68 * numberSize : 0)), width: 2 * radius,
            size: size, isBold: true, colour: size >= 14 ? colour : FigureStyle.ink, alignment: .centre)
        if hasNumber {
            scene.write(
                "\(disc.size)", at: Point(x: centre.x, y: centre.y + 0.68 * size), width: 2 * radius,
                size: numberSize, colour: FigureStyle.ink, alignment: .centre)
        }
    }
}

/// How a community's disc looks.
struct DiscMark: Equatable, Sendable {
    /// Its place among the communities.
    var rank: Int
    /// Whether its fill and rim are grey.
    var isGrey: Bool
    /// Whether its rim is dashed.
    var isDashed: Bool

    private static let corners = 96

    /// The shapes and strokes of the disc, bottom first.
    func parts(at centre: Point, radius: Double) -> (shapes: [Scene.Shape], strokes: [Scene.Link]) {
        let cue = CommunityCue(ofCommunityAt: rank)
        let own = FigureStyle.colour(ofCommunityAt: rank)
        let rim = isGrey ? FigureStyle.grey : own
        let outline = Self.circle(centre, radius)
        let ground = isGrey ? FigureStyle.boxFill : FigureStyle.paper
        var shapes = [
            Scene.Shape(corners: outline, fill: ground, line: ground, width: 0.5, isDashed: false)
        ]
        let fill = isGrey || !cue.isFilled ? 0 : cue == .plain ? 0.17 : 0.08
        shapes.append(
            Scene.Shape(
                corners: outline, fill: FigureStyle.colour(own, alpha: fill), line: rim, width: cue.rim(size: radius),
                isDashed: isDashed))
        if cue == .double {
            shapes.append(
                Scene.Shape(
                    corners: Self.circle(centre, max(1, radius - max(2.4, radius / 7))),
                    fill: FigureStyle.colour(FigureStyle.paper, alpha: 0), line: rim, width: 0.8, isDashed: isDashed))
        }
        let strokes = cue.lines(across: Self.circle(centre, radius - 0.5), gap: max(2.6, min(5, radius / 5))).map {
            Scene.Link(
                from: $0.0, to: $0.1, colour: FigureStyle.colour(rim, alpha: 0.38), width: 0.6, style: "solid")
        }
        return (shapes, strokes)
    }

    private static func circle(_ centre: Point, _ radius: Double) -> [Point] {
        (0..<corners).map { corner in
            let angle = 2 * Double.pi * Double(corner) / Double(corners)
            return Point(x: centre.x + radius * cos(angle), y: centre.y + radius * sin(angle))
        }
    }
}

extension Scene {
    /// Adds the disc of a community.
    mutating func add(_ mark: DiscMark, at centre: Point, radius: Double) {
        let parts = mark.parts(at: centre, radius: radius)
        shapes += parts.shapes
        strokes += parts.strokes
    }
}
