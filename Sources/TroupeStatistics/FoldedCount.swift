/// The distribution of a number of successes, with one cell for "`limit` or more".
///
/// Only non-negative terms are added, so small tails do not cancel. Independent counts are joined by convolution; *m*
/// equal ones by squaring, in O(log *m*) convolutions.
struct FoldedCount {
    /// P(exactly 0), P(exactly 1), …, P(`limit` or more).
    private(set) var cells: [Double]

    /// The number of successes in no trial.
    init(limit: Int) {
        cells = [Double](repeating: 0, count: limit + 1)
        cells[0] = 1
    }

    /// The number of successes in `trials` independent trials of one chance.
    init(limit: Int, chance: Double, trials: Int) {
        self.init(limit: limit)
        guard limit > 0 else { return }
        var power = FoldedCount(limit: limit)
        power.cells[0] = 1 - chance
        power.cells[1] = chance
        var rest = trials
        while rest > 0 {
            if rest & 1 == 1 { self = joined(with: power) }
            rest >>= 1
            if rest > 0 { power = power.joined(with: power) }
        }
    }

    /// P(`limit` or more).
    var tail: Double { cells[cells.count - 1] }

    /// The sum of two independent counts.
    func joined(with other: FoldedCount) -> FoldedCount {
        let limit = cells.count - 1
        var sum = [Double](repeating: 0, count: limit + 1)
        for (one, chance) in cells.enumerated() where chance > 0 {
            for (two, next) in other.cells.enumerated() { sum[min(limit, one + two)] += chance * next }
        }
        var result = self
        result.cells = sum
        return result
    }
}
