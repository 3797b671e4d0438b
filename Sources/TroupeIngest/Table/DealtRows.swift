import TroupeBase
import TroupeModel

/// Rows dealt into parts by the upper bits of their hashes, so that each part fits into a processor's own cache.
struct DealtRows {
    private struct Row {
        /// The bits of the hash that follow those of the part.
        var key: UInt32
        var number: UInt32
    }

    private let dealt: [Row]
    /// For each part, where it ends.
    private let ends: [Int]

    /// The number of parts.
    var partCount: Int { ends.count }

    /// - Complexity: O(rows) time, shared among the workers; eight bytes a row.
    init(_ rows: SightingRows, workers: Int) {
        var bits: UInt64 = 0
        while rows.count >> Int(bits) > 1 << 15, bits < 16 { bits += 1 }
        let partBits = bits
        func part(_ hash: UInt64) -> Int { Int((hash >> 32) >> (32 - partBits)) }
        let chunks = stride(from: 0, to: rows.count, by: 1 << 18).map { $0..<min(rows.count, $0 + 1 << 18) }
        // Where each chunk puts its share of each part: after those of the chunks before it, so that rows stay in order.
        var starts = parallelMap(count: chunks.count, workers: workers, makeScratch: noScratch) { chunk, _ in
            var counts = [Int](repeating: 0, count: 1 << Int(partBits))
            for row in chunks[chunk] { counts[part(rows.hash(row))] += 1 }
            return counts
        }
        var (ends, end) = ([Int](), 0)
        for part in 0..<(1 << Int(partBits)) {
            for chunk in chunks.indices {
                let count = starts[chunk][part]
                starts[chunk][part] = end
                end += count
            }
            ends.append(end)
        }
        let first = starts
        dealt = [Row](filling: rows.count) { places in
            // Each place is written once, by the chunk that it was counted for.
            nonisolated(unsafe) let places = places
            _ = parallelMap(count: chunks.count, workers: workers, makeScratch: noScratch) { chunk, _ in
                var next = first[chunk]
                for row in chunks[chunk] {
                    let hash = rows.hash(row)
                    let part = part(hash)
                    (places.baseAddress! + next[part]).initialize(
                        to: Row(key: UInt32((hash << partBits) >> 32), number: UInt32(row)))
                    next[part] += 1
                }
            }
        }
        self.ends = ends
    }

    /// The rows of a part that agree in the first bits of their hashes with others, ascending.
    func alike(inPart part: Int) -> [[Int]] {
        let rows = dealt[(part == 0 ? 0 : ends[part - 1])..<ends[part]]
        let order = radixOrder(of: rows.map { UInt64($0.key) }).map { rows[rows.startIndex + Int($0)] }
        return order.chunked { $0.key == $1.key }.filter { $0.count > 1 }.map { $0.map { Int($0.number) } }
    }
}

extension SightingRows {
    /// A number that rows of one post share.
    fileprivate func hash(_ row: Int) -> UInt64 {
        let hash = (identifiers.hash(row) ^ UInt64(platform(of: row))) &* 0x9E37_79B9_7F4A_7C15
        return hash ^ hash >> 29
    }
}
