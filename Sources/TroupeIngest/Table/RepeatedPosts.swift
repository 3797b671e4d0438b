import TroupeBase
import TroupeModel

/// The posts that several rows show: those with the same id on the same platform.
///
/// Nearly all posts are shown once. Hashes are dealt into parts small enough for a processor's own cache, and only the
/// rows whose hash came twice in its part are compared.
struct RepeatedPosts {
    /// The rows of each such post, ascending.
    let groups: [[Int]]

    /// - Parameter workers: Threads; the groups are the same for any number.
    /// - Complexity: O(rows) time, shared among the workers; four bytes a row.
    init(_ rows: SightingRows, workers: Int = coreCount()) {
        // An export in the order of its ids repeats none.
        if rows.identifiers.isAscending {
            groups = []
            return
        }
        let candidates = Self.candidates(rows, workers: workers)
        var found: [[Int]] = []
        var start = 0
        while start < candidates.count {
            let end = candidates[start...].firstIndex { $0.hash != candidates[start].hash } ?? candidates.count
            if end - start > 1 { found += Self.groups(of: candidates[start..<end].map(\.row), rows) }
            start = end
        }
        groups = found.sorted { $0[0] < $1[0] }
    }

    /// The rows whose hash comes again, and a few more, by hash, then row.
    private static func candidates(_ rows: SightingRows, workers: Int) -> [(hash: UInt64, row: Int)] {
        let dealt = DealtHashes(rows, workers: workers)
        let repeated = dealt.repeated(workers: workers)
        if repeated.isEmpty { return [] }
        // Most rows are told apart by a few bits, before the set is asked.
        var bits = 16
        while 1 << bits < repeated.count * 16, bits < 31 { bits += 1 }
        var mayBe = BitSet(bits: bits)
        for hash in repeated { mayBe.insert(hash) }
        let isRepeated = Set(repeated)
        let chunks = DealtHashes.chunks(of: rows.count)
        let found = parallelMap(count: chunks.count, workers: workers, makeScratch: noScratch) { chunk, _ in
            chunks[chunk].compactMap { row in
                let hash = rows.hash(row)
                return mayBe.contains(hash) && isRepeated.contains(hash & dealt.mask) ? (hash: hash, row: row) : nil
            }
        }
        return found.flatMap(\.self).sorted { ($0.hash, $0.row) < ($1.hash, $1.row) }
    }

    /// The rows that are of one post among rows of one hash.
    private static func groups(of rows: [Int], _ columns: SightingRows) -> [[Int]] {
        struct Key: Hashable {
            var platform: UInt16
            var identifier: [UInt8]
        }
        let posts = Dictionary(grouping: rows) {
            Key(platform: columns.platform(of: $0), identifier: Array(columns.identifiers[$0].utf8))
        }
        return posts.values.filter { $0.count > 1 }
    }
}

/// A set of hashes that may hold others too.
private struct BitSet {
    private var words: [UInt64]
    private let shift: UInt64

    init(bits: Int) {
        words = Array(repeating: 0, count: 1 << (bits - 6))
        shift = UInt64(64 - bits)
    }

    mutating func insert(_ hash: UInt64) {
        let place = hash >> shift
        words[Int(place >> 6)] |= UInt64(1) << (place & 63)
    }

    func contains(_ hash: UInt64) -> Bool {
        let place = hash >> shift
        return words[Int(place >> 6)] & UInt64(1) << (place & 63) != 0
    }
}
