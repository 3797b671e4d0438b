/// Small random posts that hold every awkward case: equal times, gaps of exactly a minute, an account twice on an
/// object, several layers.
package struct RandomUses: Sendable {
    /// The posts, in no order of time.
    package let uses: [Use]

    /// Posts for a seed; equal seeds give equal posts.
    package init(seed: UInt64, count: Int = 150) {
        // Knuth's MMIX linear congruential generator, upper bits.
        var state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493
        func draw(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        let accounts = max(6, count / 12)
        let objects = max(8, count / 12)
        uses = (0..<count).map { _ in
            let layer = draw(3) == 0 ? "link" : "caption"
            // Half of the times are whole half minutes, so that gaps of exactly 60 s and equal times are common.
            let seconds = draw(2) == 0 ? draw(40) * 30 : draw(1200)
            return Use("o\(draw(objects))", "a\(draw(accounts))", Int64(seconds), layer: layer)
        }
    }
}
