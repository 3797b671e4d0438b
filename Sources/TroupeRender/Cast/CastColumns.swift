import TroupeModel

/// Where the columns of a cast stand, and how high they are.
struct CastColumns {
    /// The widths of things, in points.
    static let personaWidth = 130.0
    static let productWidth = 106.0
    static let merchantWidth = 108.0
    static let faceWidth = 58.0

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

    /// Columns in the drawing area of a page; a column without anything takes no room.
    init(_ cast: NetworkFigure.Cast, area: Box) {
        self.area = area
        var right = area.maxX
        func take(_ isThere: Bool, _ width: Double, gap: Double) -> Double {
            guard isThere else { return right }
            let x = right - width / 2
            right -= width + gap
            return x
        }
        let gap = area.width * 0.05
        merchantX = take(!cast.merchants.isEmpty, Self.merchantWidth, gap: gap)
        productX = take(!cast.products.isEmpty, Self.productWidth, gap: gap)
        personaX = take(!cast.personas.isEmpty, Self.personaWidth, gap: 14)
        faceX = take(!cast.faces.isEmpty, Self.faceWidth, gap: 26)
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
