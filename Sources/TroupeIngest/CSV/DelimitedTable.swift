/// A whole table of text cells in memory, for the small files that troupe itself writes.
public struct DelimitedTable: Sendable {
    /// The names of the columns.
    public let columns: [String]
    /// The rows, each with one cell for each column; rows of another length are left out.
    public let rows: [[String]]

    /// Reads a file.
    ///
    /// - Throws: `IngestError` if it is missing, unreadable, empty or no table.
    public init(contentsOf path: String) throws(IngestError) {
        let source = PostSource.file(path)
        let text = try TextSource(source)
        var rest: [UInt8] = []
        var isLast = false
        while !isLast {
            let block = try ParsedBlock(after: rest, from: text, size: 1 << 20)
            isLast = block.isLast
            rest = Array(block.text)
        }
        if let kind = rest.withUnsafeBufferPointer(ContentKind.init(startOf:)) {
            throw .notTable(file: source.name, seems: kind)
        }
        guard let parsed = rest.withUnsafeBufferPointer(Self.parse) else { throw .emptyFile(file: source.name) }
        columns = parsed.columns
        rows = parsed.rows
    }

    private static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> (columns: [String], rows: [[String]])? {
        guard case .header(let header, var next, _) = Header.read(bytes, isLast: true) else { return nil }
        let scanner = RecordScanner(
            delimiter: header.delimiter.byte, recordLimit: .max, fieldLimit: header.columns.count)
        defer { scanner.deallocate() }
        var rows: [[String]] = []
        while true {
            switch scanner.scan(bytes, from: next, isLast: true) {
            case .end, .incomplete: return (header.columns, rows)
            case .blank(let after), .refused(_, let after): next = after
            case .record(let after, _, let fieldCount):
                next = after
                guard fieldCount == header.columns.count else { continue }
                rows.append((0..<fieldCount).map { scanner.text(of: $0, in: bytes) })
            }
        }
    }
}
