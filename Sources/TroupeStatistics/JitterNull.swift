import TroupeBase

/// The null model of timing: every post moves by its own uniform offset in ±`halfWidth`.
///
/// It keeps who posted what and roughly when (day, hour, burst) and destroys only the fine timing. All lengths are in
/// the same unit, called a tick; the model does not care which. Offsets are whole multiples of `grain`, the precision
/// of the times, so that a surrogate's times look like the data's.
package struct JitterNull: Sendable, Hashable {
    /// Two posts at most this far apart, in ticks, are a co-action.
    package let window: Int64
    /// The largest offset Δ, in ticks.
    package let halfWidth: Int64
    /// The unit of the offsets, in ticks.
    package let grain: Int64

    /// A null model.
    ///
    /// - Precondition: the lengths are above zero.
    package init(window: Int64, halfWidth: Int64, grain: Int64 = 1) {
        precondition(window > 0 && halfWidth > 0 && grain > 0, "window, jitter and grain must be above zero")
        self.window = window
        self.halfWidth = halfWidth
        self.grain = grain
    }

    /// The largest distance of two posts, in ticks, from which the offsets can bring them into the window.
    @inlinable package var reach: Int64 { 2 * halfWidth + window }

    /// The chance that two posts `distance` ticks apart lie within the window after both have moved.
    ///
    /// The difference *X* of two independent uniform offsets in ±Δ has the triangular density on ±2Δ; the chance is
    /// P(|d + X| ≤ W) = F(W − d) − F(−W − d), with F its distribution function.
    @inlinable
    package func chance(distance: Int64) -> Double {
        distribution(window - distance) - distribution(-window - distance)
    }

    /// The distribution function of the difference of two offsets, at `x` ticks.
    @inlinable
    func distribution(_ x: Int64) -> Double {
        let limit = 2 * halfWidth
        let clamped = max(-limit, min(limit, x))
        let scale = 8 * Double(halfWidth) * Double(halfWidth)
        if clamped < 0 {
            let rise = Double(limit + clamped)
            return rise * rise / scale
        }
        let rest = Double(limit - clamped)
        return (scale - rest * rest) / scale
    }

    /// The offset, in ticks, of post number `post` in a surrogate.
    ///
    /// - Parameters:
    ///   - post: The number of the post.
    ///   - key: The key of the surrogate, from ``surrogateKey(seed:surrogate:)``.
    @inlinable
    package func offset(post: Int, key: UInt64) -> Int64 {
        // The high word of a 64 × 64 bit product is uniform on 0..<width up to width / 2^64.
        let steps = halfWidth / grain
        let bits = SplitMix64.output(UInt64(post), key: key)
        return (Int64(bits.multipliedFullWidth(by: UInt64(2 * steps + 1)).high) - steps) * grain
    }

    /// The key of one surrogate: surrogates of one seed, and seeds, are independent of each other.
    package static func surrogateKey(seed: UInt64, surrogate: Int) -> UInt64 {
        SplitMix64.mix(SplitMix64.output(UInt64(surrogate), key: SplitMix64.mix(seed &+ SplitMix64.increment)))
    }

    /// The fewest co-actions on separate occasions that can reach a tail chance of `level` or less.
    ///
    /// A co-action inside the window has at least the chance of one at distance `window`, and further encounters only
    /// raise the tail; so *c* hits have p ≥ that chance to the power *c*. Pairs with fewer hits need no look.
    package func fewestHits(reaching level: Double) -> Int {
        let least = chance(distance: window)
        guard level < 1, least < 1 else { return 1 }
        var hits = 1
        var bound = least
        // The margin keeps a pair whose p equals `level` up to rounding.
        while bound > level * (1 + 1e-9), hits < 1000 {
            bound *= least
            hits += 1
        }
        return hits
    }
}
