import TroupeBase
import TroupeModel
import TroupeStatistics

/// Surrogates in which accounts are shuffled among posts of the same time and interest; see ``SwapStrata``.
struct AccountSwap: Sendable {
    private let strata: SwapStrata
    /// For each place of the strata its post, and the account of the data.
    private let post: [UInt32]
    private let account: [UInt32]
    private let seed: UInt64

    /// - Complexity: One community search on what accounts share at any distance in time.
    init(_ posts: PostTable, seed: UInt64) {
        let settings = SlowScanSettings()
        let uses = ScanUses(posts, numbering: ObjectNumbering(posts.layers)).specific(to: settings.spread)
        let blocks = InterestBlocks.blocks(of: uses, accountCount: posts.accounts.count, settings: settings)
        // A post of several objects moves as one.
        let whole = ScanUses(
            account: posts.account, object: [UInt32](repeating: 0, count: posts.count), time: posts.time,
            post: (0..<UInt32(posts.count)).map(\.self))
        strata = SwapStrata(whole, blocks: blocks, epoch: settings.epoch)
        (post, account) = (whole.post, whole.account)
        self.seed = seed
    }

    /// The posts with their accounts shuffled.
    func swapped(_ posts: PostTable, surrogate: Int) -> PostTable {
        var copy = posts
        let shuffled = strata.shuffled(
            account, key: JitterNull.surrogateKey(seed: seed, surrogate: 2_000_000 + surrogate))
        for (place, number) in post.enumerated() { copy.account[Int(number)] = shuffled[place] }
        return copy
    }
}
