import TroupeModel

/// Rows of a table with a header.
final class TableRows: RecordLayout {
    let card: FormatCard
    private let reader: MappedReader
    private let adjust: (@Sendable (inout MappedRecord, inout RecordWriter) -> Void)?
    private let scanner: RecordScanner
    private let columns: [Int?]
    private let columnCount: Int
    private var line = 1
    private var row = 0
    private var hasHeader = false

    /// Rows below this header.
    init(_ format: TableFormat, header: Header, columns: [Int?], recordLimit: Int) {
        card = format.card
        reader = MappedReader(mapping: format.mapping)
        adjust = format.adjust
        self.columns = columns
        columnCount = header.columns.count
        scanner = RecordScanner(
            delimiter: header.delimiter.byte, recordLimit: recordLimit, fieldLimit: header.columns.count)
    }

    deinit { scanner.deallocate() }

    func read(_ block: [UInt8], isLast: Bool, into writer: inout RecordWriter) throws(IngestError) -> Int {
        block.withUnsafeBufferPointer { bytes in
            var next = 0
            while true {
                switch scanner.scan(bytes, from: next, isLast: isLast) {
                case .end, .incomplete: return next
                case .blank(let after):
                    next = after
                    line += 1
                case .refused(let code, let after):
                    row += 1
                    writer.begin(record: row, line: line)
                    writer.note(RecordProblem(rawValue: code.rawValue) ?? .badQuoting)
                    writer.end(raw: UnsafeBufferPointer(rebasing: bytes[next..<after]))
                    next = after
                    line += 1
                case .record(let after, let lines, let fieldCount):
                    if hasHeader {
                        row += 1
                        writer.begin(record: row, line: line)
                        take(bytes, fieldCount: fieldCount, into: &writer)
                        writer.end(raw: UnsafeBufferPointer(rebasing: bytes[next..<after]))
                    }
                    hasHeader = true
                    next = after
                    line += lines
                }
            }
        }
    }

    private func take(_ bytes: UnsafeBufferPointer<UInt8>, fieldCount: Int, into writer: inout RecordWriter) {
        guard fieldCount == columnCount else {
            return writer.note(.fieldCount, "\(fieldCount) fields, the header has \(columnCount)")
        }
        reader.read(RowValues(bytes: bytes, scanner: scanner, columns: columns), into: &writer, adjust: adjust)
    }
}
