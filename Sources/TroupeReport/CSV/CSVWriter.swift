import TroupeBase

/// Writes a table row by row, a megabyte at a time.
package struct CSVWriter: ~Copyable {
    private var rows: CSVRows
    private let sink: ([UInt8]) throws -> Void

    /// A writer that has written the header.
    ///
    /// - Parameter sink: Takes the next bytes of the file.
    package init(columns: [String], sink: @escaping ([UInt8]) throws -> Void) throws {
        self.sink = sink
        rows = CSVRows(columnCount: columns.count)
        try row(columns.map { .text($0) })
    }

    /// Writes one row; it has one cell for each column.
    package mutating func row(_ cells: [CSVCell]) throws {
        rows.row(cells)
        try flush(above: 1 << 20)
    }

    /// Writes the rows of many things, in their order, which threads make some hundreds at a time.
    ///
    /// - Parameters:
    ///   - count: The number of things.
    ///   - workers: The number of threads; the table does not depend on it.
    ///   - body: Writes the rows of one thing.
    package mutating func rows(
        of count: Int, workers: Int, _ body: (_ number: Int, _ rows: inout CSVRows) -> Void
    ) throws {
        let (inPart, atOnce) = (8, 512)
        let columnCount = rows.columnCount
        for begin in stride(from: 0, to: count, by: atOnce) {
            let parts = stride(from: begin, to: min(begin + atOnce, count), by: inPart).map {
                $0..<min($0 + inPart, begin + atOnce, count)
            }
            let written = parallelMap(count: parts.count, workers: workers, makeScratch: noScratch) { part, _ in
                var rows = CSVRows(columnCount: columnCount)
                for number in parts[part] { body(number, &rows) }
                return rows
            }
            for part in written {
                rows.append(part)
                try flush(above: 1 << 20)
            }
        }
    }

    /// Hands over what is still buffered; call it once after the last row.
    package mutating func finish() throws {
        try flush(above: 0)
    }

    private mutating func flush(above size: Int) throws {
        guard rows.bytes.count > size else { return }
        try sink(rows.bytes)
        rows.removeAll()
    }
}
