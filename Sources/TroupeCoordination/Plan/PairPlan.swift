package import TroupeModel

/// What a search for ties will meet: post pairs by object, counted exactly and never listed, and what takes no part.
///
/// A sweep over each object keeps, for the window, how many uses and how many of each account lie in it, so that pairs
/// of two accounts are counted without being looked at one by one.
package struct PairPlan: Sendable {
    /// What is counted of one object.
    package struct Object: Sendable, Hashable {
        /// The number of the layer in the table.
        package var layer: Int
        /// The number of the object in its layer.
        package var object: Int
        /// Its posts.
        package var postCount: Int
        /// The accounts that used it.
        package var accountCount: Int
        /// Pairs of posts by two accounts at most a window apart.
        package var pairCount: Int
        /// Whether it has more pairs than the limit, an account's pairs with itself included: it is counted, not
        /// paired, and its pairs are no part of any sum.
        package var isOverLimit: Bool
    }

    /// The sums of one layer.
    package struct LayerSum: Sendable, Hashable {
        /// The number of the layer in the table.
        package var layer: Int
        /// Distinct objects.
        package var objectCount = 0
        /// Uses of them.
        package var useCount = 0
        /// Pairs of posts by two accounts at most a window apart.
        package var pairCount = 0
        /// Objects that one account alone used: they join nobody.
        package var objectsOfOneAccount = 0
        /// Uses of those.
        package var usesOfOneAccount = 0
    }

    /// The layers, in the order of the table.
    package private(set) var layers: [LayerSum]
    /// The objects with the most pairs, most first, then by layer and number.
    package private(set) var busiest: [Object] = []
    /// Objects with more pairs than the limit.
    package private(set) var overLimit: [Object] = []
    /// Accounts none of whose posts lies within the window of another account's on the same object: they have no tie.
    package private(set) var accountsMeetingNobody = 0

    /// Pairs of posts by two accounts at most a window apart, on all layers.
    package var pairCount: Int { layers.reduce(0) { $0 + $1.pairCount } }
    /// Uses of objects, on all layers.
    package var useCount: Int { layers.reduce(0) { $0 + $1.useCount } }

    /// Counts.
    ///
    /// - Parameters:
    ///   - window: The longest gap of a pair, in milliseconds, above zero.
    ///   - pairLimit: Objects with more pairs than this are counted apart.
    ///   - listed: How many of the busiest objects are listed.
    /// - Complexity: O(*n*) for *n* uses apart from sorting the uses of each object by time.
    package init(
        _ posts: PostTable, window: Int64, pairLimit: Int = CoordinationSettings().pairLimit, listed: Int = 10
    ) {
        let index = UseIndex(posts)
        let numbering = ObjectNumbering(posts.layers)
        layers = posts.layers.indices.map { LayerSum(layer: $0) }
        var sweep = PairSweep(accountCount: posts.accounts.count)
        index.forEachObject(usedAtLeast: 1) { range in
            let place = numbering.place(of: index.uses[range.lowerBound].object)
            let counts = sweep.count(range, of: index, window: window)
            layers[place.layer].objectCount += 1
            layers[place.layer].useCount += range.count
            if counts.accounts == 1 {
                layers[place.layer].objectsOfOneAccount += 1
                layers[place.layer].usesOfOneAccount += range.count
            }
            guard counts.pairs > 0 else { return }
            let object = Object(
                layer: place.layer, object: place.number, postCount: range.count, accountCount: counts.accounts,
                pairCount: counts.pairs, isOverLimit: counts.pairs + counts.ownPairs > pairLimit)
            if object.isOverLimit {
                overLimit.append(object)
            } else {
                layers[place.layer].pairCount += counts.pairs
                sweep.meet(range, of: index)
            }
            if busiest.count < listed || object.pairCount > busiest[busiest.count - 1].pairCount {
                let place = busiest.firstIndex { $0.pairCount < object.pairCount } ?? busiest.count
                busiest.insert(object, at: place)
                if busiest.count > listed { busiest.removeLast() }
            }
        }
        accountsMeetingNobody = sweep.accountsMeetingNobody
    }
}

/// A window that slides over the uses of one object after the other.
private struct PairSweep {
    private var usesInWindow: [Int32]
    private var lastObject: [UInt32]
    private var hasMet: [Bool]
    // For each position of the object being swept, whether another account is in its window.
    private var meets: [Bool] = []

    struct Counts {
        var accounts = 0
        /// Pairs of two accounts.
        var pairs = 0
        /// Pairs of an account with itself.
        var ownPairs = 0
    }

    init(accountCount: Int) {
        usesInWindow = Array(repeating: 0, count: accountCount)
        lastObject = Array(repeating: .max, count: accountCount)
        hasMet = Array(repeating: false, count: accountCount)
    }

    var accountsMeetingNobody: Int { hasMet.count { !$0 } }

    mutating func count(_ range: Range<Int>, of index: UseIndex, window: Int64) -> Counts {
        var counts = Counts()
        guard range.count > 1 else {
            counts.accounts = range.count
            return counts
        }
        meets.removeAll(keepingCapacity: true)
        meets.append(contentsOf: repeatElement(false, count: range.count))
        var low = range.lowerBound
        for position in range {
            let use = index.uses[position]
            let account = Int(use.account)
            if lastObject[account] != use.object {
                lastObject[account] = use.object
                counts.accounts += 1
            }
            while index.uses[low].time < use.time - window {
                usesInWindow[Int(index.uses[low].account)] -= 1
                low += 1
            }
            let own = Int(usesInWindow[account])
            let others = position - low - own
            counts.ownPairs += own
            counts.pairs += others
            if others > 0 { meets[position - range.lowerBound] = true }
            usesInWindow[account] += 1
        }
        for position in low..<range.upperBound { usesInWindow[Int(index.uses[position].account)] = 0 }
        markEarlier(range, of: index, window: window)
        return counts
    }

    /// Marks the uses that another account follows within the window: a use meets somebody where the next use of
    /// another account, or the one before, is near enough.
    private mutating func markEarlier(_ range: Range<Int>, of index: UseIndex, window: Int64) {
        // The first use after `position` of another account: the next one, or the end of the run of this account.
        var next = range.upperBound
        for position in range.reversed() {
            let following = position + 1
            if following < range.upperBound, index.uses[following].account != index.uses[position].account {
                next = following
            }
            if next < range.upperBound, index.uses[next].time - index.uses[position].time <= window {
                meets[position - range.lowerBound] = true
            }
        }
    }

    /// Remembers which accounts of an object meet another.
    mutating func meet(_ range: Range<Int>, of index: UseIndex) {
        for position in range where meets[position - range.lowerBound] {
            hasMet[Int(index.uses[position].account)] = true
        }
    }
}
