import Foundation
import TroupeBase
import TroupeCoordination
import TroupeModel
import TroupeStatistics

/// Times parts of the coordination statistics that no verb runs alone, and prints one line of JSON.
///
///     CoordinationBenchmark bicm ROWS COLUMNS EDGES FILE  solve the bipartite configuration model; FILE gets the
///     degrees CoordinationBenchmark near CAPTIONS WORKERS         near-duplicates among made-up captions, and their
///     recall CoordinationBenchmark hashes HASHES WORKERS          near hashes of pictures among made-up ones
@main
enum CoordinationBenchmark {
    static func main() {
        let arguments = CommandLine.arguments
        let numbers = arguments.dropFirst(2).compactMap { Int($0) }
        switch (arguments.dropFirst().first, numbers.count) {
        case ("bicm", 3) where arguments.count == 6:
            solve(rows: numbers[0], columns: numbers[1], edges: numbers[2], file: arguments[5])
        case ("near", 2): nearDuplicates(captions: numbers[0], workers: numbers[1])
        case ("hashes", 2): nearHashes(count: numbers[0], workers: numbers[1])
        default:
            FileHandle.standardError.write(
                Data("bicm ROWS COLUMNS EDGES FILE | near CAPTIONS WORKERS | hashes HASHES WORKERS\n".utf8))
            exit(2)
        }
    }

    private static func seconds(_ body: () -> Void) -> Double {
        let begin = ContinuousClock.now
        body()
        let spent = ContinuousClock.now - begin
        return Double(spent.components.seconds) + Double(spent.components.attoseconds) / 1e18
    }

    /// Edges that fall on rows and columns with heavy-tailed chances.
    private static func solve(rows: Int, columns: Int, edges: Int, file: String) {
        var generator = SplitMix64(seed: 1)
        func draw(_ count: Int) -> Int {
            let u = Double(generator.next() >> 11) * 0x1p-53
            return Int(Double(count) * u * u * u)
        }
        var seen: Set<Int> = []
        while seen.count < edges { seen.insert(draw(rows) * columns + draw(columns)) }
        var (rowDegrees, columnDegrees) = ([Int](repeating: 0, count: rows), [Int](repeating: 0, count: columns))
        for edge in seen {
            rowDegrees[edge / columns] += 1
            columnDegrees[edge % columns] += 1
        }
        let text = "{\"rows\":\(rowDegrees),\"columns\":\(columnDegrees)}"
        try? text.write(toFile: file, atomically: true, encoding: .utf8)
        var model: BipartiteConfigurationModel?
        let spent = seconds {
            model = BipartiteConfigurationModel(rowDegrees: rowDegrees, columnDegrees: columnDegrees, tolerance: 1e-8)
        }
        print(
            "{\"rows\":\(rows),\"columns\":\(columns),\"edges\":\(edges),\"classes\":[\(Set(rowDegrees).count),"
                + "\(Set(columnDegrees).count)],\"residual\":\(model?.residual ?? -1),\"seconds\":\(spent)}")
    }

    /// Random hashes, a tenth of them copies of others with 20 bits changed; each asks for all that are near.
    private static func nearHashes(count: Int, workers: Int) {
        var generator = SplitMix64(seed: 1)
        var hashes: [PictureHash] = []
        for number in 0..<count {
            var words = SIMD4<UInt64>(generator.next(), generator.next(), generator.next(), generator.next())
            if number % 10 == 9 {
                words = hashes[Int(generator.next() % UInt64(number))].words
                for _ in 0..<20 { words[Int(generator.next() % 4)] ^= 1 << (generator.next() % 64) }
            }
            hashes.append(PictureHash(words: words))
        }
        var found: NearHashPairs?
        let spent = seconds { found = NearHashJoin(workers: workers).pairs(of: hashes, among: hashes) }
        print(
            "{\"hashes\":\(count),\"workers\":\(workers),\"seconds\":\(spent),"
                + "\"near\":\((found?.count ?? 0) - count)}")
    }

    /// Captions of eight to twenty words; a tenth are copies of others with a few words changed. Recall is measured
    /// against all pairs on a sample.
    private static func nearDuplicates(captions count: Int, workers: Int) {
        var generator = SplitMix64(seed: 2)
        func draw(_ bound: Int) -> Int { Int(generator.next() % UInt64(bound)) }
        let vocabulary = (0..<20_000).map { _ in
            String((0..<(3 + draw(6))).map { _ in Character(UnicodeScalar(UInt8(97 + draw(26)))) })
        }
        var texts: [[Int]] = []
        for _ in 0..<count {
            if texts.count > 10, draw(10) == 0 {
                var copy = texts[draw(texts.count)]
                for _ in 0..<draw(3) { copy[draw(copy.count)] = draw(20_000) }
                texts.append(copy)
            } else {
                texts.append((0..<(8 + draw(13))).map { _ in draw(20_000) })
            }
        }
        let pool = TextPool(texts.map { $0.map { vocabulary[$0] }.joined(separator: " ") })
        let search = NearDuplicateCaptions(similarity: 0.8)
        var clusters: [Int?] = []
        let spent = seconds { clusters = search.clusters(of: pool, workers: workers) }
        // All pairs of a sample: every pair of captions with a similarity of 0.8 or more must be in one cluster.
        let sample = stride(from: 0, to: count, by: max(1, count / 4000)).map(\.self)
        let extended = sample.flatMap { place in [place] + (clusters[place].map { [$0] } ?? []) }
        let chosen = Array(Set(extended)).sorted()
        let sets = chosen.map { search.grams(ofCaption: pool[$0]) }
        var (all, found) = (0, 0)
        for one in chosen.indices {
            for other in 0..<one where NearDuplicateCaptions.isSimilar(sets[one], sets[other], level: 0.8) {
                all += 1
                found += clusters[chosen[one]] == clusters[chosen[other]] ? 1 : 0
            }
        }
        print(
            "{\"captions\":\(count),\"workers\":\(workers),\"clusters\":\(Set(clusters.compactMap { $0 }).count),"
                + "\"sample\":\(chosen.count),\"pairs\":\(all),\"recall\":\(all > 0 ? Double(found) / Double(all) : -1),"
                + "\"seconds\":\(spent)}")
    }
}
