import Testing
import TroupeCoordination
import TroupeModel
import TroupeTestSupport

@Suite struct WindowSearchTests {
    private let day: Int64 = 86_400

    /// A campaign of some accounts that acts six times on each of some days.
    private func campaign(_ name: String, _ members: [String], days: ClosedRange<Int64>) -> [Use] {
        days.flatMap { day in
            (0..<6).flatMap { action in
                members.enumerated().map { place, member in
                    Use(
                        "\(name) \(day) \(action)", member,
                        day * 86_400 + Int64(action) * 7000 + 1001 + Int64(place) * 3)
                }
            }
        }
    }

    private func run(_ uses: [Use]) -> (WindowSearch.Outcome, PostTable) {
        let posts = PostTable(uses)
        let search = WindowSearch(
            settings: CoordinationSettings(), workers: 2, length: 4 * day * 1000, step: 4 * day * 1000)
        return (search.run(posts), posts)
    }

    private func described(_ outcome: WindowSearch.Outcome) -> [String] {
        outcome.episodes.map {
            "\($0.window) \($0.track) \($0.change.rawValue) \($0.members.count)\($0.dies ? " dies" : "")"
        }
    }

    /// Background that fixes the span: three windows of four days.
    private var background: [Use] {
        (0..<600).map { Use("topic \($0 % 40)", "u\($0 % 90)", Int64($0) * 12 * 86_400 / 600 + Int64($0 % 7)) }
    }

    @Test func `a community that stays, grows and dies keeps its track`() {
        let (a, b) = (["a1", "a2", "a3", "a4"], ["a1", "a2", "a3", "a4", "a5", "a6"])
        let uses = campaign("x", a, days: 0...2) + campaign("y", b, days: 4...6) + background
        #expect(described(run(uses).0) == ["0 0 born 4", "1 0 grows 6 dies"])
    }

    @Test func `two communities merge, one splits`() {
        let (one, two) = (["a1", "a2", "a3", "a4"], ["b1", "b2", "b3", "b4"])
        let uses =
            campaign("x", one, days: 0...2) + campaign("y", two, days: 0...2) + campaign("z", one + two, days: 4...6)
            + campaign("v", one, days: 8...10) + campaign("w", two, days: 8...10) + background
        let outcome = run(uses).0
        #expect(outcome.starts.count == 3)
        let changes = outcome.episodes.map { "\($0.window) \($0.change.rawValue) \($0.members.count)" }
        #expect(changes == ["0 born 4", "0 born 4", "1 merges 8", "2 splits 4", "2 splits 4"])
        #expect(outcome.episodes.allSatisfy { !$0.dies })
        // The larger line goes on with one of the parts; the other is what it was before they merged.
        #expect(outcome.episodes[2].track == 0)
        #expect(Set(outcome.episodes.suffix(2).map(\.track)) == [0, 1])
    }

    @Test func `a community that is back after a window without it keeps its track, and has not died`() {
        let (a, b) = (["a1", "a2", "a3", "a4"], ["b1", "b2", "b3"])
        let uses =
            campaign("x", a, days: 0...2) + campaign("y", b, days: 4...6) + campaign("z", a, days: 8...10) + background
        let outcome = run(uses).0
        #expect(described(outcome) == ["0 0 born 4", "1 1 born 3 dies", "2 0 returns 4"])
        // A run over the whole time may have named the two the other way round, beside one that no window shows.
        let members = { (track: Int) in outcome.episodes.first { $0.track == track }?.members ?? [] }
        let named = outcome.numbered(like: [members(1), members(0), [90, 91, 92]])
        #expect(described(named) == ["0 1 born 4", "1 0 born 3 dies", "2 1 returns 4"])
        // Without a community like it a track comes after those that are known.
        #expect(
            described(outcome.numbered(like: [[90, 91, 92], members(0)])).map { $0.prefix(3) } == ["0 1", "1 2", "2 1"])
    }

    @Test func `posts and co-actions of a window are counted`() {
        let uses = campaign("x", ["a1", "a2", "a3"], days: 0...2) + background
        let (outcome, _) = run(uses)
        // By hand: three days of six actions by three accounts: 54 posts, three pairs an action.
        #expect(outcome.episodes.map(\.posts) == [54])
        #expect(outcome.episodes.map(\.coActions) == [54])
        #expect(outcome.posts.reduce(0, +) == uses.count)
    }

    @Test func `no posts have no windows`() {
        #expect(run([]).0.starts.isEmpty)
    }
}
