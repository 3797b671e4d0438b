/// Two posts of one object within a window, the older first.
struct PostPair: Sendable {
    var older: Trace.Row
    var newer: Trace.Row

    /// How much later the newer came, in milliseconds.
    var gap: Int64 { newer.time - older.time }

    /// Both accounts in one word, the lower number in the upper half.
    var accounts: UInt64 { Self.key(older.account, newer.account) }

    static func key(_ one: UInt32, _ other: UInt32) -> UInt64 {
        UInt64(min(one, other)) << 32 | UInt64(max(one, other))
    }

    /// More pairs than this are not held.
    static let limit = 200_000_000
}

extension Trace {
    /// The pairs of rows of one object at most `window` apart that pass a filter, by object, then time.
    ///
    /// - Parameters:
    ///   - window: Milliseconds; a gap of exactly the window counts.
    ///   - isWanted: Given the older and the newer row; rows of one moment come as they stand.
    /// - Throws: `MethodError.tooManyPairs`.
    func postPairs(
        within window: Int64, where isWanted: (Row, Row) -> Bool
    ) throws(MethodError) -> [PostPair] {
        var pairs: [PostPair] = []
        try forEachPair(within: window) { older, newer throws(MethodError) in
            if isWanted(older, newer) { pairs.append(PostPair(older: older, newer: newer)) }
            if pairs.count > PostPair.limit { throw .tooManyPairs(limit: PostPair.limit) }
        }
        return pairs
    }

    /// Goes through the pairs of rows of one object at most `window` apart, object by object, without holding them.
    ///
    /// - Parameters:
    ///   - window: Milliseconds; a gap of exactly the window counts.
    ///   - body: Given the older and the newer row; rows of one moment come as they stand.
    ///   - end: Called when an object is done.
    func forEachPair(
        within window: Int64, _ body: (Row, Row) throws(MethodError) -> Void,
        end: () throws(MethodError) -> Void = {}
    ) throws(MethodError) {
        for rows in byObject() where rows.count > 1 {
            // Ties of time keep their order: the library's sort is not promised to be stable.
            let sorted = rows.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
                .map(\.element)
            for (place, older) in sorted.enumerated() {
                for newer in sorted[(place + 1)...] {
                    if newer.time - older.time > window { break }
                    try body(older, newer)
                }
            }
            try end()
        }
    }

    /// The rows of objects of at most so many accounts, and how many objects have more.
    func objects(ofAccountsAtMost limit: Int) -> (trace: Trace, crowded: Int) {
        let crowded = Set(byObject().lazy.filter { Set($0.map(\.account)).count > limit }.map { $0[0].object })
        return (Trace(rows: rows.filter { !crowded.contains($0.object) }), crowded.count)
    }
}
