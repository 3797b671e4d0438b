import Testing
import TroupeBase

@Suite struct RadixOrderTests {
    /// Second source: the standard library's sort, whose order of equal keys is made definite by their places.
    @Test(arguments: [0, 1, 2, 100, 4096, 4097, 20_000], [0, 1, 17, 40, 63] as [UInt64])
    func `keys of any width come in order, equal ones as they stand`(count: Int, shift: UInt64) {
        var random = SplitMix64(seed: UInt64(count) + shift)
        // Few different keys, so that many are equal.
        let keys = (0..<count).map { _ in random.next(below: UInt64(max(1, count / 3))) << shift }
        let slow = (0..<count).sorted { (keys[$0], $0) < (keys[$1], $1) }
        #expect(radixOrder(of: keys).map(Int.init) == slow)
    }
}
