import TroupeModel

/// Gives equal texts one number, in order of first appearance.
///
/// Open addressing with 8-byte slots: the upper half holds the upper half of the text's hash, the lower half its
/// number plus one. Texts come in batches: all slots of a batch are loaded before the first is resolved, so that
/// cache misses overlap.
package struct TextInterner: ~Copyable {
    private var slots: UnsafeMutablePointer<UInt64>
    private var mask: Int
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    /// Without texts.
    package init() {
        mask = (1 << 12) - 1
        slots = .allocate(capacity: mask + 1)
        slots.initialize(repeating: 0, count: mask + 1)
    }

    deinit { slots.deallocate() }

    /// The number of texts.
    package var count: Int { ends.count }

    /// The texts by number.
    consuming func pool() -> TextPool { TextPool(bytes: bytes, ends: ends) }

    /// The number of one text; where there are many at once, ``intern(_:into:)`` is faster.
    ///
    /// - Complexity: O(bytes) on average.
    package mutating func number(of text: UnsafeBufferPointer<UInt8>) -> UInt32 {
        while (ends.count + 1) * 2 > mask { grow() }
        return number(of: text, probe: Probe(hash: Self.hash(text), slot: 0))
    }

    /// Appends the number of each text to `numbers`.
    ///
    /// - Complexity: O(total bytes) on average.
    mutating func intern(_ texts: UnsafeBufferPointer<UnsafeBufferPointer<UInt8>>, into numbers: inout [UInt32]) {
        withUnsafeTemporaryAllocation(of: Probe.self, capacity: Self.batch) { probes in
            var begin = 0
            while begin < texts.count {
                let end = min(begin + Self.batch, texts.count)
                while (ends.count + Self.batch) * 2 > mask { grow() }
                // Loop after loop over the batch, so that its cache misses overlap: slots, then the texts' places.
                for place in begin..<end {
                    probes[place - begin] = Probe(hash: Self.hash(texts[place]), slot: 0)
                }
                for place in 0..<(end - begin) {
                    probes[place].slot = slots[Int(truncatingIfNeeded: probes[place].hash) & mask]
                }
                for place in 0..<(end - begin) {
                    let number = Int(probes[place].slot & 0xFFFF_FFFF)
                    if number > 1 { probes[place].start = ends[number - 2] }
                    if number > 0 { probes[place].end = ends[number - 1] }
                }
                bytes.withUnsafeBytes { bytes in
                    for place in 0..<(end - begin) where probes[place].mayBeSame {
                        probes[place].isSame = Self.areEqual(
                            texts[begin + place],
                            UnsafeRawBufferPointer(rebasing: bytes[probes[place].start..<probes[place].end]))
                    }
                }
                for place in begin..<end {
                    numbers.append(number(of: texts[place], probe: probes[place - begin]))
                }
                begin = end
            }
        }
    }

    /// What is known of a text before it is resolved. A slot that was empty then may be full since.
    private struct Probe {
        var hash: UInt64
        var slot: UInt64
        var start = 0
        var end = 0
        var isSame = false

        /// Whether the upper halves of the hashes agree.
        var mayBeSame: Bool { slot != 0 && (slot ^ hash) >> 32 == 0 }
    }

    private static let batch = 256

    private mutating func number(of text: UnsafeBufferPointer<UInt8>, probe: Probe) -> UInt32 {
        let hash = probe.hash
        // Slots are never emptied, so what the slot named then it names now.
        if probe.isSame { return UInt32(probe.slot & 0xFFFF_FFFF) - 1 }
        let tag = hash & 0xFFFF_FFFF_0000_0000
        // At most half of the slots are full, so an empty one is met; `place` stays below `mask + 1`.
        var place = Int(truncatingIfNeeded: hash) & mask
        while slots[place] != 0 {
            if slots[place] & 0xFFFF_FFFF_0000_0000 == tag {
                let number = Int(slots[place] & 0xFFFF_FFFF) - 1
                if isText(number, from: number == 0 ? 0 : ends[number - 1], text) { return UInt32(number) }
            }
            place = (place + 1) & mask
        }
        bytes.append(contentsOf: text)
        ends.append(bytes.count)
        slots[place] = tag | UInt64(ends.count)
        return UInt32(ends.count - 1)
    }

    private func isText(_ number: Int, from start: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.withUnsafeBytes { Self.areEqual(text, UnsafeRawBufferPointer(rebasing: $0[start..<ends[number]])) }
    }

    /// Whether two texts are the same, eight bytes a step.
    @inline(__always)
    private static func areEqual(_ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeRawBufferPointer) -> Bool {
        guard one.count == other.count else { return false }
        let raw = UnsafeRawBufferPointer(one)
        var place = 0
        while place + 8 < raw.count {
            if raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
                != other.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            {
                return false
            }
            place += 8
        }
        return lastBytes(of: raw) == lastBytes(of: other)
    }

    /// The last eight bytes of a text, or all where it has no more: without a loop, since texts of all lengths come one
    /// after another, and no processor foresees where a loop over the rest ends. Of texts of one length, those that
    /// differ in these bytes differ here.
    @inline(__always)
    private static func lastBytes(of text: UnsafeRawBufferPointer) -> UInt64 {
        let count = text.count
        if count >= 8 { return text.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self) }
        if count >= 4 {
            return UInt64(text.loadUnaligned(as: UInt32.self)) << 32
                | UInt64(text.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
        }
        guard count > 0 else { return 0 }
        return UInt64(text[0]) << 16 | UInt64(text[count / 2]) << 8 | UInt64(text[count - 1])
    }

    private mutating func grow() {
        let size = (mask + 1) * 4
        let larger = UnsafeMutablePointer<UInt64>.allocate(capacity: size)
        larger.initialize(repeating: 0, count: size)
        bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            for (number, end) in ends.enumerated() {
                let hash = Self.hash(UnsafeBufferPointer(rebasing: bytes[start..<end]))
                var place = Int(truncatingIfNeeded: hash) & (size - 1)
                while larger[place] != 0 { place = (place + 1) & (size - 1) }
                larger[place] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(number + 1)
                start = end
            }
        }
        slots.deallocate()
        slots = larger
        mask = size - 1
    }

    /// A 64-bit hash: eight bytes a step, with the finaliser of MurmurHash3 (Appleby, public domain) as mixer.
    @inline(__always)
    private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash = UInt64(text.count) &* 0x9E37_79B9_7F4A_7C15
        var place = 0
        let raw = UnsafeRawBufferPointer(text)
        while place + 8 < raw.count {
            hash = (hash ^ raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)) &* 0xFF51_AFD7_ED55_8CCD
            hash ^= hash >> 32
            place += 8
        }
        hash = (hash ^ lastBytes(of: raw)) &* 0xFF51_AFD7_ED55_8CCD
        hash ^= hash >> 29
        hash = hash &* 0xC4CE_B9FE_1A85_EC53
        return hash ^ hash >> 32
    }
}
