package import TroupeModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The weights that the literature gives a tie on one layer, beside its support.
package struct TieStrengths: Sendable, Hashable {
    /// Σ log(*n*/*d*) over the shared objects, for *n* accounts on the layer and *d* accounts on the object: sharing
    /// what few have counts more.
    package var rarity: Double
    /// Σ 1/(*d* − 1) over the shared objects (Newman 2001, doi:10.1103/PhysRevE.64.016132).
    package var inversePopularity: Double
    /// Cosine of the accounts' TF-IDF vectors over all their objects on the layer, whatever the time.
    package var cosine: Double
    /// Σ exp(−gap/window) over the shared objects, the closest pair of posts of each.
    package var decay: Double
    /// Posts of the first account near which the second did the same: the directed weight of
    /// coordination-network-toolkit, from the first to the second.
    package var firstMessages: Int
    /// Posts of the second account near which the first did the same.
    package var secondMessages: Int

    /// Post pairs for each object from which a tie is called inflated: one thing repeated, not many things shared.
    package static let inflation = 5
}

extension Tie {
    /// Whether post pairs lie far above the distinct objects.
    package var isInflated: Bool { postPairs >= TieStrengths.inflation * max(2, support) }
}

/// Computes ``TieStrengths`` for the ties of a network.
package struct TieStrengthReader {
    private let detector: TieDetector
    /// For each object of the tied accounts, by its number over all layers, the accounts that have used it.
    private var accountsOfObject: [UInt32: Int] = [:]
    /// For each tied account, how often it used each object.
    private var usesOfAccount: [UInt32: [UInt32: Double]] = [:]
    private let accountsOfLayer: [Int]

    /// A reader.
    ///
    /// - Parameters:
    ///   - detection: The network; only its accounts are looked up.
    ///   - posts: All posts, from which popularity is counted.
    /// - Complexity: O(*n*) for *n* uses, and sorting the uses of the objects of tied accounts.
    package init(_ detection: Detection, posts: PostTable) {
        detector = detection.detector
        var isTied = [Bool](repeating: false, count: posts.accounts.count)
        for account in detection.accounts { isTied[Int(account)] = true }
        var accountsOfLayer: [Int] = []
        for (place, layer) in posts.layers.enumerated() {
            let first = UInt32(detector.numbering.firstOfLayer[place])
            var isWanted = [Bool](repeating: false, count: layer.objects.count)
            var isOnLayer = [Bool](repeating: false, count: posts.accounts.count)
            for (post, object) in zip(layer.postOfUse, layer.objectOfUse) {
                let account = posts.account[Int(post)]
                isOnLayer[Int(account)] = true
                guard isTied[Int(account)] else { continue }
                isWanted[Int(object)] = true
                usesOfAccount[account, default: [:]][first + object, default: 0] += 1
            }
            accountsOfLayer.append(isOnLayer.count { $0 })
            var uses: [UInt64] = []
            for (post, object) in zip(layer.postOfUse, layer.objectOfUse) where isWanted[Int(object)] {
                uses.append(UInt64(object) << 32 | UInt64(posts.account[Int(post)]))
            }
            uses.sort()
            for (number, use) in uses.enumerated() where number == 0 || uses[number - 1] != use {
                accountsOfObject[first + UInt32(use >> 32), default: 0] += 1
            }
        }
        self.accountsOfLayer = accountsOfLayer
    }

    /// The number of accounts that have used an object of a tied account, by layer and number in it.
    package func accounts(onObject object: Int, ofLayer layer: Int) -> Int {
        accounts(UInt32(detector.numbering.firstOfLayer[layer] + object))
    }

    /// The number of accounts that have used anything on a layer.
    package func accounts(onLayer layer: Int) -> Int { accountsOfLayer[layer] }

    private func accounts(_ object: UInt32) -> Int { accountsOfObject[object, default: 1] }

    /// The strengths of a tie.
    ///
    /// - Complexity: O(*a* + *b* + *k*) for accounts with *a* and *b* uses and *k* co-actions.
    package func strengths(of tie: Tie) -> TieStrengths {
        var closest: [UInt32: Int64] = [:]
        var (mine, theirs): (Set<Int>, Set<Int>) = ([], [])
        for action in detector.coActions(first: tie.first, second: tie.second) where action.layer == tie.layer {
            let object = UInt32(detector.numbering.firstOfLayer[action.layer] + action.object)
            closest[object] = min(closest[object] ?? .max, abs(action.gap))
            mine.insert(action.firstPost)
            theirs.insert(action.secondPost)
        }
        let total = Double(max(1, accountsOfLayer[tie.layer]))
        let window = Double(detector.window) / Double(detector.clock.factors[tie.layer])
        var strengths = TieStrengths(
            rarity: 0, inversePopularity: 0, cosine: 0, decay: 0, firstMessages: mine.count,
            secondMessages: theirs.count)
        // In order of the objects, so that sums do not depend on a dictionary's order.
        for (object, gap) in closest.sorted(by: { $0.key < $1.key }) {
            let users = Double(accounts(object))
            strengths.rarity += log(total / users)
            strengths.inversePopularity += 1 / max(1, users - 1)
            strengths.decay += exp(-Double(gap) / window)
        }
        strengths.cosine = cosine(tie, accounts: total)
        return strengths
    }

    private func cosine(_ tie: Tie, accounts total: Double) -> Double {
        let range = detector.numbering.firstOfLayer[tie.layer]..<detector.numbering.firstOfLayer[tie.layer + 1]
        let (mine, theirs) = (usesOfAccount[tie.first] ?? [:], usesOfAccount[tie.second] ?? [:])
        var (product, one, other) = (0.0, 0.0, 0.0)
        for (object, count) in mine.sorted(by: { $0.key < $1.key }) where range.contains(Int(object)) {
            let weight = log(total / Double(accounts(object)))
            one += count * weight * count * weight
            product += count * weight * (theirs[object] ?? 0) * weight
        }
        for (object, count) in theirs.sorted(by: { $0.key < $1.key }) where range.contains(Int(object)) {
            let weight = log(total / Double(accounts(object)))
            other += count * weight * count * weight
        }
        return one > 0 && other > 0 ? product / (one * other).squareRoot() : 0
    }
}
