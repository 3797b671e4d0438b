import TroupeBase
package import TroupeModel

/// Finds all pairs of hashes of 256 bits that differ in at most 31 bits, without comparing every two.
///
/// A hash is cut into eight words of 32 bits, and each word into two parts of 16. If two hashes differ in at most 31
/// bits, some word differs in at most three, and one of its parts in at most one (multi-index hashing: Norouzi, Punjani
/// & Fleet 2012, doi:10.1109/CVPR.2012.6248043). So for each part both sides are sorted by it, and each bucket is
/// compared with the same bucket of the other side and the sixteen that are one bit away: first by the other part of
/// the word, eight at once, which leaves one in a hundred; only those are compared in full. Equal hashes are compared
/// once.
package struct NearHashJoin: Sendable {
    /// The largest distance. All pairs within it are found.
    package static let distance = 31
    /// Number of threads.
    package var workers: Int

    /// A join.
    package init(workers: Int = 1) { self.workers = workers }

    /// For each question, the hashes near it. The number of threads does not change the outcome.
    ///
    /// - Parameters:
    ///   - questions: What asks; fewer than 2³².
    ///   - hashes: What is found; fewer than 2³².
    ///   - most: Pairs of different hashes that may be kept in memory (eight bytes each).
    /// - Returns: The pairs; nil where there are more than `most`.
    /// - Complexity: For *q* questions and *n* hashes with parts spread evenly, O(*q* + *n* + *q* *n* / 241) time: 16
    ///   parts with 17 buckets of 65,536, eight comparisons at once. Parts that many different hashes share cost more.
    package func pairs(
        of questions: [PictureHash], among hashes: [PictureHash], atMost most: Int = .max
    ) -> NearHashPairs? {
        let (asking, asked) = (DistinctHashes(questions), DistinctHashes(hashes))
        let found = parallelMap(count: 16, workers: workers, makeScratch: noScratch) { part, _ in
            Self.pairs(part, asking.hashes, asked.hashes, most)
        }
        guard found.reduce(0, { $0 + $1.count }) <= most else { return nil }
        return NearHashPairs(asking, asked, found)
    }

    /// The pairs of which this part is the first with a near word: question in the upper half, hash in the lower.
    private static func pairs(
        _ part: Int, _ questions: [PictureHash], _ hashes: [PictureHash], _ most: Int
    ) -> [UInt64] {
        let (asking, asked) = (HashBuckets(questions, part: part), HashBuckets(hashes, part: part))
        var found: [UInt64] = []
        for value in 0..<65_536 where !asking.isEmpty(value) && found.count <= most {
            for bit in -1..<16 {
                let (bucket, partner) = bit < 0 ? (value, UInt64(3)) : (value ^ 1 << bit, 2)
                asking.forEachNear(value, in: asked, bucket: bucket, partner: partner) { question, hash in
                    for earlier in 0..<part where Self.isNear(question.hash, hash.hash, part: earlier) { return }
                    found.append(UInt64(question.number) << 32 | UInt64(hash.number))
                }
            }
        }
        return found
    }

    /// Whether two hashes meet in a part: at most one bit of it, and three of its word, differ.
    private static func isNear(_ one: PictureHash, _ other: PictureHash, part: Int) -> Bool {
        let changed = (one.part(part) ^ other.part(part)).nonzeroBitCount
        return changed <= 1 && changed + (one.part(part ^ 1) ^ other.part(part ^ 1)).nonzeroBitCount <= 3
    }
}

/// Which hashes are near which questions.
package struct NearHashPairs: Sendable {
    private let questions: DistinctHashes
    private let hashes: DistinctHashes
    /// Where the pairs of each distinct question begin.
    private let starts: [Int]
    /// The distinct hashes near each distinct question.
    private let near: [UInt32]

    fileprivate init(_ questions: DistinctHashes, _ hashes: DistinctHashes, _ found: [[UInt64]]) {
        self.questions = questions
        self.hashes = hashes
        var starts = [Int](repeating: 0, count: questions.hashes.count + 1)
        for pairs in found { for pair in pairs { starts[Int(pair >> 32) + 1] += 1 } }
        for place in 1..<starts.count { starts[place] += starts[place - 1] }
        var next = starts
        var near = [UInt32](repeating: 0, count: starts[starts.count - 1])
        for pairs in found {
            for pair in pairs {
                near[next[Int(pair >> 32)]] = UInt32(truncatingIfNeeded: pair)
                next[Int(pair >> 32)] += 1
            }
        }
        self.starts = starts
        self.near = near
    }

    /// Calls `body` with the number of each hash near a question and its distance, once each, in an order that depends
    /// on questions and hashes alone.
    @inline(__always)
    package func forEachNear(_ question: Int, _ body: (_ number: Int, _ distance: Int) -> Void) {
        let asking = Int(questions.place[question])
        for place in starts[asking]..<starts[asking + 1] {
            let found = Int(near[place])
            let distance = questions.hashes[asking].distance(to: hashes.hashes[found])
            hashes.forEachMember(found) { body($0, distance) }
        }
    }

    /// Pairs of different hashes.
    package var count: Int { near.count }
}

/// Hashes, equal ones once.
private struct DistinctHashes: Sendable {
    /// The hashes, in the order in which each first stands.
    private(set) var hashes: [PictureHash] = []
    /// For each hash that was given, its place among ``hashes``.
    private(set) var place: [UInt32] = []
    private var starts: [UInt32] = []
    private var members: [UInt32] = []

    init(_ given: [PictureHash]) {
        var known: [PictureHash: UInt32] = [:]
        known.reserveCapacity(given.count)
        place.reserveCapacity(given.count)
        for hash in given {
            let next = UInt32(hashes.count)
            if let found = known[hash] {
                place.append(found)
            } else {
                known[hash] = next
                hashes.append(hash)
                place.append(next)
            }
        }
        starts = [UInt32](repeating: 0, count: hashes.count + 1)
        for distinct in place { starts[Int(distinct) + 1] += 1 }
        for at in 1..<starts.count { starts[at] += starts[at - 1] }
        var next = starts
        members = [UInt32](repeating: 0, count: given.count)
        for (number, distinct) in place.enumerated() {
            members[Int(next[Int(distinct)])] = UInt32(number)
            next[Int(distinct)] += 1
        }
    }

    /// The numbers of the given hashes that are equal to a distinct one.
    @inline(__always)
    func forEachMember(_ distinct: Int, _ body: (Int) -> Void) {
        for at in Int(starts[distinct])..<Int(starts[distinct + 1]) { body(Int(members[at])) }
    }
}
