import Dispatch
import Foundation
import Synchronization
import TroupeBase
import TroupeModel

/// The posts that several rows show: those with the same id on the same platform.
///
/// Nearly all posts are shown once. A bitmap of hashes tells most of them apart without holding their ids twice; only
/// the rows whose bit was set before, and those that set it, are compared.
struct RepeatedPosts {
    /// The rows of each such post, ascending.
    let groups: [[Int]]

    /// - Parameter workers: Threads; the groups are the same for any number.
    /// - Complexity: O(rows) time, shared among the workers; two to four bytes a row.
    init(_ rows: SightingRows, workers: Int = coreCount()) {
        // An export in the order of its ids repeats none.
        if rows.identifiers.isAscending {
            groups = []
            return
        }
        // Each worker takes the hashes that leave one remainder; a small table is not worth the threads.
        let parts = rows.count < 100_000 ? 1 : max(1, workers)
        let found = Mutex<[[Int]]>([])
        DispatchQueue.concurrentPerform(iterations: parts) { part in
            let own = Self.groups(rows, part: UInt64(part), of: UInt64(parts))
            found.withLock { $0 += own }
        }
        groups = found.withLock { $0 }.sorted { $0[0] < $1[0] }
    }

    /// The groups among the rows whose hash leaves this remainder.
    private static func groups(_ rows: SightingRows, part: UInt64, of parts: UInt64) -> [[Int]] {
        var bits = 16
        while 1 << bits < rows.count / Int(parts) * 8, bits < 31 { bits += 1 }
        var seen = BitSet(bits: bits)
        var again = BitSet(bits: bits)
        var anyAgain = false
        for row in 0..<rows.count {
            let hash = rows.hash(row)
            guard parts == 1 || hash % parts == part, seen.insert(hash) else { continue }
            _ = again.insert(hash)
            anyAgain = true
        }
        guard anyAgain else { return [] }
        var candidates: [(hash: UInt64, row: Int)] = []
        for row in 0..<rows.count {
            let hash = rows.hash(row)
            if parts == 1 || hash % parts == part, again.contains(hash) { candidates.append((hash, row)) }
        }
        candidates.sort { ($0.hash, $0.row) < ($1.hash, $1.row) }
        var found: [[Int]] = []
        var start = 0
        while start < candidates.count {
            let end = candidates[start...].firstIndex { $0.hash != candidates[start].hash } ?? candidates.count
            if end - start > 1 { found += groups(of: candidates[start..<end].map(\.row), rows) }
            start = end
        }
        return found
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

    /// Adds a hash; true if it, or another with the same beginning, was there.
    mutating func insert(_ hash: UInt64) -> Bool {
        let place = hash >> shift
        let bit = UInt64(1) << (place & 63)
        let word = Int(place >> 6)
        let was = words[word] & bit != 0
        words[word] |= bit
        return was
    }

    func contains(_ hash: UInt64) -> Bool {
        let place = hash >> shift
        return words[Int(place >> 6)] & UInt64(1) << (place & 63) != 0
    }
}

extension SightingRows {
    fileprivate func hash(_ row: Int) -> UInt64 {
        let hash = (identifiers.hash(row) ^ UInt64(platform(of: row))) &* 0x9E37_79B9_7F4A_7C15
        return hash ^ hash >> 29
    }
}
