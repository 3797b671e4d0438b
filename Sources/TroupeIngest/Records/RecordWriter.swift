import TroupeModel

/// Puts what a format reads from one record after another into a batch.
struct RecordWriter {
    /// The batch so far.
    private(set) var batch = RecordBatch()
    /// What the user said about the source.
    let options: RecordOptions
    /// How dates and numbers of the time column are meant.
    private(set) var notation: TimeNotation
    /// Whether the source's long ids are rounded, so that each that looks so is refused.
    private(set) var refusesRounded = false
    /// Where set, fields are only looked at, and no record gives anything.
    let survey: ColumnSurvey?
    /// Times that name no zone and were taken as UTC.
    private(set) var timesWithoutZone = 0
    /// What the records with bytes that are not UTF-8 say of the source as a whole.
    private(set) var damage = EncodingDamage()
    // For each field of the mapping, how often it held a word for "missing".
    private var missing: [(name: String, count: Int)] = []
    private var platforms: Set<[UInt8]> = []
    private var lastPlatform: [UInt8] = []
    private var marks = Marks()
    // Names that record after record repeats: a platform, the user's layers.
    private var names: [(name: String, text: BatchText)] = []
    /// The record's number in its source, from 1.
    private(set) var record = 0
    /// The line on which the record begins, from 1; 0 where lines are not counted.
    private(set) var line = 0
    // Problems of the record that are already noted, so that each is said once.
    private var noted: UInt64 = 0
    private var gave = false
    /// When the record was collected, if it says so.
    var captured: Int64?

    /// What the batch held when the record began.
    private struct Marks {
        var posts = 0
        var accounts = 0
        var facts = 0
        var assetFacts = 0
        var uses = 0
        var problems = 0
    }

    init(options: RecordOptions, survey: ColumnSurvey? = nil) {
        self.options = options
        self.survey = survey
        notation = options.notation
    }

    /// Takes what a look at the columns told.
    mutating func settle(notation: TimeNotation, refusesRounded: Bool) {
        self.notation = notation
        self.refusesRounded = refusesRounded
    }

    /// Whether the batch should be handed over.
    func isFull(_ size: Int) -> Bool { batch.texts.count >= size || batch.raw.count > 1000 }

    /// Hands the batch over and begins another.
    mutating func take() -> RecordBatch {
        var full = RecordBatch()
        swap(&full, &batch)
        names.removeAll(keepingCapacity: true)
        // A little more than the last one took, so that hardly any batch moves while it grows.
        func roomy(_ count: Int) -> Int { count + count / 8 }
        batch.texts.reserveCapacity(roomy(full.texts.count))
        batch.uses.reserveCapacity(roomy(full.uses.count))
        batch.posts.reserveCapacity(roomy(full.posts.count))
        batch.accounts.reserveCapacity(roomy(full.accounts.count))
        batch.accountSightings.reserveCapacity(roomy(full.accountSightings.count))
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
        marks = Marks(
            posts: batch.posts.count, accounts: batch.accounts.count, facts: batch.facts.count,
            assetFacts: batch.assetFacts.count, uses: batch.uses.count, problems: batch.problems.count)
        batch.recordCount += 1
    }

    /// Ends the record: counts it as used if it gave something; otherwise what was wrong with it left it out. A record
    /// with bytes that are not UTF-8 is left out whole: replaced, two texts might become one.
    mutating func end(raw: UnsafeBufferPointer<UInt8>? = nil) {
        if let raw, options.keepsRaw {
            batch.raw.append(
                RawRecord(record: record, byteCount: raw.count, deflated: Deflater.deflate(raw)))
        }
        if hasNoted(.badUTF8) {
            damage.look(at: raw ?? UnsafeBufferPointer(start: nil, count: 0), line: line)
            takeBack()
            let place = batch.problems[marks.problems...].firstIndex { $0.problem == .badUTF8 }
            batch.problems[place ?? batch.problems.count - 1].isRefusal = true
        } else if gave {
            batch.usedCount += 1
        } else {
            if batch.problems.count == marks.problems { note(.unknownShape) }
            batch.problems[batch.problems.count - 1].isRefusal = true
        }
    }

    /// Takes back all that the record gave.
    private mutating func takeBack() {
        batch.posts.removeLast(batch.posts.count - marks.posts)
        batch.accounts.removeLast(batch.accounts.count - marks.accounts)
        batch.accountSightings.removeLast(batch.accountSightings.count - marks.accounts)
        batch.facts.removeLast(batch.facts.count - marks.facts)
        batch.assetFacts.removeLast(batch.assetFacts.count - marks.assetFacts)
        batch.assetSightings.removeLast(batch.assetSightings.count - marks.assetFacts)
        batch.uses.removeLast(batch.uses.count - marks.uses)
    }

    /// Counts a field that held nothing but a word for "missing".
    mutating func countMissing(_ number: Int, of mapping: FieldMapping) {
        if missing.isEmpty { missing = mapping.fields.map { ($0.name, 0) } }
        missing[number].count += 1
    }

    /// Notes, once the source is read, how many fields of which columns held such a word.
    mutating func noteMissingValues() {
        for (name, count) in missing where count > 0 {
            let fields = count == 1 ? "1 field" : "\(count) fields"
            noteSource(.missingValue, "\(fields) of \(name.shown) held a word such as NA or null, read as missing")
        }
        missing = []
    }

    /// Remembers the platform that a field names.
    mutating func notePlatform(_ name: BatchText) {
        if bytes(name).elementsEqual(lastPlatform) { return }
        lastPlatform = Array(bytes(name))
        if platforms.count <= Self.platformLimit { platforms.insert(lastPlatform) }
    }

    /// Whether a field names more platforms than there can be: it holds something else.
    var hasTooManyPlatforms: Bool { platforms.count > Self.platformLimit }

    /// The most platforms that a source may name.
    static let platformLimit = 1000

    /// Counts a time that names no zone and was taken as UTC.
    mutating func countMissingZone() { timesWithoutZone += 1 }

    /// Notes what is wrong with the record, once for each problem.
    mutating func note(_ problem: RecordProblem, _ detail: String = "") {
        guard !hasNoted(problem) else { return }
        noted |= 1 << problem.number
        batch.problems.append(CollectedProblem(record: record, line: line, problem: problem, detail: detail))
    }

    /// Whether the record is known to have this problem.
    func hasNoted(_ problem: RecordProblem) -> Bool { noted != 0 && noted >> problem.number & 1 == 1 }

    /// Notes what is wrong with the source as a whole, or with a part of it that is no record.
    mutating func noteSource(_ problem: RecordProblem, _ detail: String) {
        batch.problems.append(CollectedProblem(record: 0, line: 0, problem: problem, detail: detail))
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

    /// Keeps a whole block at once, so that its texts need not be kept one by one; returns where it begins.
    mutating func hold(_ block: UnsafeBufferPointer<UInt8>) -> Int {
        batch.texts.append(contentsOf: block)
        return batch.texts.count - block.count
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

    /// Keeps a name that many records repeat; the same again costs nothing.
    mutating func text(repeated name: String) -> BatchText {
        if let known = names.first(where: { $0.name == name }) { return known.text }
        let kept = text(name)
        if names.count < 8 { names.append((name, kept)) }
        return kept
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
        let key = kind == .handle ? folded(key) : key
        let start = batch.facts.count
        for (fact, value) in facts where value.hasText && (options.keepsFacts || fact == .handle) {
            batch.facts.append(CollectedFact(fact, value))
        }
        batch.accounts.append(
            CollectedAccount(platform: platform, keyKind: kind, key: key, facts: start..<batch.facts.count))
        batch.accountSightings.append(FactSighting(record: record, captured: captured))
        gave = true
        return batch.accounts.count - 1
    }

    /// A handle in the form in which platforms compare handles.
    private mutating func folded(_ handle: BatchText) -> BatchText {
        let bytes = bytes(handle)
        let isFolded = bytes.first != UInt8(ascii: "@") && !bytes.contains { 65...90 ~= $0 }
        return isFolded ? handle : text(AccountHandle.folded(bytes))
    }

    /// Where the uses of the next post begin.
    var nextUse: Int { batch.uses.count }

    /// Adds something that the post under way shares; nothing where the key is empty. Hashtags go without their sign.
    mutating func use(_ kind: AssetKind, _ key: BatchText, layer: BatchText = .absent) {
        let key = kind == .hashtag ? withoutFirst(key, ascii: "#") : key
        guard key.hasText else { return }
        batch.uses.append(CollectedUse(kind, key, layer: layer))
    }

    /// Adds a fact of an asset; nothing where the key or the value is empty.
    mutating func fact(_ kind: AssetKind, _ key: BatchText, _ fact: AssetFact, _ value: BatchText) {
        guard key.hasText, value.hasText else { return }
        gave = true
        guard options.keepsFacts else { return }
        batch.assetFacts.append(CollectedAssetFact(kind, key, fact, value))
        batch.assetSightings.append(FactSighting(record: record, captured: captured))
    }

    /// Adds a post, whose uses are those since `firstUse`.
    mutating func add(_ post: CollectedPost, usesFrom firstUse: Int) {
        // Completed where it stands: a post is large, and each copy takes time.
        batch.posts.append(post)
        let place = batch.posts.count - 1
        batch.posts[place].record = record
        batch.posts[place].captured = captured
        batch.posts[place].line = line
        batch.posts[place].uses = firstUse..<batch.uses.count
        gave = true
    }
}
