import Testing
import TroupeModel

@testable import TroupeIngest

@Suite struct RepeatedPostsTests {
    private func rows(_ identifiers: [String], platforms: [UInt16] = []) -> SightingRows {
        var rows = SightingRows()
        for (place, identifier) in identifiers.enumerated() {
            var text = identifier
            text.withUTF8 {
                rows.append(
                    CollectedPost(), account: 0, kind: .identifier,
                    platform: platforms.isEmpty ? 0 : platforms[place % platforms.count], identifier: $0)
            }
        }
        return rows
    }

    /// Second source: a dictionary of all ids.
    private func expected(_ identifiers: [String], platforms: [UInt16] = []) -> [[Int]] {
        Dictionary(grouping: identifiers.indices) { place in
            "\(platforms.isEmpty ? 0 : platforms[place % platforms.count]) \(identifiers[place])"
        }.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
    }

    @Test(arguments: [0, 1, 2, 700, 40_000, 140_000])
    func `numbers and texts, some of them often, are grouped`(count: Int) {
        var steps = Steps(seed: UInt64(count))
        let identifiers = (0..<count).map { _ in
            steps.below(3) == 0
                ? "t\(steps.below(count))" : String(steps.below(2) == 0 ? steps.below(count) : steps.below(.max))
        }
        for platforms: [UInt16] in [[], [1, 2, 0]] {
            let rows = rows(identifiers, platforms: platforms)
            for workers in [1, 2, 5] {
                #expect(RepeatedPosts(rows, workers: workers).groups == expected(identifiers, platforms: platforms))
            }
        }
    }

    @Test func `every post shown twice is found, in another order the second time`() {
        let once = (0..<60_000).map { String(7_400_000_000_000_000_000 + $0 * 977) }
        let identifiers = once + once.reversed()
        #expect(RepeatedPosts(rows(identifiers)).groups == expected(identifiers))
    }

    @Test func `ids made to crowd in one place of the table are told apart`() {
        // Walked backwards from a hash to the id that has it: the multiplier's inverse is found by Newton's method.
        let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
        var inverse = multiplier
        for _ in 0..<6 { inverse = inverse &* (2 &- multiplier &* inverse) }
        let made = (0..<200_000 as Range<UInt64>).compactMap { number -> String? in
            let hash = number << 46
            let identifier = (hash ^ hash >> 29 ^ hash >> 58) &* inverse
            return identifier >> 63 == 0 ? String(identifier) : nil
        }
        #expect(made.count > 50_000)
        let identifiers = made + made.prefix(30)
        #expect(RepeatedPosts(rows(identifiers)).groups == expected(identifiers))
    }
}
