import TroupeBase
import TroupeModel

/// The upper bits of the hashes of all rows, dealt into parts by the highest of them.
struct DealtHashes {
    private let keys: [UInt32]
    /// For each part, where it ends in `keys`.
    private let ends: [Int]
    private let partBits: UInt64

    /// The bits of a hash that are looked at.
    var mask: UInt64 { ~0 << (33 - partBits) }

    init(_ rows: SightingRows, workers: Int) {
        var bits: UInt64 = 0
        while rows.count >> Int(bits) > 1 << 15, bits < 16 { bits += 1 }
        let partBits = bits
        func part(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: (hash >> 32) >> (32 - partBits)) }
        let chunks = Self.chunks(of: rows.count)
        // Where each chunk puts its share of each part: after those of the chunks before it.
        var next = parallelMap(count: chunks.count, workers: workers, makeScratch: noScratch) { chunk, _ in
            var counts = [Int](repeating: 0, count: 1 << Int(partBits))
            for row in chunks[chunk] { counts[part(rows.hash(row))] += 1 }
            return counts
        }
        var ends: [Int] = []
        var end = 0
        for part in 0..<(1 << Int(partBits)) {
            for chunk in chunks.indices {
                let count = next[chunk][part]
                next[chunk][part] = end
                end += count
            }
            ends.append(end)
        }
        let starts = next
        keys = [UInt32](filling: rows.count) { places in
            // Each place is written once, by the chunk that it was counted for.
            nonisolated(unsafe) let places = places
            _ = parallelMap(count: chunks.count, workers: workers, makeScratch: noScratch) { chunk, _ in
                var next = starts[chunk]
                for row in chunks[chunk] {
                    let hash = rows.hash(row)
                    let part = part(hash)
                    // The next 31 bits, and never 0.
                    places[next[part]] = UInt32(truncatingIfNeeded: (hash << partBits) >> 33) + 1
                    next[part] += 1
                }
            }
        }
        self.ends = ends
        self.partBits = partBits
    }

    /// The hashes that come more than once, by the bits that are looked at; the other bits are 0.
    func repeated(workers: Int) -> [UInt64] {
        let largest = ends.indices.map(slots(of:)).max() ?? 0
        let found = parallelMap(count: ends.count, workers: workers) {
            [UInt32](repeating: 0, count: largest)
        } body: { part, table in
            repeated(inPart: part, &table)
        }
        return found.flatMap(\.self)
    }

    private func repeated(inPart part: Int, _ table: inout [UInt32]) -> [UInt64] {
        var found: [UInt64] = []
        table.withUnsafeMutableBufferPointer { table in
            let last = slots(of: part) - 1
            table[...last].update(repeating: 0)
            for place in start(of: part)..<ends[part] {
                let key = keys[place]
                var slot = Int(key) & last
                var steps = 0
                while table[slot] != 0, table[slot] != key, steps < 64 {
                    slot = (slot + 1) & last
                    steps += 1
                }
                // Where so many crowd that it cannot be told, as ids may be made for, rows are compared.
                if table[slot] == 0 {
                    table[slot] = key
                } else {
                    found.append((UInt64(part) << 31 | UInt64(key - 1)) << (33 - partBits))
                }
            }
        }
        return found
    }

    /// Room for a part's keys: a power of two, at most half of which they fill.
    private func slots(of part: Int) -> Int {
        var slots = 16
        while slots < 2 * (ends[part] - start(of: part)) { slots *= 2 }
        return slots
    }

    private func start(of part: Int) -> Int { part == 0 ? 0 : ends[part - 1] }

    /// All rows, in runs that one thread looks at.
    static func chunks(of count: Int) -> [Range<Int>] {
        stride(from: 0, to: count, by: 1 << 18).map { $0..<min(count, $0 + 1 << 18) }
    }
}

extension SightingRows {
    /// A number that rows of one post share.
    func hash(_ row: Int) -> UInt64 {
        let hash = (identifiers.hash(row) ^ UInt64(platform(of: row))) &* 0x9E37_79B9_7F4A_7C15
        return hash ^ hash >> 29
    }
}
