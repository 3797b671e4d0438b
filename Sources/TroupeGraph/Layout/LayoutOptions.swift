/// The settings of ``forceLayout(of:communities:options:)``.
public struct LayoutOptions: Hashable, Sendable {
    /// Where the random sequence starts; the same seed gives the same places. 1 unless stated.
    public var seed: UInt64
    /// The number of threads; it does not change the result. 1 unless stated.
    public var workers: Int
    /// The radius of the circle each node is drawn as; the unit of the places. 1 unless stated.
    public var radius: Double
    /// The free space kept between two circles. A quarter of the radius unless stated.
    public var gap: Double
    /// How much a tie between communities pulls beside one inside. 0.03 unless stated: communities stay together, and
    /// ties between them still decide which lie side by side.
    public var pullAcross: Double
    /// Width over height of the area that components are packed into. 4/3 unless stated.
    public var aspect: Double

    /// Settings; each has a default.
    ///
    /// - Precondition: `radius` and `aspect` are above zero, `gap` and `pullAcross` at least zero, all finite. Checked
    ///   when used.
    public init(
        seed: UInt64 = 1, workers: Int = 1, radius: Double = 1, gap: Double = 0.25, pullAcross: Double = 0.03,
        aspect: Double = 4.0 / 3
    ) {
        self.seed = seed
        self.workers = workers
        self.radius = radius
        self.gap = gap
        self.pullAcross = pullAcross
        self.aspect = aspect
    }
}
