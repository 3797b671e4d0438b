/// Directed ties that count messages: one account's messages near which another account did the same.
///
/// The weight of coordination-network-toolkit: from account *a* to account *b*, the number of distinct messages of *a*
/// for which some message of *b* with the same object lies at most a window away, before or after. The direction says
/// whose messages are counted, not who was first.
struct MessageCounts {
    /// One use of an object by a message.
    struct Use {
        var object: UInt32
        var account: UInt32
        /// Milliseconds since 1970.
        var time: Int64
        /// The number of the message.
        var message: UInt32
    }

    /// A directed tie.
    struct Tie: Hashable {
        var from: UInt32
        var to: UInt32
        var messages: Int
    }

    private let uses: [Use]
    private let accountCount: Int

    /// Sorts the uses for sliding windows over them.
    init(_ uses: [Use], accountCount: Int) {
        self.uses = uses.sorted { ($0.object, $0.time, $0.message) < ($1.object, $1.time, $1.message) }
        self.accountCount = accountCount
    }

    /// The ties with at least `least` messages, by from and then to.
    ///
    /// - Parameters:
    ///   - window: Milliseconds; a gap of exactly the window counts.
    ///   - isSame: Whether two messages of one object count as the same.
    /// - Complexity: O(*n* log *n* + *k*) for *n* uses and *k* pairs of uses within the window; memory grows with the
    ///   ties only.
    func ties(
        within window: Int64, atLeast least: Int, where isSame: (UInt32, UInt32) -> Bool = { _, _ in true }
    ) -> [Tie] {
        let order = uses.indices.sorted {
            (uses[$0].account, uses[$0].message, $0) < (uses[$1].account, uses[$1].message, $1)
        }
        var ties: [Tie] = []
        var counts = [Int](repeating: 0, count: accountCount)
        // One more than the place, in `order`, of the message that counted an account last; messages are never split.
        var countedBy = [Int](repeating: 0, count: accountCount)
        var touched: [UInt32] = []
        var messageStart = 0
        for (place, position) in order.enumerated() {
            let own = uses[position]
            let isNewAccount = place == 0 || uses[order[place - 1]].account != own.account
            if isNewAccount || uses[order[place - 1]].message != own.message { messageStart = place }
            if isNewAccount { emit(&ties, &counts, &touched, place == 0 ? 0 : uses[order[place - 1]].account, least) }
            forEachNeighbour(of: position, within: window) { neighbour in
                let other = uses[neighbour]
                guard other.account != own.account, countedBy[Int(other.account)] != messageStart + 1 else { return }
                guard isSame(own.message, other.message) else { return }
                countedBy[Int(other.account)] = messageStart + 1
                if counts[Int(other.account)] == 0 { touched.append(other.account) }
                counts[Int(other.account)] += 1
            }
        }
        if let last = order.last { emit(&ties, &counts, &touched, uses[last].account, least) }
        return ties
    }

    private func emit(
        _ ties: inout [Tie], _ counts: inout [Int], _ touched: inout [UInt32], _ account: UInt32, _ least: Int
    ) {
        for other in touched.sorted() {
            if counts[Int(other)] >= least {
                ties.append(Tie(from: account, to: other, messages: counts[Int(other)]))
            }
            counts[Int(other)] = 0
        }
        touched.removeAll(keepingCapacity: true)
    }

    @inline(__always)
    private func forEachNeighbour(of position: Int, within window: Int64, _ body: (Int) -> Void) {
        let own = uses[position]
        var neighbour = position + 1
        while neighbour < uses.count, uses[neighbour].object == own.object, uses[neighbour].time - own.time <= window {
            body(neighbour)
            neighbour += 1
        }
        neighbour = position - 1
        while neighbour >= 0, uses[neighbour].object == own.object, own.time - uses[neighbour].time <= window {
            body(neighbour)
            neighbour -= 1
        }
    }
}
