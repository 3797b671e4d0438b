import TroupeBase

/// Which ties stand for all where not all can be shown or read: the three strongest of every account, and those that
/// hold together what the others join (a maximum spanning forest; Kruskal, Proc. AMS 7, 1956, pp. 48–50).
package struct Backbone: Sendable {
    /// Ties that every account keeps, as far as it has so many.
    package static let perAccount = 3

    /// For each tie whether it is kept.
    package let keeps: [Bool]

    /// Chooses among ties.
    ///
    /// - Parameters:
    ///   - ends: The two accounts of each tie, strongest tie first.
    ///   - accounts: The number of accounts.
    /// - Complexity: Near-linear in the number of ties.
    package init(_ ends: some Sequence<(Int, Int)>, accounts: Int) {
        var seen = [Int](repeating: 0, count: accounts)
        var joined = DisjointSets(count: accounts)
        keeps = ends.map { a, b in
            defer {
                seen[a] += 1
                seen[b] += 1
                joined.join(a, b)
            }
            return min(seen[a], seen[b]) < Self.perAccount || joined.first(of: a) != joined.first(of: b)
        }
    }
}
