import TroupeBase
import TroupeGraph
package import TroupeModel
import TroupeStatistics

/// Finds captions that are nearly the same, in any script, without comparing every two.
///
/// Captions are folded and cut into overlapping runs of characters (n-grams). MinHash signatures (Broder 1997,
/// doi:10.1109/SEQUEN.1997.666900) in bands put likely copies into the same bucket (locality-sensitive hashing;
/// Leskovec, Rajaraman & Ullman, Mining of Massive Datasets, chapter 3); the Jaccard similarity of the sets of n-grams
/// is then computed for the pairs of a bucket. With 16 bands of 4 a pair of similarity 0.8 is missed with a chance of 2
/// in 10,000. Copies of copies are one cluster.
package struct NearDuplicateCaptions: Sendable {
    /// Smallest Jaccard similarity of a pair.
    package var similarity: Double
    /// Characters of a run; Chinese, Japanese and Korean ones count double.
    package var runLength = 4
    /// Shortest folded caption that is compared, in characters of ``ObjectSpecificity``'s count.
    package var minimumLength = 16
    /// Captions of one bucket that later ones are compared with; a bucket can hold all copies of a stock phrase.
    package var bucketLimit = 32

    static let bands = 16
    static let rows = 4

    /// A search for pairs of this similarity.
    package init(similarity: Double = 0.8) {
        self.similarity = similarity
    }

    /// For each caption, the number of the first one of its cluster; nil where it is too short to compare.
    ///
    /// - Parameter workers: Number of threads. The result does not depend on it.
    /// - Complexity: O(*n* *l*) for *n* distinct captions of *l* characters, and the pairs of the buckets.
    package func clusters(of captions: TextPool, workers: Int) -> [Int?] {
        let folded = foldedCaptions(captions, workers: workers)
        // Captions that fold to the same text are one before anything is hashed.
        var firstOfText: [String: Int] = [:]
        var texts: [String] = []
        let number = folded.map { text -> Int? in
            guard let text else { return nil }
            if let known = firstOfText[text] { return known }
            firstOfText[text] = texts.count
            texts.append(text)
            return texts.count - 1
        }
        firstOfText = [:]
        let runs = parallelMap(count: texts.count, workers: workers, makeScratch: noScratch) { place, _ in
            grams(of: texts[place])
        }
        var sets = join(runs, workers: workers)
        var firstCaption = [Int?](repeating: nil, count: texts.count)
        return number.enumerated().map { caption, text -> Int? in
            guard let text else { return nil }
            let cluster = sets.first(of: text)
            if firstCaption[cluster] == nil { firstCaption[cluster] = caption }
            return firstCaption[cluster]
        }
    }

    private func foldedCaptions(_ captions: TextPool, workers: Int) -> [String?] {
        let block = 4096
        let parts = parallelMap(
            count: (captions.count + block - 1) / block, workers: workers, makeScratch: noScratch
        ) { part, _ in
            (part * block..<min(captions.count, (part + 1) * block)).map { caption -> String? in
                let text = CaptionFolding.fold(captions[caption])
                return CaptionLength.letters(of: text) >= minimumLength ? text : nil
            }
        }
        return Array(parts.joined())
    }

    /// The distinct hashes of the n-grams of a caption once folded, ascending: what the similarity is computed from.
    package func grams(ofCaption caption: String) -> [UInt32] {
        let text = CaptionFolding.fold(caption)
        return text.isEmpty ? [] : grams(of: text)
    }

    /// Whether the Jaccard similarity of two captions reaches a level, by their n-grams.
    package static func isSimilar(_ one: [UInt32], _ other: [UInt32], level: Double) -> Bool {
        !one.isEmpty && !other.isEmpty && jaccard(one, other, atLeast: level)
    }

    /// The distinct hashes of a text's n-grams, ascending.
    func grams(of text: String) -> [UInt32] {
        let scalars = text.unicodeScalars.map { $0.value }
        let isWide = CaptionLength.letters(of: text) > 2 * scalars.count
        let length = min(scalars.count, isWide ? max(1, runLength / 2) : runLength)
        var hashes: [UInt32] = []
        hashes.reserveCapacity(scalars.count)
        for start in 0...(scalars.count - length) {
            var hash: UInt64 = 0
            for place in start..<(start + length) {
                hash = SplitMix64.mix(hash ^ UInt64(scalars[place]) &* SplitMix64.increment)
            }
            hashes.append(UInt32(truncatingIfNeeded: hash))
        }
        hashes.sort()
        var distinct: [UInt32] = []
        for hash in hashes where hash != distinct.last { distinct.append(hash) }
        return distinct
    }

    /// Joins the texts whose similarity reaches the level.
    private func join(_ grams: [[UInt32]], workers: Int) -> DisjointSets {
        var sets = DisjointSets(count: grams.count)
        let signatures = parallelMap(count: grams.count, workers: workers, makeScratch: noScratch) { place, _ in
            Self.bandHashes(grams[place])
        }
        for band in 0..<Self.bands {
            var buckets: [UInt64: [UInt32]] = [:]
            buckets.reserveCapacity(grams.count)
            for (text, signature) in signatures.enumerated() {
                let members = buckets[signature[band], default: []]
                for other in members where sets.first(of: text) != sets.first(of: Int(other)) {
                    if Self.jaccard(grams[text], grams[Int(other)], atLeast: similarity) { sets.join(text, Int(other)) }
                }
                if members.count < bucketLimit { buckets[signature[band], default: []].append(UInt32(text)) }
            }
        }
        return sets
    }

    /// The hash of each band of a MinHash signature.
    private static func bandHashes(_ grams: [UInt32]) -> [UInt64] {
        (0..<bands).map { band in
            var hash = UInt64(band)
            for row in 0..<rows {
                let key = SplitMix64.mix(UInt64(band * rows + row + 1) &* SplitMix64.increment)
                // Multiply and shift: a pairwise independent hash (Dietzfelbinger et al. 1997).
                var least = UInt64.max
                for gram in grams { least = min(least, (UInt64(gram) &+ 1) &* (key | 1) ^ key >> 7) }
                hash = SplitMix64.mix(hash ^ least)
            }
            return hash
        }
    }

    /// Whether the Jaccard similarity of two ascending lists reaches a level.
    static func jaccard(_ one: [UInt32], _ other: [UInt32], atLeast level: Double) -> Bool {
        let (small, large) = (min(one.count, other.count), max(one.count, other.count))
        guard Double(small) >= level * Double(large) else { return false }
        var (i, j, both) = (0, 0, 0)
        while i < one.count, j < other.count {
            let (left, right) = (one[i], other[j])
            both += left == right ? 1 : 0
            i += left <= right ? 1 : 0
            j += right <= left ? 1 : 0
        }
        return Double(both) >= level * Double(one.count + other.count - both)
    }
}
