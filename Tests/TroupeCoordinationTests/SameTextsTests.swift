import Testing
import TroupeModel
import TroupeTestSupport

@testable import TroupeCoordination

@Suite struct SameTextsTests {
    private func text(_ number: Int) -> String { "the mayor of the harbour town said word for word number \(number)x" }

    @Test func `two accounts with most of their texts in common are listed with what they share`() throws {
        // By hand: a has 25 texts, b the same ones an hour later and 15 of its own, c other ones.
        let uses =
            (0..<25).flatMap { number -> [Use] in
                let time = Int64(number) * 90_000
                return [
                    Use(text(number), "a", time, layer: "caption"),
                    Use(text(number), "b", time + 3600, layer: "caption"),
                ]
            } + (100..<115).map { Use(text($0), "b", Int64($0) * 1000, layer: "caption") }
            + (200..<240).map { Use(text($0), "c", Int64($0) * 1000, layer: "caption") }
        let posts = PostTable(uses)
        let found = SameTexts(posts, workers: 2)
        let pair = try #require(found.pairs.first)
        #expect(found.pairs.count == 1 && found.comparedPairs == 1)
        #expect([pair.account, pair.other].map { posts.accounts.identifiers[Int($0)] } == ["a", "b"])
        #expect((pair.texts, pair.accountTexts, pair.otherTexts) == (25, 25, 40))
        #expect(pair.medianGap == 3_600_000 && pair.accountFirst == 25 && pair.otherFirst == 0)
        #expect(pair.firstTime == 3_600_000 && pair.lastTime == (24 * 90_000 + 3600) * 1000)
        #expect(pair.looksLike == [])
    }

    @Test func `few texts, small parts, short texts and everybody's texts make no pair`() {
        func pairs(_ make: (Int) -> [Use], count: Int) -> Int {
            SameTexts(PostTable((0..<count).flatMap(make)), workers: 1).pairs.count
        }
        func both(_ text: String, _ number: Int) -> [Use] {
            ["a", "b"].map { Use(text, $0, Int64(number) * 5000, layer: "caption") }
        }
        #expect(pairs({ both(text($0), $0) }, count: 20) == 1)
        #expect(pairs({ both(text($0), $0) }, count: 19) == 0)
        #expect(pairs({ both("short \($0)x", $0) }, count: 30) == 0)
        let own = { (number: Int) in
            both(text(number), number)
                + ["a", "b"].flatMap { name in
                    [1, 2].map { Use("\(name)\($0) " + text(number), name, 7, layer: "caption") }
                }
        }
        #expect(pairs(own, count: 30) == 0)
        let everybody = { (number: Int) in (0..<201).map { Use(text(number), "u\($0)", Int64($0), layer: "caption") } }
        #expect(pairs(everybody, count: 25) == 0)
    }

    /// Second source: a comparison of all sets of texts.
    @Test(arguments: 1...20) func `random collections give the pairs that sets give`(seed: UInt64) {
        let uses = RandomUses(seed: seed, count: 600).uses.map {
            Use("the words of this text are long enough " + $0.object, $0.account, $0.seconds, layer: "caption")
        }
        var settings = SameTexts.Settings()
        settings.fewestTexts = 3
        settings.share = 0.3
        let posts = PostTable(uses)
        var texts: [String: Set<String>] = [:]
        for use in uses { texts[use.account, default: []].insert(use.object) }
        var expected: Set<String> = []
        for (one, left) in texts {
            for (other, right) in texts where (left.count, one) < (right.count, other) {
                let common = left.intersection(right).count
                if common >= 3, Double(common) >= 0.3 * Double(left.count) {
                    expected.insert("\(one) \(other) \(common)")
                }
            }
        }
        let found = SameTexts(posts, settings: settings, workers: 2).pairs.map { pair in
            let names = [pair.account, pair.other].map { posts.accounts.identifiers[Int($0)] }
            return "\(names[0]) \(names[1]) \(pair.texts)"
        }
        #expect(Set(found) == expected && found.count == expected.count && !expected.isEmpty)
    }
}
