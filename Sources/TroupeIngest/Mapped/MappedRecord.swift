import TroupeModel

/// What the fields of one record say, before it is added.
struct MappedRecord {
    /// The post.
    var post = CollectedPost()
    /// The account.
    var account = AccountFields()
    /// The time as it stands.
    var time = BatchText.absent
    /// Whether the mapping names a field with the post's id.
    var hasIdentifierField = false
    /// What is set aside for the format itself, by the field's name.
    var aside: [String: BatchText] = [:]
}

/// What a record says of its account.
struct AccountFields {
    var identifier = BatchText.absent
    var hash = BatchText.absent
    var handle = BatchText.absent
    var facts: [(fact: AccountFact, value: BatchText)] = []

    /// Whether anything names it.
    var hasKey: Bool { identifier.hasText || hash.hasText || handle.hasText }

    /// Adds it to the batch; nil where nothing names it.
    func add(platform: BatchText, to writer: inout RecordWriter) -> Int? {
        let facts: [(AccountFact, BatchText)] = facts.map { ($0.fact, $0.value) } + [(.handle, handle)]
        if identifier.hasText { return writer.account(platform: platform, .identifier, identifier, facts: facts) }
        if hash.hasText { return writer.account(platform: platform, .hash, hash, facts: facts) }
        return writer.account(platform: platform, .handle, handle, facts: facts)
    }
}

extension RecordWriter {
    /// An id for a post whose source has none, made from account, time, caption and what it shares: the same row in
    /// two exports is one post.
    mutating func contentIdentifier(_ record: MappedRecord, usesFrom firstUse: Int) -> BatchText {
        let key = [record.account.identifier, record.account.hash, record.account.handle].first { $0.hasText }
        // FNV-1a (Fowler, Noll, Vo), 64 bits, twice with another start.
        var hashes: [UInt64] = [0xCBF2_9CE4_8422_2325, 0x6C62_272E_07BB_0142]
        let parts = [key ?? .absent, record.time, record.post.caption] + batch.uses[firstUse...].map(\.key)
        for part in parts {
            for byte in Array(bytes(part)) + [0] {
                for place in hashes.indices { hashes[place] = (hashes[place] ^ UInt64(byte)) &* 0x100_0000_01B3 }
            }
        }
        let digits = hashes.map { String($0, radix: 16) }.map { String(repeating: "0", count: 16 - $0.count) + $0 }
        return text("row:" + digits.joined())
    }
}
