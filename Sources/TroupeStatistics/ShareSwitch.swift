import TroupeBase

/// Whether the share of marked units changes at one point of a sequence, and how likely chance would show as sharp a
/// change.
///
/// The statistic is the largest difference between the shares after and before a cut, each weighed by
/// √(*k*(*n* − *k*)/*n*) for a cut after *k* of *n* units (the standardised cumulative sum of change-point tests:
/// Csörgő and Horváth, "Limit Theorems in Change-Point Analysis", 1997, chapter 1). Its chance is that of sequences
/// with the same units in random order.
package struct ShareSwitch: Sendable, Hashable {
    /// Units before the change.
    package let before: Int
    /// Share of marked units before.
    package let shareBefore: Double
    /// Share of marked units after.
    package let shareAfter: Double
    /// The largest weighed difference.
    package let statistic: Double
    /// (1 + orders with a statistic at least as large) / (1 + orders).
    package let p: Double

    /// Looks for a switch.
    ///
    /// - Parameters:
    ///   - marks: For each unit in order whether it is marked. Units should be independent of each other: one script
    ///     posted by five accounts is one unit.
    ///   - orders: Random orders.
    ///   - seed: Fixes them.
    /// - Returns: nil for fewer than four units, and where all or none are marked: there is nothing to switch.
    package init?(_ marks: [Bool], orders: Int = 9999, seed: UInt64 = 1) {
        let marked = marks.count { $0 }
        guard marks.count >= 4, marked > 0, marked < marks.count else { return nil }
        let (cut, largest) = Self.largest(marks)
        var generator = SplitMix64(seed: seed)
        var order = marks
        var reached = 0
        for _ in 0..<orders {
            generator.shuffle(&order)
            // Equal statistics differ in their last bits when they are summed otherwise.
            if Self.largest(order).statistic >= largest * (1 - 1e-12) { reached += 1 }
        }
        before = cut
        shareBefore = Double(marks[..<cut].count { $0 }) / Double(cut)
        shareAfter = Double(marks[cut...].count { $0 }) / Double(marks.count - cut)
        statistic = largest
        p = Double(1 + reached) / Double(1 + orders)
    }

    private static func largest(_ marks: [Bool]) -> (cut: Int, statistic: Double) {
        let n = Double(marks.count)
        let share = Double(marks.count { $0 }) / n
        var best = (cut: 1, statistic: -1.0)
        var sum = 0.0
        for place in 0..<marks.count - 1 {
            sum += marks[place] ? 1 : 0
            let k = Double(place + 1)
            // (after − before) √(k(n − k)/n) = |sum − k share| √(n / (k(n − k))).
            let statistic = abs(sum - k * share) * (n / (k * (n - k))).squareRoot()
            if statistic > best.statistic * (1 + 1e-12) { best = (place + 1, statistic) }
        }
        return best
    }
}
