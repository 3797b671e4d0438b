import TroupeModel

/// Puts what a format reads from one record after another into a batch.
struct RecordWriter {
    /// The batch so far.
    private(set) var batch = RecordBatch()
    /// What the user said about the source.
    let options: RecordOptions
    /// The record's number in its source, from 1.
    private(set) var record = 0
    /// The line on which the record begins, from 1; 0 where lines are not counted.
    private(set) var line = 0
    // Problems of the record that are already noted, so that each is said once.
    private var noted: UInt64 = 0
    private var gave = false
    /// When the record was collected, if it says so.
    var captured: Int64?
    private var problemsBefore = 0

    init(options: RecordOptions) {
        self.options = options
    }

    /// Hands the batch over and begins another.
    mutating func take() -> RecordBatch {
        var full = RecordBatch()
        swap(&full, &batch)
        batch.texts.reserveCapacity(full.texts.count)
        batch.uses.reserveCapacity(full.uses.count)
        batch.posts.reserveCapacity(full.posts.count)
        return full
    }

    // MARK: Records

    /// Begins a record.
    mutating func begin(record: Int, line: Int) {
        self.record = record
        self.line = line
        noted = 0
        gave = false
        captured = nil
        problemsBefore = batch.problems.count
        batch.recordCount += 1
    }

    /// Ends the record: counts it as used if it gave something; otherwise what was wrong with it left it out.
    mutating func end(raw: UnsafeBufferPointer<UInt8>? = nil) {
        if let raw, options.keepsRaw {
            batch.raw.append(
                RawRecord(record: record, byteCount: raw.count, deflated: Deflater.deflate(raw)))
        }
        if gave {
            batch.usedCount += 1
        } else {
            if batch.problems.count == problemsBefore { note(.unknownShape) }
            batch.problems[batch.problems.count - 1].isRefusal = true
        }
    }

    /// Notes what is wrong with the record, once for each problem.
    mutating func note(_ problem: RecordProblem, _ detail: String = "") {
        guard !hasNoted(problem) else { return }
        noted |= 1 << problem.number
        batch.problems.append(CollectedProblem(record: record, line: line, problem: problem, detail: detail))
    }

    /// Whether the record is known to have this problem.
    func hasNoted(_ problem: RecordProblem) -> Bool { noted >> problem.number & 1 == 1 }

    /// Notes what is wrong with the source as a whole, or with a part of it that is no record.
    mutating func noteSource(_ problem: RecordProblem, _ detail: String) {
        batch.problems.append(CollectedProblem(record: 0, line: line, problem: problem, detail: detail))
    }

    /// Notes what had to be mended.
    mutating func noteMending(_ mending: TextMending) {
        guard !mending.isEmpty else { return }
        if mending.contains(.loneSurrogate) { note(.loneSurrogate) }
        if mending.contains(.nulRemoved) { note(.nulRemoved) }
        if mending.contains(.repairedUTF8) { note(.badUTF8) }
        if mending.contains(.controlCharacter) { note(.controlCharacter) }
    }

    // MARK: Texts

    /// Keeps bytes as they are; they must be UTF-8.
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) -> BatchText {
        let start = batch.texts.count
        batch.texts.append(contentsOf: bytes)
        return kept(from: start)
    }

    /// Keeps bytes as they are; they must be UTF-8.
    mutating func text(_ bytes: some Collection<UInt8>) -> BatchText {
        let start = batch.texts.count
        batch.texts.append(contentsOf: bytes)
        return BatchText(start: UInt32(start), count: UInt32(batch.texts.count - start))
    }

    /// Keeps a string.
    mutating func text(_ string: String) -> BatchText { text(string.utf8) }

    /// Keeps a word of the program.
    mutating func text(word: StaticString) -> BatchText {
        let start = batch.texts.count
        append(word)
        return kept(from: start)
    }

    /// Keeps a number that is not negative.
    mutating func text(number: Int64) -> BatchText {
        let start = batch.texts.count
        var rest = number
        repeat {
            batch.texts.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        batch.texts[start...].reverse()
        return kept(from: start)
    }

    /// Keeps the text of a string or number; absent for null, `"$undefined"` and everything else.
    mutating func text(_ value: JSONValue?) -> BatchText {
        guard let value else { return .absent }
        switch value.kind {
        case .number: return text(value.written)
        case .string:
            let start = batch.texts.count
            noteMending(value.appendText(to: &batch.texts))
            let kept = BatchText(start: UInt32(start), count: UInt32(batch.texts.count - start))
            return equals(kept, "$undefined") ? .absent : kept
        case .null:
            if value.isNotANumber { note(.notANumber) }
            return .absent
        default: return .absent
        }
    }

    /// As ``text(_:)``, absent also where the text is empty.
    mutating func filled(_ value: JSONValue?) -> BatchText {
        let kept = text(value)
        return kept.hasText ? kept : .absent
    }

    /// Adds to the text under way, which ``kept(from:)`` ends.
    mutating func append(_ word: StaticString) {
        batch.texts.append(contentsOf: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    }

    /// Adds to the text under way.
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) { batch.texts.append(contentsOf: bytes) }

    /// The text that began at a place of the batch's bytes.
    func kept(from start: Int) -> BatchText {
        BatchText(start: UInt32(start), count: UInt32(batch.texts.count - start))
    }

    /// The bytes of a kept text.
    func bytes(_ text: BatchText) -> ArraySlice<UInt8> { batch.texts[text.range] }

    /// The string of a kept text.
    func string(_ text: BatchText) -> String { String(decoding: bytes(text), as: UTF8.self) }

    /// Whether a kept text is this word.
    func equals(_ text: BatchText, _ word: StaticString) -> Bool {
        guard text.count == UInt32(word.utf8CodeUnitCount) else { return false }
        for offset in 0..<Int(text.count) where batch.texts[Int(text.start) + offset] != word.utf8Start[offset] {
            return false
        }
        return true
    }

    /// A kept text without its first byte, if that is this one.
    mutating func withoutFirst(_ text: BatchText, ascii sign: Unicode.Scalar) -> BatchText {
        guard text.hasText, batch.texts[Int(text.start)] == UInt8(ascii: sign) else { return text }
        return BatchText(start: text.start + 1, count: text.count - 1)
    }

    /// Joins a fixed beginning and a kept text.
    mutating func prefixed(_ prefix: StaticString, _ text: BatchText) -> BatchText {
        let start = batch.texts.count
        append(prefix)
        batch.texts.append(contentsOf: Array(batch.texts[text.range]))
        return BatchText(start: UInt32(start), count: UInt32(batch.texts.count - start))
    }

    // MARK: What a record gives

    /// Adds an account; nil where there is no key.
    mutating func account(
        platform: BatchText, _ kind: AccountKeyKind, _ key: BatchText, facts: [(AccountFact, BatchText)]
    ) -> Int? {
        guard key.hasText else { return nil }
        let start = batch.facts.count
        for (fact, value) in facts where value.hasText { batch.facts.append(CollectedFact(fact, value)) }
        batch.accounts.append(
            CollectedAccount(platform: platform, keyKind: kind, key: key, facts: start..<batch.facts.count))
        batch.accountSightings.append(FactSighting(record: record, captured: captured))
        gave = true
        return batch.accounts.count - 1
    }

    /// Where the uses of the next post begin.
    var nextUse: Int { batch.uses.count }

    /// Adds something that the post under way shares; nothing where the key is empty.
    mutating func use(_ kind: AssetKind, _ key: BatchText, layer: BatchText = .absent) {
        guard key.hasText else { return }
        batch.uses.append(CollectedUse(kind, key, layer: layer))
    }

    /// Adds a fact of an asset; nothing where the key or the value is empty.
    mutating func fact(_ kind: AssetKind, _ key: BatchText, _ fact: AssetFact, _ value: BatchText) {
        guard key.hasText, value.hasText else { return }
        batch.assetFacts.append(CollectedAssetFact(kind, key, fact, value))
        batch.assetSightings.append(FactSighting(record: record, captured: captured))
        gave = true
    }

    /// Adds a post, whose uses are those since `firstUse`.
    mutating func add(_ post: CollectedPost, usesFrom firstUse: Int) {
        var post = post
        post.record = record
        post.captured = captured
        post.line = line
        post.uses = firstUse..<batch.uses.count
        batch.posts.append(post)
        gave = true
    }
}
