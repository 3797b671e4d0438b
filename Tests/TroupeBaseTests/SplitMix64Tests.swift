import Testing
import TroupeBase

@Suite struct SplitMix64Tests {
    /// The published output of splitmix64.c for seed 1234567.
    private let published: [UInt64] = [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
        16_408_922_859_458_223_821,
    ]

    @Test func `the sequence is the published one`() {
        var generator = SplitMix64(seed: 1_234_567)
        #expect(published.map { _ in generator.next() } == published)
    }

    @Test func `each output can be computed by its number`() {
        for (number, value) in published.enumerated() {
            #expect(SplitMix64.output(UInt64(number), key: 1_234_567) == value)
        }
    }
}
