import TroupeModel

/// Rows of a table of text cells: the tables that troupe itself writes, read back. The apostrophe before cells that a
/// spreadsheet would run is taken off (see `FormulaGuard`).
package struct DelimitedTable: Sendable {
    /// The names of the columns.
    package let columns: [String]
    /// The rows that were kept, each with one cell for each column.
    package let rows: [[String]]
    /// For each row that was kept, its number below the header, from 1.
    package let numbers: [Int]
    /// The numbers of the rows that have another number of cells than the header, or quotes that do not close.
    package let refused: [Int]

    /// Reads a file, a megabyte at a time.
    ///
    /// - Parameters:
    ///   - path: The file, plain or gzip.
    ///   - isKept: Whether a row is kept, by its first two cells; the second is empty in a table of one column. Rows
    ///     with another number of cells than the header are left out.
    /// - Throws: `IngestError` if it is missing, unreadable, empty or no table.
    /// - Complexity: O(file size) time; memory grows with the rows kept.
    package init(
        contentsOf path: String, keeping isKept: (_ first: String, _ second: String) -> Bool = { _, _ in true }
    ) throws(IngestError) {
        var (rows, numbers) = ([[String]](), [Int]())
        let read = try Self.forEachRecord(of: path) { _, number, cells in
            guard cells.areKept(isKept) else { return }
            rows.append((0..<cells.count).map(cells.text))
            numbers.append(number)
        }
        (columns, refused) = read
        (self.rows, self.numbers) = (rows, numbers)
    }

    /// Reads a file as ``init(contentsOf:keeping:)`` does, and hands over each row instead of keeping it, without
    /// making texts of its cells.
    ///
    /// - Parameters:
    ///   - path: The file, plain or gzip.
    ///   - take: Takes the names of the columns, the number of a row below the header and its cells, which are there
    ///     until it returns.
    /// - Returns: The names of the columns, and the numbers of the rows that are damaged.
    /// - Throws: `IngestError` if the file is missing, unreadable, empty or no table.
    package static func forEachRecord(
        of path: String, _ take: (_ columns: [String], _ number: Int, _ cells: RecordCells) -> Void
    ) throws(IngestError) -> (columns: [String], refused: [Int]) {
        let source = PostSource.file(path)
        let text = try TextSource(source)
        var reading: Reading?
        defer { reading?.scanner.deallocate() }
        var rest: [UInt8] = []
        var isLast = false
        while !isLast {
            let block = try ParsedBlock(after: rest, from: text, size: 1 << 20)
            isLast = block.isLast
            var next = 0
            if reading == nil {
                if let kind = ContentKind(startOf: block.text) { throw .notTable(file: source.name, seems: kind) }
                let mark = block.text.starts(with: byteOrderMark) ? byteOrderMark.count : 0
                if case .header(let header, let after, _) = Header.read(block.text, from: mark, isLast: isLast) {
                    reading = Reading(header)
                    next = after
                }
            }
            reading?.parse(block, from: &next, take)
            rest = Array(block.text[next...])
        }
        guard let reading else { throw .emptyFile(file: source.name) }
        return (reading.columns, reading.refused)
    }
}

/// The state of reading a table: what the header said, and the rows that are damaged so far.
private struct Reading {
    let columns: [String]
    let scanner: RecordScanner
    private(set) var refused: [Int] = []
    private var number = 0

    init(_ header: Header) {
        columns = header.columns.map(FormulaGuard.unguarded)
        scanner = RecordScanner(
            delimiter: header.delimiter.byte, recordLimit: 1 << 30, fieldLimit: header.columns.count)
    }

    mutating func parse(
        _ block: ParsedBlock, from next: inout Int, _ take: ([String], Int, RecordCells) -> Void
    ) {
        while true {
            switch scanner.scan(block.text, from: next, isLast: block.isLast) {
            case .end, .incomplete: return
            case .blank(let after): next = after
            case .refused(_, let after):
                next = after
                number += 1
                refused.append(number)
            case .record(let after, _, let fieldCount):
                next = after
                number += 1
                guard fieldCount == columns.count else {
                    refused.append(number)
                    continue
                }
                take(columns, number, RecordCells(scanner: scanner, text: block.text, count: fieldCount))
            }
        }
    }
}

/// The cells of a row, by the bytes that hold them.
package struct RecordCells {
    fileprivate let scanner: RecordScanner
    fileprivate let text: UnsafeBufferPointer<UInt8>
    /// The number of cells.
    package let count: Int

    /// The text of a cell.
    package func text(of number: Int) -> String {
        FormulaGuard.unguarded(scanner.text(of: number, in: text))
    }

    /// Whether the row is kept by its first two cells; the second is empty in a table of one column.
    package func areKept(_ isKept: (_ first: String, _ second: String) -> Bool) -> Bool {
        isKept(text(of: 0), count > 1 ? text(of: 1) : "")
    }

    /// Hands over the bytes of a cell, those of its text where the table holds it in another way.
    package func withBytes<Result>(of number: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let field = scanner[number]
        let raw = UnsafeBufferPointer(rebasing: text[field.start..<field.end])
        guard field.hasDoubledQuotes || raw.first == UInt8(ascii: "'") else { return body(raw) }
        var text = text(of: number)
        return text.withUTF8(body)
    }
}
