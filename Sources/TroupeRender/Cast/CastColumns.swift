import TroupeModel

/// Where the columns of a cast stand, and how high they are.
struct CastColumns {
    /// The widths of things on a page with room for them, in points.
    private static let widths = (persona: 130.0, product: 106.0, merchant: 108.0, face: 58.0)
    /// The part of a narrow page that accounts keep, whatever stands beside them.
    private static let accountShare = 0.3

    static let personaHeight = 50.0
    static let productHeight = 27.0
    static let merchantHeight = 44.0
    static let faceHeight = 44.0

    private static let personaPitch = 62.0
    private static let productPitch = 34.0
    private static let merchantPitch = 58.0
    private static let facePitch = 56.0
    /// Room above the columns for their headings.
    static let headingHeight = 20.0

    let area: Box
    let accounts: Box
    let faceX: Double
    let personaX: Double
    let productX: Double
    let merchantX: Double
    let personaWidth: Double
    let productWidth: Double
    let merchantWidth: Double
    let faceWidth: Double

    /// Columns in the drawing area of a page; a column without anything takes no room. On a narrow page they are
    /// narrower, so that accounts have room.
    init(_ cast: NetworkFigure.Cast, area: Box) {
        self.area = area
        let gap = area.width * 0.05
        let all: [(isThere: Bool, width: Double, gap: Double)] = [
            (!cast.merchants.isEmpty, Self.widths.merchant, gap), (!cast.products.isEmpty, Self.widths.product, gap),
            (!cast.personas.isEmpty, Self.widths.persona, 14), (!cast.faces.isEmpty, Self.widths.face, 26),
        ]
        let taken = all.filter(\.isThere).reduce(0) { $0 + $1.width + $1.gap }
        let scale = min(1, (1 - Self.accountShare) * area.width / max(1, taken))
        merchantWidth = Self.widths.merchant * scale
        productWidth = Self.widths.product * scale
        personaWidth = Self.widths.persona * scale
        faceWidth = Self.widths.face * scale
        var right = area.maxX
        let middles = all.map { column in
            guard column.isThere else { return right }
            let x = right - column.width * scale / 2
            right -= (column.width + column.gap) * scale
            return x
        }
        (merchantX, productX, personaX, faceX) = (middles[0], middles[1], middles[2], middles[3])
        accounts = Box(minX: area.minX, minY: area.minY + Self.headingHeight, maxX: right, maxY: area.maxY)
    }

    /// The height that the columns need.
    static func height(_ cast: NetworkFigure.Cast) -> Double {
        headingHeight
            + [
                Double(cast.personas.count) * personaPitch, Double(cast.products.count) * productPitch,
                Double(cast.merchants.count) * merchantPitch, Double(cast.faces.count) * facePitch,
            ].reduce(0, max)
    }

    /// The heights of things of a column: spread evenly over the area.
    func spread(_ count: Int, pitch: Double) -> [Double] {
        let top = area.minY + Self.headingHeight
        let step = min((area.maxY - top) / Double(max(1, count)), pitch * 1.6)
        let start = top + (area.maxY - top - step * Double(count)) / 2
        return (0..<count).map { start + (Double($0) + 0.5) * step }
    }

    /// The heights of things of a column in their order: each as near as can be to the height that it wants, at least
    /// `pitch` apart and inside the area.
    func placed(_ wanted: [Double], pitch: Double) -> [Double] {
        guard !wanted.isEmpty else { return [] }
        let (top, bottom) = (area.minY + Self.headingHeight + pitch / 2, area.maxY - pitch / 2)
        var heights = wanted
        for place in heights.indices {
            heights[place] = max(place == 0 ? top : heights[place - 1] + pitch, heights[place])
        }
        var limit = bottom
        for place in heights.indices.reversed() {
            heights[place] = min(limit, heights[place])
            limit = heights[place] - pitch
        }
        return heights
    }

    /// Places in rows from the top down, every second row moved by half a step, so that lines to the right do not run
    /// through the circles beside them.
    static func rows(of count: Int, in bounds: Box) -> [Point] {
        let across = max(
            1, Int(saturating: (Double(count) * bounds.width / max(1, bounds.height) * 0.35).squareRoot().rounded()))
        let rows = (count + across - 1) / across
        let stepX = bounds.width / (Double(across) + 0.5)
        let stepY = bounds.height / Double(max(1, rows))
        return (0..<count).map { place in
            let (row, column) = (place / across, place % across)
            return Point(
                x: bounds.minX + (Double(column) + (row % 2 == 0 ? 0.5 : 1)) * stepX,
                y: bounds.minY + (Double(row) + 0.5) * stepY)
        }
    }

    static var pitches: (persona: Double, product: Double, merchant: Double, face: Double) {
        (personaPitch, productPitch, merchantPitch, facePitch)
    }
}
