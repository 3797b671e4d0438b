package import TroupeModel

/// Finds all hashes of 256 bits that differ from another in at most 31 bits, without comparing every two.
///
/// Multi-index hashing (Norouzi, Punjani & Fleet 2012, doi:10.1109/CVPR.2012.6248043): a hash is cut into sixteen parts
/// of 16 bits. If two hashes differ in at most 31 bits, some part differs in at most one, so that each part is looked
/// up as it is and with each of its bits changed, and what is found is compared in full.
package struct NearHashIndex: Sendable {
    /// The largest distance that is found without a gap.
    package static let distance = 31

    private let hashes: [PictureHash]
    /// For each part, where the entries of each of its 65,536 values begin.
    private let starts: [[UInt32]]
    /// For each part, the numbers of the hashes by the value of the part.
    private let entries: [[UInt32]]

    /// An index of these hashes, of fewer than 2³² numbers.
    ///
    /// - Complexity: O(*n*) time and 64 bytes of memory a hash.
    package init(_ hashes: [PictureHash]) {
        self.hashes = hashes
        var starts: [[UInt32]] = []
        var entries: [[UInt32]] = []
        for part in 0..<16 {
            var begins = [UInt32](repeating: 0, count: 65_537)
            for hash in hashes { begins[Int(hash.part(part)) + 1] += 1 }
            for value in 1...65_536 { begins[value] += begins[value - 1] }
            var next = begins
            var sorted = [UInt32](repeating: 0, count: hashes.count)
            for (number, hash) in hashes.enumerated() {
                let value = Int(hash.part(part))
                sorted[Int(next[value])] = UInt32(number)
                next[value] += 1
            }
            starts.append(begins)
            entries.append(sorted)
        }
        self.starts = starts
        self.entries = entries
    }

    /// Calls `body` with the number of each hash within ``distance`` of another, and its distance, once each, in an
    /// order that depends on the hashes alone.
    package func forEachNear(_ hash: PictureHash, _ body: (_ number: Int, _ distance: Int) -> Void) {
        for part in 0..<16 {
            let value = hash.part(part)
            starts[part].withUnsafeBufferPointer { starts in
                entries[part].withUnsafeBufferPointer { entries in
                    hashes.withUnsafeBufferPointer { hashes in
                        // In bounds: a value of 16 bits has a beginning and an end among 65,537 numbers.
                        look(part, value, hash, starts, entries, hashes, body)
                        for bit in 0..<16 {
                            look(part, value ^ (1 << UInt16(bit)), hash, starts, entries, hashes, body)
                        }
                    }
                }
            }
        }
    }

    @inline(__always)
    private func look(
        _ part: Int, _ value: UInt16, _ hash: PictureHash, _ starts: UnsafeBufferPointer<UInt32>,
        _ entries: UnsafeBufferPointer<UInt32>, _ hashes: UnsafeBufferPointer<PictureHash>,
        _ body: (Int, Int) -> Void
    ) {
        for place in Int(starts[Int(value)])..<Int(starts[Int(value) + 1]) {
            let number = Int(entries[place])
            let other = hashes[number]
            let distance = hash.distance(to: other)
            guard distance <= Self.distance else { continue }
            // Told once: by the first part that is near.
            var isFirst = true
            for earlier in 0..<part where (hash.part(earlier) ^ other.part(earlier)).nonzeroBitCount <= 1 {
                isFirst = false
                break
            }
            if isFirst { body(number, distance) }
        }
    }
}
