import Testing
import TroupeBase
import TroupeModel
import TroupeStatistics

@testable import TroupeCoordination

@Suite struct NearDuplicateTests {
    /// Texts of thirty to eighty words or characters, each with copies in which some were changed.
    private func texts(seed: UInt64, isChinese: Bool) -> [String] {
        var generator = SplitMix64(seed: seed)
        func draw(_ bound: Int) -> Int { Int(generator.next() % UInt64(bound)) }
        var texts: [String] = []
        for _ in 0..<60 {
            let words = (0..<(8 + draw(16))).map { _ -> String in
                isChinese
                    ? String(UnicodeScalar(UInt32(0x4E00 + draw(3000))) ?? "一")
                    : String((0..<(2 + draw(7))).map { _ in Character(UnicodeScalar(UInt8(97 + draw(26)))) })
            }
            for _ in 0..<4 {
                var copy = words
                for _ in 0..<draw(3) { copy[draw(copy.count)] = isChinese ? "国" : "other" }
                texts.append(copy.joined(separator: isChinese ? "" : " "))
            }
        }
        return texts
    }

    /// Second source: the similarity of every two texts, by sets of their runs.
    @Test(arguments: [(1, false), (2, false), (3, true), (4, true)])
    func `nearly all pairs above the level are joined, and nothing but chains of them`(seed: UInt64, isChinese: Bool) {
        let search = NearDuplicateCaptions(similarity: 0.8)
        let texts = texts(seed: seed, isChinese: isChinese)
        let clusters = search.clusters(of: TextPool(texts), workers: 2)
        let runs = texts.map { Set(search.grams(of: CaptionFolding.fold($0))) }
        var (found, all) = (0, 0)
        var chains = DisjointSets(count: texts.count)
        for one in texts.indices where clusters[one] != nil {
            for other in 0..<one where clusters[other] != nil {
                let both = runs[one].intersection(runs[other]).count
                guard Double(both) >= 0.8 * Double(runs[one].count + runs[other].count - both) else { continue }
                all += 1
                found += clusters[one] == clusters[other] ? 1 : 0
                chains.join(one, other)
            }
        }
        #expect(all > 50)
        #expect(Double(found) >= 0.95 * Double(all))
        for one in texts.indices {
            for other in 0..<one where clusters[one] != nil && clusters[one] == clusters[other] {
                let isChain = chains.first(of: one) == chains.first(of: other)
                #expect(isChain)
            }
        }
    }

    @Test func `emoji, counters, spaces and case do not hide a copy, short texts are left out`() {
        let clusters = NearDuplicateCaptions().clusters(
            of: TextPool([
                "My grandmother's honey from Siberia, try it today",
                "MY GRANDMOTHER'S HONEY from Siberia 🍯 try it today 17",
                "My grandmother's  ho\u{200B}ney from Siberia, try it, today!",
                "something else that is as long as the others",
                "hello", "My grandmother's honey from Siberia, try it now",
            ]), workers: 1)
        #expect(clusters[0] == 0 && clusters[1] == 0 && clusters[2] == 0)
        #expect(clusters[3] == 3)
        #expect(clusters[4] == nil)
        // By hand: only the last word differs; 36 of 39 + 2 … runs are shared, above 0.8.
        #expect(clusters[5] == 0)
    }

    @Test func `the number of threads does not change the clusters`() {
        let texts = TextPool(texts(seed: 9, isChinese: false))
        let search = NearDuplicateCaptions(similarity: 0.7)
        #expect(search.clusters(of: texts, workers: 1) == search.clusters(of: texts, workers: 4))
    }

    /// Second source: the distance of every two hashes.
    @Test(arguments: [(4, 8), (4, 10), (16, 31), (8, 5)])
    func `clusters of hashes are the chains of all near pairs`(words: Int, distance: Int) {
        var generator = SplitMix64(seed: UInt64(words * distance))
        var hashes: [[UInt16]] = []
        for _ in 0..<40 {
            let hash = (0..<words).map { _ in UInt16(truncatingIfNeeded: generator.next()) }
            for _ in 0..<4 {
                var copy = hash
                for _ in 0..<Int(generator.next() % UInt64(2 * distance)) {
                    copy[Int(generator.next() % UInt64(words))] ^= 1 << UInt16(generator.next() % 16)
                }
                hashes.append(copy)
            }
        }
        func hex(_ word: UInt16) -> String {
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 4 - digits.count) + digits
        }
        let texts = hashes.map { $0.map(hex).joined() }
        let clusters = HammingClusters(distance: distance).clusters(of: TextPool(texts))
        var chains = DisjointSets(count: texts.count)
        for one in hashes.indices {
            for other in 0..<one where HammingClusters.distance(hashes[one], hashes[other]) <= distance {
                chains.join(one, other)
            }
        }
        let expected: [Int?] = texts.indices.map { chains.first(of: $0) }
        #expect(clusters == expected)
    }

    @Test func `what is no hash is in no cluster, and lengths do not mix`() {
        let clusters = HammingClusters(distance: 8).clusters(
            of: TextPool([
                "0000000000000000", "nonsense", "00000000000000000000", "0000000000000001", "", "0000000000000G00",
            ]))
        #expect(clusters == [0, nil, 2, 0, nil, nil])
    }
}
