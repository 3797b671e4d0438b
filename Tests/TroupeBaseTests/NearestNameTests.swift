import Testing
import TroupeBase

@Suite struct NearestNameTests {
    /// By hand.
    @Test(
        arguments: [
            ("Dark", "dark"), ("drak", "dark"), ("claims", "claim"), ("timelin", "timeline"),
            ("bipratite", "bipartite"),
            ("zzz", nil), ("", nil), ("person", "persona"), ("ego", "ego"),
        ] as [(String, String?)])
    func `the nearest name is offered where one is near`(name: String, expected: String?) {
        let known = ["dark", "light", "claim", "timeline", "bipartite", "persona", "ego"]
        #expect(nearestName(to: name, among: known) == expected)
    }
}
