import TroupeModel

/// Reads one source: finds the header, scans block after block, hands the usable records to the columns.
struct SourceReader {
    /// Bytes read at a time. Tests make it tiny, so that block borders fall everywhere.
    var blockSize = 4 << 20
    /// The longest record, in bytes.
    var recordLimit = 16 << 20

    /// Reads the source to its end.
    ///
    /// - Parameter number: The source's place in reading order.
    /// - Returns: What was read; the counts may change when precision is settled.
    func read(
        _ source: PostSource, number: Int, mapping: ColumnMapping?, into rows: inout PostRows, columns: ColumnBuilder,
        ledger: inout Ledger, progress: ((Int64, Int64?) -> Void)?
    ) throws(IngestError) -> SourceRecord {
        let text = try TextSource(source)
        let firstRow = rows.count
        var parser: RecordParser?
        defer { parser?.deallocate() }
        var rest: [UInt8] = []
        var isLast = false
        while !isLast {
            let block = try ParsedBlock(after: rest, from: text, size: blockSize)
            isLast = block.isLast
            var next = 0
            if parser == nil {
                parser = try begin(block, named: source.name, number: number, mapping: mapping, next: &next)
            }
            try parser?.parse(block, from: &next, rows: &rows, ledger: &ledger)
            rest = Array(block.text[next...])
            if let parser {
                columns.append(
                    block, layers: parser.layout.objects.map(\.layer),
                    expectedPosts: firstRow + expectedRows(rows.count - firstRow, text))
            }
            progress?(text.storedBytes, text.totalBytes)
        }
        guard let parser else { throw .emptyFile(file: source.name) }
        if parser.recordsIn == 0 { throw .noRecords(file: source.name) }
        return SourceRecord(
            name: source.name, sha256: text.sha256(), byteCount: text.storedBytes, isCompressed: text.isCompressed,
            format: parser.layout.format.description, recordsIn: parser.recordsIn,
            recordsUsed: rows.count - firstRow, recordsRefused: parser.recordsIn - (rows.count - firstRow),
            timesWithoutZone: parser.timesWithoutZone)
    }

    /// How many rows a source will have, going by its share that has been read; at most 128 times those read so far,
    /// so that a small beginning of a huge file does not claim all memory.
    private func expectedRows(_ rows: Int, _ text: TextSource) -> Int {
        guard let total = text.totalBytes, text.storedBytes > 0, total > text.storedBytes else { return rows }
        return Int(Double(rows) * min(128, Double(total) / Double(text.storedBytes) * 1.02))
    }

    /// Reads the header; nil when more bytes are needed.
    private func begin(
        _ block: ParsedBlock, named name: String, number: Int, mapping: ColumnMapping?, next: inout Int
    ) throws(IngestError) -> RecordParser? {
        if block.text.isEmpty { throw .emptyFile(file: name) }
        if let kind = ContentKind(startOf: block.text) { throw .notTable(file: name, seems: kind) }
        let mark = block.text.starts(with: byteOrderMark) ? byteOrderMark.count : 0
        switch Header.read(UnsafeBufferPointer(rebasing: block.text[mark...]), isLast: block.isLast) {
        case .incomplete: return nil
        case .nothing: throw .emptyFile(file: name)
        case .bad(let problem): throw .badHeader(file: name, problem: problem)
        case .header(let header, let after, let line):
            next = mark + after
            return RecordParser(
                header: header, layout: try layout(of: header, named: name, mapping: mapping), source: number,
                fileName: name, line: line, recordLimit: recordLimit)
        }
    }

    private func layout(
        of header: Header, named name: String, mapping: ColumnMapping?
    ) throws(IngestError) -> ColumnLayout {
        if let mapping { return try ColumnLayout(mapping, in: header, file: name) }
        if let layout = try ColumnLayout(recognising: header, file: name) { return layout }
        throw .unknownHeader(file: name, columns: header.columns, suggestion: header.suggestion)
    }
}
