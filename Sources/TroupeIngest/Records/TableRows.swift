import TroupeModel

/// Rows of a table with a header.
final class TableRows: RecordLayout {
    let card: FormatCard
    private let reader: MappedReader
    private let adjust: (@Sendable (inout MappedRecord, inout RecordWriter) -> Void)?
    private let scanner: RecordScanner
    // For each field of the mapping; apart, so that looking one up touches plain numbers only.
    private let firstColumn: [Int]
    private let otherColumns: [[Int]]
    private let columnCount: Int
    private let delimiter: Delimiter
    // Whether a field over several lines may be read in two ways, and is told instead of guessed.
    private let mayBeAmbiguous: Bool
    private var start: TableStart?
    private var line: Int
    private var row = 0

    var timeColumn: String? { reader.mapping.timeField }

    /// Rows below a header.
    init(_ format: TableFormat, from start: TableStart, columns: [MappedColumns], options: RecordOptions) {
        card = format.card
        reader = MappedReader(mapping: format.mapping)
        adjust = format.adjust
        firstColumn = columns.map(\.first)
        otherColumns = columns.map(\.others)
        self.start = start
        line = start.line
        columnCount = start.header.columns.count
        delimiter = start.header.delimiter
        mayBeAmbiguous = delimiter == .tab && options.quoting == nil
        scanner = RecordScanner(
            delimiter: delimiter.byte, quoting: start.quoting, recordLimit: options.recordLimit,
            fieldLimit: columnCount)
    }

    deinit { scanner.deallocate() }

    func read(_ block: [UInt8], isLast: Bool, into writer: inout RecordWriter) throws(IngestError) -> Int {
        var next = 0
        if let start {
            next = start.next
            note(start, into: &writer)
            self.start = nil
        }
        return block.withUnsafeBufferPointer { bytes in
            var values = RowValues(
                bytes: bytes, isPlain: UTF8Check.isPlain(bytes), scanner: scanner, firstColumn: firstColumn,
                otherColumns: otherColumns)
            while true {
                switch scanner.scan(bytes, from: next, isLast: isLast) {
                case .end, .incomplete: return next
                case .blank(let after):
                    next = after
                    line += 1
                case .refused(let problem, let after):
                    row += 1
                    writer.begin(record: row, line: line)
                    writer.note(problem)
                    writer.end(raw: UnsafeBufferPointer(rebasing: bytes[next..<after]))
                    next = after
                    line += 1
                case .record(let after, let lines, let fieldCount):
                    row += 1
                    writer.begin(record: row, line: line)
                    let record = UnsafeBufferPointer(rebasing: bytes[next..<after])
                    if lines > 1, mayBeAmbiguous, isEachLineARecord(record) {
                        writer.note(.ambiguousQuoting, "\(lines) lines, each of which would be a record by itself")
                    } else {
                        if values.base < 0 { values.base = writer.hold(bytes) }
                        take(values, fieldCount: fieldCount, into: &writer)
                    }
                    writer.end(raw: record)
                    next = after
                    line += lines
                }
            }
        }
    }

    private func note(_ start: TableStart, into writer: inout RecordWriter) {
        guard writer.survey == nil else { return }
        if start.linesBefore == 1 {
            writer.noteSource(.sourceRead, "1 line before the header was passed over")
        } else if start.linesBefore > 1 {
            writer.noteSource(.sourceRead, "\(start.linesBefore) lines before the header were passed over")
        }
        if start.quoting == .backslash {
            writer.noteSource(.sourceRead, "quotes inside fields are escaped by backslashes")
        }
    }

    private func take(_ values: RowValues, fieldCount: Int, into writer: inout RecordWriter) {
        guard fieldCount == columnCount else {
            return writer.note(.fieldCount, "\(fieldCount) fields, the header has \(columnCount)")
        }
        reader.read(values, into: &writer, adjust: adjust)
    }

    /// Whether every line of a record that runs over several has as many fields as the header.
    private func isEachLineARecord(_ record: UnsafeBufferPointer<UInt8>) -> Bool {
        record.split(separator: lineFeed, omittingEmptySubsequences: false).allSatisfy { line in
            line.isEmpty || line.count { $0 == delimiter.byte } == columnCount - 1
        }
    }
}
