/// Ordinary posts with a planted campaign: a few accounts that post the same objects within seconds, over and over.
package struct PlantedCampaign: Sendable {
    /// All posts.
    package let uses: [Use]
    /// The accounts of the campaign, sorted.
    package let members: [String]

    /// Posts for a seed.
    ///
    /// - Parameters:
    ///   - members: Accounts of the campaign; 0 plants none.
    ///   - actions: Objects that all of them post within 30 s.
    package init(seed: UInt64, members count: Int = 5, actions: Int = 8, background: Int = 2000) {
        // Knuth's MMIX linear congruential generator, upper bits.
        var state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493
        func draw(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        let names = (0..<count).map { "m\($0)" }
        var uses: [Use] = []
        for action in 0..<(count == 0 ? 0 : actions) {
            let moment = draw(7 * 86_400)
            for name in names { uses.append(Use("campaign \(action)", name, Int64(moment + draw(30)))) }
        }
        for _ in 0..<background {
            uses.append(Use("topic \(draw(60))", "u\(draw(200))", Int64(draw(7 * 86_400))))
        }
        self.uses = uses
        members = names
    }
}
