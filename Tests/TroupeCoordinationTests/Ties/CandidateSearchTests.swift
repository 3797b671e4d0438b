import Testing
import TroupeModel
import TroupeStatistics
import TroupeTestSupport

@testable import TroupeCoordination

/// The search for candidate ties in surrogates, which leaves out what cannot matter, against every pair of uses.
@Suite struct CandidateSearchTests {
    /// Second source: every pair of uses of a moved table, one after the other.
    @Test(arguments: 1...30)
    func `candidates of a surrogate equal those of looking at every pair of its uses`(seed: UInt64) {
        var settings = CoordinationSettings(window: 60_000)
        settings.candidateLevel = 0.2
        settings.seed = seed
        settings.crowd = seed.isMultiple(of: 3) ? 4 : 100
        settings.reachLimit = seed.isMultiple(of: 5) ? 40 : 30_000_000
        let posts = PostTable(RandomUses(seed: seed, count: 200).uses)
        let search = CandidateSearch(posts, settings: settings)
        var scratch = search.scratch()
        for surrogate in [3, 0, 1] {
            let quick = search.surrogate(surrogate, scratch: &scratch)
            let slow = SlowSurrogate(posts, search: search, settings: settings, surrogate: surrogate)
            #expect(quick.ties == slow.ties)
            #expect(quick.pairsBySupport == slow.pairsBySupport)
            #expect(quick.pairsBySupport.contains { $0 > 0 })
        }
    }

    @Test func `posts on a scheduler's marks do not meet each other in a surrogate either`() {
        // Ten posts on whole five minutes are a scheduler's; the third account's are not.
        let uses = (0..<10).flatMap { day in
            ["a", "b"].map { Use("o\(day)", $0, Int64(day) * 86_400) }
                + [Use("o\(day)", "c", Int64(day) * 86_400 + 17)]
        }
        let posts = PostTable(uses)
        let settings = CoordinationSettings()
        let search = CandidateSearch(posts, settings: settings)
        #expect(search.roundTimes.accounts == 2)
        var scratch = search.scratch()
        for surrogate in 0..<20 {
            let ties = search.surrogate(surrogate, scratch: &scratch).ties
            #expect(!ties.contains { $0.first == 0 && $0.second == 1 })
        }
    }

    /// Second source: every other use is looked at.
    @Test(arguments: 1...20)
    func `a use is alone where no other account's use of the object is near`(seed: UInt64) {
        let index = UseIndex(PostTable(RandomUses(seed: seed, count: 150).uses))
        let isAlone = index.aloneUses(within: 90_000, keepingObjectsAbove: .max)
        for (position, use) in index.uses.enumerated() {
            let isNear = index.uses.contains {
                $0.object == use.object && $0.account != use.account && abs($0.time - use.time) <= 90_000
            }
            #expect(isAlone[position] == !isNear)
        }
        #expect(!index.aloneUses(within: 90_000, keepingObjectsAbove: -1).contains(true))
    }
}

/// A surrogate searched as it is defined.
private struct SlowSurrogate {
    private(set) var ties: [TieChance] = []
    private(set) var pairsBySupport = [Int](repeating: 0, count: CandidateSearch.supportCells)

    init(_ posts: PostTable, search: CandidateSearch, settings: CoordinationSettings, surrogate: Int) {
        let null = search.null
        let key = JitterNull.surrogateKey(seed: settings.seed, surrogate: surrogate)
        var index = UseIndex(posts).jittered { null.offset(post: $0, key: key) }
        if let crowds = index.crowds(
            window: settings.window, crowd: settings.crowd, numbering: search.numbering, factors: search.clock.factors)
        {
            index = index.removing(crowds.isCrowded)
        }
        if let over = index.overLimit(window: null.reach, limit: settings.reachLimit, numbering: search.numbering) {
            index = index.removing(over.isOver)
        }
        let time = (0..<posts.count).map { posts.time[$0] + null.offset(post: $0, key: key) }
        let session = Self.sessions(posts, time: time, gap: settings.session)
        var test = OccasionTest(null: null)
        for first in 0..<UInt32(posts.accounts.count) {
            for second in (first + 1)..<UInt32(max(posts.accounts.count, Int(first) + 1)) {
                var encounters: [Encounter] = []
                var hitObjects: Set<UInt32> = []
                for (mine, use) in index.uses.enumerated() where use.account == first {
                    for (theirs, other) in index.uses.enumerated()
                    where other.account == second && other.object == use.object {
                        let gap = abs(other.time - use.time)
                        if gap <= null.window { hitObjects.insert(use.object) }
                        if gap <= null.reach {
                            encounters.append(
                                Encounter(other: second, mine: UInt32(mine), theirs: UInt32(theirs)))
                        }
                    }
                }
                guard !hitObjects.isEmpty else { continue }
                pairsBySupport[min(hitObjects.count, pairsBySupport.count - 1)] += 1
                let tie = encounters.withUnsafeBufferPointer {
                    test.chance(first: first, second: second, encounters: $0, index: index, session: session)
                }
                if tie.p <= settings.candidateLevel { ties.append(tie) }
            }
        }
    }

    /// For each post the number of its account's sessions up to it, told apart from those of other accounts.
    private static func sessions(_ posts: PostTable, time: [Int64], gap: Int64) -> [UInt32] {
        var session = [UInt32](repeating: 0, count: posts.count)
        var next: UInt32 = 0
        for account in 0..<posts.accounts.count {
            let own = (0..<posts.count).filter { Int(posts.account[$0]) == account }.sorted { time[$0] < time[$1] }
            for (place, post) in own.enumerated() {
                if place > 0, time[post] - time[own[place - 1]] > gap { next += 1 }
                session[post] = next
            }
            next += 1
        }
        return session
    }
}
