/// Writes a table row by row, a megabyte at a time.
public struct CSVWriter: ~Copyable {
    private var buffer: [UInt8] = []
    private let sink: ([UInt8]) throws -> Void
    private let columnCount: Int

    /// A writer that has written the header.
    ///
    /// - Parameter sink: Takes the next bytes of the file.
    public init(columns: [String], sink: @escaping ([UInt8]) throws -> Void) throws {
        self.sink = sink
        columnCount = columns.count
        try row(columns.map { .text($0) })
    }

    /// Writes one row; it has one cell for each column.
    public mutating func row(_ cells: [CSVCell]) throws {
        precondition(cells.count == columnCount, "a row has one cell for each column")
        for (place, cell) in cells.enumerated() {
            if place > 0 { buffer.append(UInt8(ascii: ",")) }
            buffer.append(contentsOf: cell.written.utf8)
        }
        buffer.append(UInt8(ascii: "\n"))
        if buffer.count >= 1 << 20 { try flush() }
    }

    /// Hands over what is still buffered; call it once after the last row.
    public mutating func finish() throws {
        try flush()
    }

    private mutating func flush() throws {
        try sink(buffer)
        buffer.removeAll(keepingCapacity: true)
    }
}
