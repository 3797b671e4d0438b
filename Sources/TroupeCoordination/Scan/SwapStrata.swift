import TroupeBase
import TroupeStatistics

/// Strata inside which accounts are shuffled among uses: uses that follow each other in time, by block of interest.
///
/// Times, objects and moments stay, so bursts, round times, crowds and broad interests are in the surrogates as they
/// are in the data; who stood beside whom is chance.
struct SwapStrata: Sendable {
    /// The uses, stratum after stratum.
    let order: [UInt32]
    /// Where the strata begin in `order`; one more entry closes the last.
    let start: [Int]

    init(_ uses: ScanUses, blocks: [UInt32], epoch: Int) {
        let byTime = (0..<uses.count).sorted { (uses.time[$0], $0) < (uses.time[$1], $1) }
        var stratum = [UInt64](repeating: 0, count: uses.count)
        for (place, use) in byTime.enumerated() {
            stratum[use] = UInt64(place / epoch) << 32 | UInt64(blocks[Int(uses.account[use])])
        }
        let order = (0..<uses.count).sorted { (stratum[$0], $0) < (stratum[$1], $1) }
        var start: [Int] = []
        for (place, use) in order.enumerated() where place == 0 || stratum[order[place - 1]] != stratum[use] {
            start.append(place)
        }
        self.order = order.map { UInt32($0) }
        self.start = start + [order.count]
    }

    /// The accounts of the uses in a surrogate: shuffled inside each stratum (Fisher and Yates).
    func shuffled(_ account: [UInt32], key: UInt64) -> [UInt32] {
        var shuffled = account
        for stratum in 0..<max(0, start.count - 1) {
            var place = start[stratum + 1] - 1
            while place > start[stratum] {
                let choices = UInt64(place - start[stratum] + 1)
                let drawn = Int(SplitMix64.output(UInt64(place), key: key).multipliedFullWidth(by: choices).high)
                shuffled.swapAt(Int(order[place]), Int(order[start[stratum] + drawn]))
                place -= 1
            }
        }
        return shuffled
    }

    /// The part that some accounts have in the uses of the strata in which they stand.
    func share(of members: Set<UInt32>, account: [UInt32]) -> Double {
        var (own, all) = (0, 0)
        for stratum in 0..<max(0, start.count - 1) {
            let range = start[stratum]..<start[stratum + 1]
            let count = range.count { members.contains(account[Int(order[$0])]) }
            guard count > 0 else { continue }
            own += count
            all += range.count
        }
        return all > 0 ? Double(own) / Double(all) : 0
    }
}
