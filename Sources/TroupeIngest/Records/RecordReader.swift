public import TroupeModel

/// Reads the records of a source of any known format, told by its content, a batch at a time.
///
/// - Parameters:
///   - source: The source, plain or compressed.
///   - options: What the user says of it.
///   - progress: Told the bytes read, and the bytes in all where that is known.
///   - deliver: Takes a batch; false ends the reading.
/// - Returns: What was read; nil if `deliver` ended it.
/// - Throws: `IngestError` when the source cannot be read as a whole.
/// - Complexity: O(bytes) time; memory for one block, the longest record and one batch.
public func readRecords(
    from source: PostSource, options: RecordOptions = RecordOptions(),
    progress: ((_ bytesRead: Int64, _ totalBytes: Int64?) -> Void)? = nil,
    deliver: (RecordBatch) -> Bool
) throws(IngestError) -> SourceSummary? {
    try RecordReader(options: options).read(source, progress: progress, deliver: deliver)
}

/// Reads one source block after block.
struct RecordReader {
    var options: RecordOptions
    /// Bytes read at a time. Tests make it tiny, so that block borders fall everywhere.
    var blockSize = 1 << 20
    /// A batch is handed over once it holds so many bytes of text.
    var batchSize = 1 << 20

    func read(
        _ source: PostSource, progress: ((Int64, Int64?) -> Void)?, deliver: (RecordBatch) -> Bool
    ) throws(IngestError) -> SourceSummary? {
        let text = try TextSource(source)
        var summary = SourceSummary(name: source.name)
        var writer = RecordWriter(options: options)
        var layout: (any RecordLayout)?
        var rest: [UInt8] = []
        var isLast = false
        var isFirst = true
        func hand(_ writer: inout RecordWriter) -> Bool {
            let batch = writer.take()
            summary.recordsIn += batch.recordCount
            summary.recordsUsed += batch.usedCount
            return deliver(batch)
        }
        while !isLast {
            var block = rest
            let begin = block.count
            // A block that held no whole record is read again with more.
            let size = max(blockSize, begin)
            let count = try Self.fill(&block, size, from: text)
            isLast = count < size
            if isFirst, block.starts(with: byteOrderMark) { block.removeFirst(byteOrderMark.count) }
            isFirst = false
            if layout == nil {
                layout = try LayoutChoice(options: options, name: source.name).layout(of: block, isLast: isLast)
                if let layout {
                    summary.format = layout.card.name
                    summary.collector = layout.card.collector
                }
            }
            let used = try layout?.read(block, isLast: isLast, into: &writer) ?? 0
            rest = Array(block[used...])
            if rest.count > options.recordLimit, let skipped = layout?.skipRecord(in: rest, into: &writer) {
                rest.removeFirst(skipped)
            }
            if writer.batch.texts.count >= batchSize || writer.batch.raw.count > 1000, !hand(&writer) { return nil }
            progress?(text.storedBytes, text.totalBytes)
        }
        guard let layout else { throw .emptyFile(file: source.name) }
        layout.finish(into: &writer)
        guard hand(&writer) else { return nil }
        if summary.recordsIn == 0, !layout.mayBeEmpty { throw .noRecords(file: source.name) }
        summary.sha256 = text.sha256()
        summary.byteCount = text.storedBytes
        return summary
    }

    /// Appends up to `size` bytes of the source.
    private static func fill(_ block: inout [UInt8], _ size: Int, from text: TextSource) throws(IngestError) -> Int {
        let begin = block.count
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
        if begin == 0 { block = extra } else { block.append(contentsOf: extra) }
        return extra.count
    }
}

/// How the records of a source stand one after another.
protocol RecordLayout: AnyObject {
    /// The format of the records.
    var card: FormatCard { get }
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
