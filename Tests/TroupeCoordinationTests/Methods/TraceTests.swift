import Testing

@testable import TroupeCoordination

@Suite struct TraceTests {
    private static func row(_ object: UInt32, _ account: UInt32, _ time: Int64, _ post: UInt32) -> Trace.Row {
        Trace.Row(object: object, account: account, time: time, post: post)
    }

    /// By hand.
    @Test func `objects of many accounts are left out and counted, whatever the number of their rows`() {
        let trace = Trace(rows: [
            Self.row(0, 1, 0, 0), Self.row(2, 1, 0, 1), Self.row(0, 2, 5, 2), Self.row(0, 3, 9, 3),
            Self.row(2, 1, 2, 4),
            Self.row(2, 2, 4, 5), Self.row(2, 2, 6, 6),
        ])
        let two = trace.objects(ofAccountsAtMost: 2)
        #expect(two.crowded == 1)
        #expect(two.trace.rows.map(\.post) == [1, 4, 5, 6])
        #expect(trace.objects(ofAccountsAtMost: 3).trace.rows == trace.rows)
        #expect(trace.objects(ofAccountsAtMost: 1).trace.rows.isEmpty)
    }

    /// By hand: gaps of exactly the window count, objects do not mix, and each object with two rows ends once.
    @Test func `pairs come object by object, the older row first`() throws {
        let trace = Trace(rows: [
            Self.row(1, 1, 10, 0), Self.row(0, 1, 20, 1), Self.row(1, 2, 0, 2), Self.row(0, 2, 31, 3),
            Self.row(3, 1, 0, 4),
            Self.row(1, 3, 20, 5),
        ])
        var steps: [[UInt32]] = []
        try trace.forEachPair(within: 10) {
            steps.append([$0.post, $1.post])
        } end: {
            steps.append([])
        }
        #expect(steps == [[], [2, 0], [0, 5], []])
        #expect(throws: MethodError.tooManyPairs(limit: 1)) {
            try trace.forEachPair(within: 10) { _, _ throws(MethodError) in throw .tooManyPairs(limit: 1) }
        }
    }
}
