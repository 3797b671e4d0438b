public import TroupeModel

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The weights that the literature gives a tie on one layer, beside its support.
public struct TieStrengths: Sendable, Hashable {
    /// Σ log(*n*/*d*) over the shared objects, for *n* accounts on the layer and *d* accounts on the object: sharing what
    /// few have counts more.
    public var rarity: Double
    /// Σ 1/(*d* − 1) over the shared objects (Newman 2001, doi:10.1103/PhysRevE.64.016132).
    public var inversePopularity: Double
    /// Cosine of the accounts' TF-IDF vectors over all their objects on the layer, whatever the time.
    public var cosine: Double
    /// Σ exp(−gap/window) over the shared objects, the closest pair of posts of each.
    public var decay: Double

    /// Post pairs for each object from which a tie is called inflated: one thing repeated, not many things shared.
    public static let inflation = 5
}

extension Tie {
    /// Whether post pairs lie far above the distinct objects.
    public var isInflated: Bool { postPairs >= TieStrengths.inflation * max(2, support) }
}

/// Computes ``TieStrengths`` for chosen ties.
public struct TieStrengthReader {
    private let detector: TieDetector
    private let all: TieDetector
    private var accountsOfObject: [UInt32: Int] = [:]
    private var accountsOfLayer: [Int: Int] = [:]

    /// A reader.
    ///
    /// - Parameters:
    ///   - detector: The uses that ties stand on.
    ///   - posts: All posts, from which popularity is counted.
    public init(_ detector: TieDetector, posts: PostTable) {
        self.detector = detector
        all = TieDetector(posts, clock: detector.clock, pairLimit: .max)
        for (place, layer) in posts.layers.enumerated() {
            accountsOfLayer[place] = Set(layer.postOfUse.lazy.map { posts.account[Int($0)] }).count
        }
    }

    /// The number of accounts that have used an object, by layer and number in it.
    public mutating func accounts(onObject object: Int, ofLayer layer: Int) -> Int {
        accounts(UInt32(detector.numbering.firstOfLayer[layer] + object))
    }

    private mutating func accounts(_ object: UInt32) -> Int {
        if let known = accountsOfObject[object] { return known }
        let count = Set(all.index.uses[all.index.positions(ofObject: object)].lazy.map(\.account)).count
        accountsOfObject[object] = count
        return count
    }

    /// The strengths of a tie.
    ///
    /// - Complexity: O(*a* + *b* + *k*) for accounts with *a* and *b* uses and *k* co-actions, and once the uses of each
    ///   object of theirs.
    public mutating func strengths(of tie: Tie) -> TieStrengths {
        var closest: [UInt32: Int64] = [:]
        for action in detector.coActions(first: tie.first, second: tie.second) where action.layer == tie.layer {
            let object = UInt32(detector.numbering.firstOfLayer[action.layer] + action.object)
            closest[object] = min(closest[object] ?? .max, abs(action.gap))
        }
        let total = Double(accountsOfLayer[tie.layer] ?? 1)
        let window = Double(detector.window) / Double(detector.clock.factors[tie.layer])
        var strengths = TieStrengths(rarity: 0, inversePopularity: 0, cosine: 0, decay: 0)
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

    private mutating func cosine(_ tie: Tie, accounts total: Double) -> Double {
        let range = detector.numbering.firstOfLayer[tie.layer]..<detector.numbering.firstOfLayer[tie.layer + 1]
        func counts(_ account: UInt32) -> [UInt32: Double] {
            var counts: [UInt32: Double] = [:]
            for position in all.index.positions(of: account) {
                let object = all.index.uses[Int(position)].object
                if range.contains(Int(object)) { counts[object, default: 0] += 1 }
            }
            return counts
        }
        let (mine, theirs) = (counts(tie.first), counts(tie.second))
        var (product, one, other) = (0.0, 0.0, 0.0)
        for (object, count) in mine.sorted(by: { $0.key < $1.key }) {
            let weight = log(total / Double(accounts(object)))
            one += count * weight * count * weight
            product += count * weight * (theirs[object] ?? 0) * weight
        }
        for (object, count) in theirs.sorted(by: { $0.key < $1.key }) {
            let weight = log(total / Double(accounts(object)))
            other += count * weight * count * weight
        }
        return one > 0 && other > 0 ? product / (one * other).squareRoot() : 0
    }
}
