import Testing
import TroupeBase
import TroupeStatistics

@Suite struct BenjaminiHochbergTests {
    private let pValues = [0.01, 0.04, 0.03, 0.005, 0.55]

    @Test func `q-values equal those of scipy`() {
        // scipy.stats.false_discovery_control([0.01, 0.04, 0.03, 0.005, 0.55])
        let rates = BenjaminiHochberg(pValues: pValues, testCount: 5)
        for (p, q) in zip(pValues, [0.025, 0.05, 0.05, 0.025, 0.55]) {
            #expect(abs(rates.qValue(p) - q) < 1e-15)
        }
    }

    @Test func `tests without a p-value count as p = 1`() {
        // scipy.stats.false_discovery_control(the five + [1] * 15)
        let rates = BenjaminiHochberg(pValues: pValues, testCount: 20)
        for (p, q) in zip(pValues, [0.1, 0.2, 0.2, 0.1, 1]) {
            #expect(abs(rates.qValue(p) - q) < 1e-15)
        }
    }

    @Test func `q is never below p and never falls as p grows`() {
        var generator = SplitMix64(seed: 5)
        let pValues = (0..<500).map { _ in Double.random(in: 0...1, using: &generator) }.sorted()
        let rates = BenjaminiHochberg(pValues: pValues, testCount: 700)
        var last = 0.0
        for p in pValues {
            let q = rates.qValue(p)
            #expect(q >= p)
            #expect(q >= last)
            last = q
        }
    }

    @Test func `no test gives q = 1`() {
        #expect(BenjaminiHochberg(pValues: [], testCount: 0).qValue(0.5) == 1)
    }
}
