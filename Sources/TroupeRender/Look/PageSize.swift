/// The page of a figure, in points (1/72 inch). Text has the same size on every page.
public struct PageSize: Sendable, Hashable {
    /// Its width.
    public var width: Double
    /// Its smallest height; a figure with much in it is higher.
    public var height: Double
    /// How much larger both may become for many accounts, so that nothing touches.
    public var largestScale: Double
    /// Whether width and height keep their relation, as on a slide: a figure with much in it is larger both ways, one
    /// with little in it leaves room free.
    public var keepsShape: Bool

    /// A page of this size.
    ///
    /// - Parameters:
    ///   - width: Its width in points.
    ///   - height: Its smallest height in points.
    ///   - largestScale: How much larger both may become for many accounts.
    ///   - keepsShape: Whether width and height keep their relation.
    public init(width: Double, height: Double, largestScale: Double = 1, keepsShape: Bool = false) {
        self.width = width
        self.height = height
        self.largestScale = largestScale
        self.keepsShape = keepsShape
    }

    /// A4 landscape, growing to A3 for many accounts.
    public static let a4 = PageSize(width: 842, height: 595, largestScale: 1.4143)
    /// A3 landscape.
    public static let a3 = PageSize(width: 1191, height: 842)
    /// A slide of 16 to 9.
    public static let slide = PageSize(width: 960, height: 540, largestScale: 1.5, keepsShape: true)
    /// A column of a printed page, 180 mm wide.
    public static let column = PageSize(width: 510, height: 660)

    /// The names of the pages.
    public static let names = ["a4", "a3", "slide", "column"]

    /// The page of a name.
    public static func named(_ name: String) -> PageSize? {
        ["a4": a4, "a3": a3, "slide": slide, "column": column][name]
    }
}
