/// Pairs of numbers that were seen, each with a place: open addressing with linear probing. Clearing takes no time, so
/// that one table serves for each of many small sets, and it never takes more room than the set at hand needs.
struct PairPlaces {
    private struct Slot: BitwiseCopyable {
        var key: UInt64 = 0
        var place: UInt32 = 0
        /// The round in which the slot was written; in any other it is free.
        var round: UInt32 = 0
    }

    private var slots: [Slot] = []
    private var mask = 0
    private var round: UInt32 = 0

    /// Forgets all pairs and makes room for so many.
    mutating func clear(room: Int) {
        var size = 16
        while size < 2 * room { size *= 2 }
        if slots.count < size || round == .max {
            slots = [Slot](repeating: Slot(), count: max(size, slots.count))
            round = 0
        }
        mask = size - 1
        round += 1
    }

    /// The place of a pair that was put before; nil for a new one, which is put at the place given.
    mutating func place(of key: UInt64, orPut place: UInt32) -> UInt32? {
        slots.withUnsafeMutableBufferPointer { slots in
            // Half of the slots are free, so probing ends, and the mask keeps it inside.
            var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 24) & mask
            while slots[slot].round == round {
                if slots[slot].key == key { return slots[slot].place }
                slot = (slot + 1) & mask
            }
            slots[slot] = Slot(key: key, place: place, round: round)
            return nil
        }
    }
}
