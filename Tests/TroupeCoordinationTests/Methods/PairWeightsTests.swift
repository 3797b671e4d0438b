import Testing

@testable import TroupeCoordination

@Suite struct PairWeightsTests {
    private struct Pair: Hashable {
        var first: UInt32
        var second: UInt32
    }

    /// Numbers below a bound, the same for a seed.
    private static func numbers(_ seed: UInt64, count: Int, below bound: UInt64) -> [UInt32] {
        var state = seed &* 0x9E37_79B9_7F4A_7C15
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt32((state >> 33) % bound)
        }
    }

    /// Second source: the library's sort by number, then by place.
    @Test(arguments: [0, 1, 2, 500])
    func `counting sort keeps the order of equal numbers`(count: Int) {
        let elements = Self.numbers(7, count: count, below: 20).enumerated().map { (number: $1, place: $0) }
        let sorted = elements.sorted(below: 20) { $0.number }
        let expected = elements.sorted { ($0.number, $0.place) < ($1.number, $1.place) }
        #expect(sorted.map(\.place) == expected.map(\.place))
    }

    /// Second source: a dictionary that adds in the same order, so that the sums are the same to the last bit.
    @Test(arguments: [10, 3_000, 1_200_000])
    func `sums are those of a dictionary`(count: Int) throws {
        let accounts = Self.numbers(UInt64(count), count: 2 * count, below: 400)
        var weights = PairWeights()
        var expected: [Pair: Double] = [:]
        for place in 0..<count {
            let (one, other) = (accounts[2 * place], accounts[2 * place + 1])
            let weight = 1 / Double(place % 97 + 1)
            weights.add(weight, one, other)
            expected[Pair(first: min(one, other), second: max(one, other)), default: 0] += weight
        }
        let sums = try weights.sums()
        #expect(
            Dictionary(uniqueKeysWithValues: sums.map { (Pair(first: $0.first, second: $0.second), $0.weight) })
                == expected)
        #expect(zip(sums, sums.dropFirst()).allSatisfy { $0.precedes($1) })
        #expect(try weights.ties(limit: sums.count).map(\.weight) == sums.map(\.weight))
        #expect(throws: MethodError.tooManyPairs(limit: sums.count - 1)) { try weights.ties(limit: sums.count - 1) }
    }

    @Test func `what is said again of a pair is no further pair`() throws {
        var weights = PairWeights()
        for _ in 0..<5 { weights.add(1, 2, 1) }
        try weights.check(limit: 1)
        #expect(try weights.sums().map(\.weight) == [5])
        for other in 3..<6 { weights.add(1, 2, UInt32(other)) }
        #expect(throws: MethodError.tooManyPairs(limit: 1)) { try weights.check(limit: 1) }
    }

    /// Second source: a dictionary of the pairs of all traces.
    @Test func `fused traces have every pair once`() throws {
        var expected: [Pair: [Double]] = [:]
        let traces = try (0..<3).map { trace in
            var weights = PairWeights()
            let accounts = Self.numbers(UInt64(trace) + 1, count: 120 * trace, below: 30)
            for place in 0..<accounts.count / 2 { weights.add(1, accounts[2 * place], accounts[2 * place + 1]) }
            let sums = try weights.sums()
            for sum in sums {
                expected[Pair(first: sum.first, second: sum.second), default: [-1, -1, -1]][trace] = sum.weight
            }
            return sums
        }
        let fused = FusedPairs(traces)
        #expect(fused.pairs.count == expected.count && fused.weights.allSatisfy { $0.count == expected.count })
        for (row, pair) in fused.pairs.enumerated() {
            let weights = fused.weights.map { $0[row].isNaN ? -1 : $0[row] }
            let known = expected[Pair(first: pair.first, second: pair.second)] ?? []
            #expect(weights == known)
            #expect(Array(fused.known(row)) == known.filter { $0 >= 0 })
        }
        #expect(FusedPairs([]).pairs.isEmpty && FusedPairs([[], []]).weights == [[], []])
    }
}
