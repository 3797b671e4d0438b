import Testing
import TroupeModel
import TroupeStatistics
import TroupeTestSupport

@testable import TroupeCoordination

/// The test of groups on what another engine has searched. That engine is here the slowest and most obvious one: it
/// looks at every two posts of each copy.
@Suite struct SearchedElsewhereTests {
    private struct SlowSearch {
        let uses: [Use]
        let posts: PostTable
        let rules: SearchedElsewhere.Rules
        let round: [Bool]

        init(_ uses: [Use], settings: CoordinationSettings) {
            self.uses = uses
            posts = PostTable(uses)
            rules = SearchedElsewhere.Rules(posts, settings: settings)
            round = SearchedElsewhere.roundPosts(of: posts) ?? Array(repeating: false, count: uses.count)
        }

        func search(_ copies: Int) -> SearchedElsewhere {
            var found = SearchedElsewhere(copies: copies)
            found.real = search(times: posts.time, fewest: 1, countsEncounters: true)
            let null = JitterNull(window: rules.window, halfWidth: rules.jitter, grain: rules.grain)
            for copy in 0..<copies {
                let times = posts.time.indices.map { posts.time[$0] + null.offset(post: $0, key: rules.keys[copy]) }
                found.copies[copy] = search(times: times, fewest: rules.fewestHits, countsEncounters: false)
            }
            return found
        }

        private func sessions(_ times: [Int64]) -> [UInt32] {
            var result = [UInt32](repeating: 0, count: times.count)
            for account in Set(posts.account) {
                let own = times.indices.filter { posts.account[$0] == account }.sorted { times[$0] < times[$1] }
                for (earlier, later) in zip(own, own.dropFirst()) {
                    result[later] = result[earlier] + (times[later] - times[earlier] > rules.session ? 1 : 0)
                }
            }
            return result
        }

        private func search(times: [Int64], fewest: Int, countsEncounters: Bool) -> SearchedElsewhere.Search {
            let key = uses.map { $0.layer + "\n" + $0.object }
            let crowded = uses.indices.map { one in
                let near = uses.indices.filter { key[$0] == key[one] && abs(times[$0] - times[one]) <= rules.window }
                return Set(near.map { uses[$0].account }).count > rules.crowd
            }
            let session = sessions(times)
            var pairs: [UInt64: (hits: Int, objects: Set<String>, met: [SearchedElsewhere.Meeting])] = [:]
            for one in uses.indices where !crowded[one] {
                for other in uses.indices where other != one && !crowded[other] && key[one] == key[other] {
                    let gap = abs(times[one] - times[other])
                    guard posts.account[one] < posts.account[other], gap <= rules.reach, !(round[one] && round[other])
                    else { continue }
                    let pair = UInt64(posts.account[one]) << 32 | UInt64(posts.account[other])
                    var known = pairs[pair] ?? (0, [], [])
                    if gap <= rules.window {
                        known.hits += 1
                        known.objects.insert(key[one])
                    }
                    known.met.append(
                        SearchedElsewhere.Meeting(
                            firstSession: session[one], secondSession: session[other], firstPost: UInt32(one),
                            secondPost: UInt32(other), gap: gap))
                    pairs[pair] = known
                }
            }
            var search = SearchedElsewhere.Search()
            for (pair, found) in pairs where countsEncounters || found.hits > 0 {
                search.pairsBySupport[min(found.objects.count, SearchedElsewhere.supportCells - 1)] += 1
                guard found.hits >= fewest else { continue }
                search.pairs.append(
                    SearchedElsewhere.Pair(
                        first: UInt32(pair >> 32), second: UInt32(truncatingIfNeeded: pair),
                        meetings: found.met.reversed()))
            }
            return search
        }
    }

    private func expectSame(_ uses: [Use], crowd: Int = 100) {
        var settings = CoordinationSettings()
        settings.surrogates = 5
        settings.alpha = 0.2
        settings.crowd = crowd
        let posts = PostTable(uses)
        let own = GroupTest(settings: settings, workers: 2).run(posts)
        var test = GroupTest(settings: settings, workers: 2)
        test.elsewhere = SlowSearch(uses, settings: settings).search(settings.surrogates)
        let other = test.run(posts)
        #expect(!own.candidates.isEmpty || own.testedPairs > 0)
        #expect(other.candidates == own.candidates)
        #expect(other.groups == own.groups)
        #expect(other.surrogates == own.surrogates)
        #expect(other.testedPairs == own.testedPairs)
        #expect(other.pairsBySupport == own.pairsBySupport)
        #expect(other.crowds == own.crowds)
        #expect(other.detector.ties(support: 1, workers: 1) == own.detector.ties(support: 1, workers: 1))
    }

    @Test(arguments: 1...6)
    func `the outcome on random posts is the same to the last bit`(seed: UInt64) {
        expectSame(RandomUses(seed: seed, count: 120).uses)
    }

    @Test func `crowds carry no evidence in either`() {
        expectSame(RandomUses(seed: 9, count: 200).uses, crowd: 3)
    }

    @Test func `a scheduler's posts on round times do not meet in either`() {
        // Two accounts that post on the hour, always, and one that follows the first by twenty seconds.
        let scheduled = (0..<30).flatMap { hour -> [Use] in
            let time = Int64(hour) * 3600
            return [
                Use("o\(hour % 10)", "first", time), Use("o\(hour % 10)", "second", time),
                Use("o\(hour % 10)", "third", time + 20),
            ]
        }
        expectSame(scheduled + RandomUses(seed: 3, count: 60).uses)
    }

    @Test func `a campaign is found in either`() {
        let campaign = (0..<12).flatMap { action in
            (0..<6).map { Use("c\(action)", "m\($0)", Int64(action) * 5000 + Int64($0) * 7) }
        }
        let uses = campaign + RandomUses(seed: 4, count: 80).uses
        expectSame(uses)
    }
}
