package import TroupeModel

/// Reads the records of a source of any known format, told by its content, a batch at a time.
///
/// - Parameters:
///   - source: The source, plain or compressed.
///   - options: What the user says of it.
///   - progress: Told the bytes read, and the bytes in all where that is known.
///   - deliver: Takes a batch; false ends the reading.
/// - Returns: What was read; nil if `deliver` ended it.
/// - Throws: `IngestError` when the source cannot be read as a whole.
/// - Complexity: O(bytes) time; memory for one block, the longest record and one batch. Where what a column means
///   depends on all of it (is 01/10/2024 in October?), the source is read twice; standard input is then held in memory.
package func readRecords(
    from source: PostSource, options: RecordOptions = RecordOptions(),
    progress: ((_ bytesRead: Int64, _ totalBytes: Int64?) -> Void)? = nil,
    deliver: (RecordBatch) -> Bool
) throws(IngestError) -> SourceRecord? {
    try RecordReader(options: options).read(source, progress: progress, deliver: deliver)
}

/// The name of the format that a source is of, told from its beginning.
///
/// - Throws: `IngestError` if it is of none, or cannot be read.
package func formatName(of source: PostSource) throws(IngestError) -> String {
    try RecordReader(options: RecordOptions()).format(of: source)
}

/// Reads one source block after block.
struct RecordReader {
    var options: RecordOptions
    /// Bytes read at a time. Tests make it tiny, so that block borders fall everywhere.
    var blockSize = 1 << 20
    /// A batch is handed over once it holds so many bytes of text.
    var batchSize = 1 << 20

    /// The format's name.
    func format(of source: PostSource) throws(IngestError) -> String {
        let text = try TextSource(source, encoding: options.encoding)
        var blocks = Blocks(text, size: blockSize)
        repeat {
            try blocks.next()
            if let layout = try LayoutChoice(options: options, name: source.name).layout(
                of: blocks.block, isLast: blocks.isLast)
            {
                return layout.card.name
            }
        } while !blocks.isLast
        throw .emptyFile(file: source.name)
    }

    func read(
        _ source: PostSource, progress: ((Int64, Int64?) -> Void)?, deliver: (RecordBatch) -> Bool
    ) throws(IngestError) -> SourceRecord? {
        let text = try TextSource(source, encoding: options.encoding)
        var summary = SourceRecord(name: source.name)
        var writer = RecordWriter(options: options)
        var blocks = Blocks(text, size: blockSize)
        var layout: (any RecordLayout)?
        func hand(_ writer: inout RecordWriter) -> Bool {
            let batch = writer.take()
            summary.recordsIn += batch.recordCount
            summary.recordsUsed += batch.usedCount
            return deliver(batch)
        }
        repeat {
            try blocks.next()
            if layout == nil {
                layout = try LayoutChoice(options: options, name: source.name).layout(
                    of: blocks.block, isLast: blocks.isLast)
                if let found = layout {
                    summary.format = found.card.name
                    summary.collector = found.card.collector
                    if let column = found.timeColumn { try survey(source, column, &blocks, &writer) }
                }
            }
            let used = try layout?.read(blocks.block, isLast: blocks.isLast, into: &writer) ?? 0
            blocks.rest(from: used)
            if blocks.block.count > options.recordLimit,
                let skipped = layout?.skipRecord(in: blocks.block, into: &writer)
            {
                blocks.rest(from: skipped)
            }
            if writer.isFull(batchSize), !hand(&writer) { return nil }
            progress?(text.storedBytes, text.totalBytes)
        } while !blocks.isLast
        guard let layout else { throw .emptyFile(file: source.name) }
        layout.finish(into: &writer)
        writer.noteMissingValues()
        guard hand(&writer) else { return nil }
        if summary.recordsIn == 0, !layout.mayBeEmpty { throw .noRecords(file: source.name) }
        if writer.hasTooManyPlatforms { throw .tooManyPlatforms(file: source.name, limit: RecordWriter.platformLimit) }
        try writer.damage.check(file: source.name, records: summary.recordsIn)
        summary.timesWithoutZone = writer.timesWithoutZone
        summary.sha256 = text.sha256()
        summary.byteCount = text.storedBytes
        return summary
    }

    /// Looks at the columns before they are read: at the first block, and at all of the source where that does not tell
    /// what its times mean.
    private func survey(
        _ source: PostSource, _ column: String, _ blocks: inout Blocks, _ writer: inout RecordWriter
    ) throws(IngestError) {
        let found = ColumnSurvey()
        try look(found, at: blocks.block, isLast: blocks.isLast)
        var notation = options.notation
        if found.times.needsWholeColumn {
            if !blocks.isLast {
                if case .standardInput = source {
                    try blocks.readToEnd()
                    try look(found, at: blocks.block, isLast: true)
                } else {
                    try look(found, atAllOf: source)
                }
            }
            switch found.times.notation() {
            case .success(let told):
                notation = told
                // What the user says of it goes before what it seems.
                notation.dates = options.notation.dates ?? told.dates
                notation.serialDays = options.notation.serialDays ?? told.serialDays
            case .failure(let problem):
                guard options.notation != TimeNotation() else {
                    throw .unclearTimes(file: source.name, column: column, problem: problem)
                }
            }
            for note in found.times.notes { writer.noteSource(.sourceRead, note) }
        }
        writer.settle(notation: notation, refusesRounded: found.hasRoundedIdentifiers)
    }

    private func look(_ survey: ColumnSurvey, at block: [UInt8], isLast: Bool) throws(IngestError) {
        var writer = RecordWriter(options: options, survey: survey)
        let layout = try LayoutChoice(options: options, name: "").layout(of: block, isLast: isLast)
        _ = try layout?.read(block, isLast: isLast, into: &writer)
        layout?.finish(into: &writer)
    }

    private func look(_ survey: ColumnSurvey, atAllOf source: PostSource) throws(IngestError) {
        var blocks = Blocks(try TextSource(source, encoding: options.encoding), size: blockSize)
        var writer = RecordWriter(options: options, survey: survey)
        var layout: (any RecordLayout)?
        repeat {
            try blocks.next()
            if layout == nil {
                layout = try LayoutChoice(options: options, name: source.name).layout(
                    of: blocks.block, isLast: blocks.isLast)
            }
            let used = try layout?.read(blocks.block, isLast: blocks.isLast, into: &writer) ?? 0
            _ = writer.take()
            blocks.rest(from: used)
            if blocks.block.count > options.recordLimit,
                let skipped = layout?.skipRecord(in: blocks.block, into: &writer)
            {
                blocks.rest(from: skipped)
            }
        } while !blocks.isLast
    }
}

/// The blocks of a source, each with what the one before left over.
private struct Blocks {
    private let text: TextSource
    private let size: Int
    private var isFirst = true
    private(set) var block: [UInt8] = []
    private(set) var isLast = false

    init(_ text: TextSource, size: Int) {
        self.text = text
        self.size = size
    }

    /// Reads on; a block that held no whole record is read again with more.
    mutating func next() throws(IngestError) {
        let size = max(size, block.count)
        isLast = try fill(size) < size
        if isFirst, block.starts(with: byteOrderMark) { block.removeFirst(byteOrderMark.count) }
        isFirst = false
    }

    /// Reads all that is left.
    mutating func readToEnd() throws(IngestError) {
        while !isLast { isLast = try fill(size) < size }
    }

    /// Keeps what begins at an offset.
    mutating func rest(from used: Int) {
        block = used == block.count ? [] : Array(block[used...])
    }

    private mutating func fill(_ size: Int) throws(IngestError) -> Int {
        var failure: IngestError?
        let extra = [UInt8](unsafeUninitializedCapacity: size) { room, count in
            do throws(IngestError) {
                count = try text.read(into: UnsafeMutableRawBufferPointer(room))
            } catch {
                failure = error
                count = 0
            }
        }
        if let failure { throw failure }
        if block.isEmpty { block = extra } else { block.append(contentsOf: extra) }
        return extra.count
    }
}

/// How the records of a source stand one after another.
protocol RecordLayout: AnyObject {
    /// The format of the records.
    var card: FormatCard { get }
    /// The field of the times where a mapping says what the fields hold, so that a look at all of it tells how they are
    /// written; nil for formats that write them in one way.
    var timeColumn: String? { get }
    /// Whether a source without records is no mistake.
    var mayBeEmpty: Bool { get }
    /// Reads the whole records of a block, and returns how many bytes they took.
    func read(_ block: [UInt8], isLast: Bool, into writer: inout RecordWriter) throws(IngestError) -> Int
    /// Gives up the record at the start of `rest`, which is over the limit; returns how many bytes to leave out.
    func skipRecord(in rest: [UInt8], into writer: inout RecordWriter) -> Int
    /// Ends the source.
    func finish(into writer: inout RecordWriter)
}

extension RecordLayout {
    var mayBeEmpty: Bool { false }
    func skipRecord(in rest: [UInt8], into writer: inout RecordWriter) -> Int { 0 }
    func finish(into writer: inout RecordWriter) {}
}
