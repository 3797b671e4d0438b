import TroupeDigest
import TroupeModel

/// What the fields of one record say, before it is added.
struct MappedRecord {
    /// The post.
    var post = CollectedPost()
    /// The account.
    var account = AccountFields()
    /// The time as it stands.
    var time = BatchText.absent
    /// What belongs to the time and stands in fields of its own.
    var timeParts: [BatchText] = []
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
        var facts: [(AccountFact, BatchText)] = facts.isEmpty ? [] : facts.map { ($0.fact, $0.value) }
        if handle.hasText { facts.append((.handle, handle)) }
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
        var hasher = SHA256()
        for part in [key ?? .absent, record.time, record.post.caption] + batch.uses[firstUse...].map(\.key) {
            // A NUL ends each part, which no text holds.
            hasher.update(data: Array(bytes(part)) + [0])
        }
        return text("row:" + Hexadecimal.text(hasher.finalize().prefix(16)))
    }
}
