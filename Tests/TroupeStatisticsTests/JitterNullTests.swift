import Testing
import TroupeStatistics

@Suite struct JitterNullTests {
    private let null = JitterNull(window: 60, halfWidth: 600)

    /// Numerical integration of the triangular density (scipy.integrate.quad).
    @Test(arguments: [
        (0, 0.0975), (30, 0.09687499999999999), (60, 0.095), (61, 0.09491666666666665), (600, 0.049999999999999996),
        (1200, 0.00125), (1259, 3.472222222222224e-07), (1260, 0), (1261, 0),
    ])
    func `the chance of meeting equals the integral`(distance: Int64, expected: Double) {
        #expect(abs(null.chance(distance: distance) - expected) < 1e-14)
    }

    @Test func `lengths in another unit give the same chance`() {
        let inMilliseconds = JitterNull(window: 60_000, halfWidth: 600_000)
        for distance in [Int64(0), 17, 61, 900] {
            #expect(abs(null.chance(distance: distance) - inMilliseconds.chance(distance: distance * 1000)) < 1e-14)
        }
    }

    @Test func `offsets are uniform, in range, and whole multiples of the grain`() {
        let null = JitterNull(window: 60_000, halfWidth: 5000, grain: 1000)
        let key = JitterNull.surrogateKey(seed: 3, surrogate: 0)
        var counts: [Int64: Int] = [:]
        for post in 0..<110_000 { counts[null.offset(post: post, key: key), default: 0] += 1 }
        #expect(counts.keys.sorted() == Array(stride(from: Int64(-5000), through: 5000, by: 1000)))
        // 11 values, 10,000 each; five standard deviations are 477.
        for count in counts.values { #expect(abs(count - 10_000) < 480) }
    }

    @Test func `copies and seeds have keys of their own`() {
        let keys = (1...20).flatMap { seed in
            (0..<20).map { JitterNull.surrogateKey(seed: UInt64(seed), surrogate: $0) }
        }
        #expect(Set(keys).count == keys.count)
    }

    /// Hand calculation: with W = 60 and Δ = 600 a hit has a chance of at least 0.095, two have 0.009025.
    @Test(arguments: [(0.5, 1), (0.095, 1), (0.05, 2), (0.01, 2), (0.009, 3), (0.001, 3), (0.0001, 4)])
    func `a pair needs so many hits to reach a level`(level: Double, hits: Int) {
        #expect(null.fewestHits(reaching: level) == hits)
    }
}
