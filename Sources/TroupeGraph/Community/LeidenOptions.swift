/// The settings of ``leiden(_:options:from:fixed:)``.
public struct LeidenOptions: Hashable, Sendable {
    /// What is maximised. Modularity with resolution 1 unless stated.
    public var quality: QualityFunction
    /// How often the whole method runs, each run starting from the result of the one before. 3 unless stated.
    ///
    /// A fixed number, because "until nothing changes" can take hundreds of rounds on graphs without communities.
    public var iterations: Int
    /// θ: how freely the refinement chooses among merges that do not lower the quality. 0.01 unless stated, as in
    /// igraph.
    ///
    /// In units of edge weight. A merge that gains *g* is chosen with a chance proportional to exp(*g*/θ), so with
    /// weights far above θ the best merge is nearly always taken.
    public var randomness: Double
    /// Where the random sequence starts; the same seed gives the same result. 1 unless stated.
    public var seed: UInt64

    /// Settings; each has a default.
    ///
    /// - Precondition: `iterations` is at least 1, `randomness` above zero and finite, the resolution of `quality` zero
    ///   or above and finite. Checked when used.
    public init(
        quality: QualityFunction = .modularity(), iterations: Int = 3, randomness: Double = 0.01, seed: UInt64 = 1
    ) {
        self.quality = quality
        self.iterations = iterations
        self.randomness = randomness
        self.seed = seed
    }
}
