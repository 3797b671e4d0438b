import Testing

@testable import TroupeCoordination

@Suite struct ScanGroupTests {
    private func edge(_ first: UInt32, _ second: UInt32) -> ScanEdge {
        ScanEdge(first: first, second: second, weight: 2, moments: 2)
    }

    /// By hand: each of three accounts has one partner only, and the account in their middle is left without any.
    @Test func `an account whose partners all fall short is no member by itself`() {
        #expect(ScanGroup(accounts: [0, 1, 2, 3], edges: [edge(0, 1), edge(0, 2), edge(0, 3)]).members == [])
        #expect(
            ScanGroup(accounts: [0, 1, 2, 3], edges: [edge(0, 1), edge(0, 2), edge(1, 2), edge(2, 3)]).members
                == [0, 1, 2])
        #expect(ScanGroup(accounts: [0, 1], edges: [edge(0, 1)]).members == [0, 1])
    }
}
