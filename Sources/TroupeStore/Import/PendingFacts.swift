/// Facts on their way into the case: equal ones of one owner are one, seen from first to last.
///
/// A table of fixed size keeps the latest; a fact that must make room goes to a temporary table of the database, from
/// which all are merged at the end of the source. Memory does not grow with the source.
struct PendingFacts {
    private struct Entry {
        var owner: Int64
        var fact: UInt8
        var hash: UInt64
        var value: [UInt8]
        var first: Int64?
        var last: Int64?
        var record: Int64
    }

    private var entries: [Entry?]
    private let mask: Int
    private let spill: BulkStatement
    private let words: WordTable

    /// Facts that spill through a statement with owner, fact, value, first, last and record.
    init(size: Int, spill: BulkStatement, words: WordTable) {
        entries = Array(repeating: nil, count: size)
        mask = size - 1
        self.spill = spill
        self.words = words
    }

    /// Takes a fact that was seen once.
    mutating func add(
        owner: Int64, fact: UInt8, value: UnsafeBufferPointer<UInt8>, captured: Int64?, record: Int64
    ) throws {
        let hash = KeyCache.hash(UInt64(bitPattern: owner) << 8 | UInt64(fact), value)
        let place = Int(truncatingIfNeeded: hash ^ hash >> 29) & mask
        if let known = entries[place], known.hash == hash, known.owner == owner, known.fact == fact,
            KeyCache.isEqual(known.value, value)
        {
            if let captured {
                // Only a change is written back: most facts repeat.
                if known.first.map({ captured < $0 }) ?? true {
                    entries[place]?.first = captured
                    entries[place]?.record = record
                }
                if known.last.map({ captured > $0 }) ?? true { entries[place]?.last = captured }
            }
            return
        }
        try write(place)
        entries[place] = Entry(
            owner: owner, fact: fact, hash: hash, value: Array(value), first: captured, last: captured, record: record)
    }

    /// Writes out all that is kept.
    mutating func flush() throws {
        for place in entries.indices { try write(place) }
    }

    private mutating func write(_ place: Int) throws {
        guard let entry = entries[place] else { return }
        entries[place] = nil
        try entry.value.withUnsafeBufferPointer { value in
            spill.bind(1, entry.owner)
            spill.bind(2, words[entry.fact])
            spill.bind(3, value)
            spill.bind(4, entry.first)
            spill.bind(5, entry.last)
            spill.bind(6, entry.record)
            try spill.run()
        }
    }
}
