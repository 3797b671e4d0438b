import Testing
import TroupeStatistics

@Suite struct PoissonBinomialTests {
    /// Sum over all 64 outcomes, in mpmath with 40 digits.
    @Test(arguments: [
        (0, 1.0), (1, 0.68649848954453125371), (2, 0.21538898102265625512), (3, 0.030830021964062501569),
        (4, 0.001985974401562500167), (5, 0.000046488491406250005746), (6, 4.4575781250000006474e-8),
    ])
    func `the tail equals the sum over all outcomes`(count: Int, expected: Double) {
        let p = PoissonBinomial.upperTail(count, chances: [0.0975, 0.09625, 0.19, 0.05, 0.5, 0.001])
        #expect(abs(p / expected - 1) < 1e-13)
    }

    @Test func `with equal chances it is the binomial tail`() {
        // scipy.stats.binom.sf(11, 40, 0.1)
        let p = PoissonBinomial.upperTail(12, chances: Array(repeating: 0.1, count: 40))
        #expect(abs(p / 0.00038083426673634285 - 1) < 1e-10)
    }

    @Test func `a tail far below the floor is the floor`() {
        // 0.00001 to the power 61 is 1e-305.
        #expect(PoissonBinomial.upperTail(61, chances: Array(repeating: 0.00001, count: 61)) == 1e-300)
    }

    @Test func `a tiny tail does not cancel`() {
        // 0.00001 to the power 50 is 1e-250 (hand calculation).
        let p = PoissonBinomial.upperTail(50, chances: Array(repeating: 0.00001, count: 50))
        #expect(abs(p / 1e-250 - 1) < 1e-10)
    }

    @Test func `chances above one count as one`() {
        #expect(PoissonBinomial.upperTail(2, chances: [1.7, 0.25]) == 0.25)
    }

    @Test func `more successes than trials are impossible, none are sure`() {
        #expect(PoissonBinomial.upperTail(3, chances: [0.5, 0.5]) == 1e-300)
        #expect(PoissonBinomial.upperTail(0, chances: [Double]()) == 1)
    }
}
