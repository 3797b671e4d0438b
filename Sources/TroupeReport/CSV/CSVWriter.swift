/// Writes a table row by row, a megabyte at a time.
public struct CSVWriter: ~Copyable {
    private var buffer: [UInt8] = []
    private let sink: ([UInt8]) throws -> Void
    private let columnCount: Int
    private var cellsInRow = 0

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
        for cell in cells { self.cell(cell) }
        try endRow()
    }

    /// Writes the next cell of the row.
    public mutating func cell(_ cell: CSVCell) {
        separate()
        buffer.append(contentsOf: cell.written.utf8)
    }

    /// Writes a whole number as the next cell: the fast way for tables of millions of rows.
    public mutating func cell(integer number: Int) {
        separate()
        var rest = number.magnitude
        let begin = buffer.count
        repeat {
            buffer.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        if number < 0 { buffer.append(UInt8(ascii: "-")) }
        buffer[begin...].reverse()
    }

    /// Writes text given as UTF-8 as the next cell: the fast way for plain identifiers.
    public mutating func cell(utf8 text: UnsafeBufferPointer<UInt8>) {
        let isPlain = text.allSatisfy { byte in
            (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5A) || (byte >= 0x61 && byte <= 0x7A)
                || byte == 0x5F || byte == 0x2E
        }
        guard isPlain else { return cell(.text(String(decoding: text, as: UTF8.self))) }
        separate()
        buffer.append(contentsOf: text)
    }

    /// Ends the row.
    public mutating func endRow() throws {
        precondition(cellsInRow == columnCount, "a row has one cell for each column")
        cellsInRow = 0
        buffer.append(UInt8(ascii: "\n"))
        if buffer.count >= 1 << 20 { try flush() }
    }

    /// Hands over what is still buffered; call it once after the last row.
    public mutating func finish() throws {
        try flush()
    }

    private mutating func separate() {
        if cellsInRow > 0 { buffer.append(UInt8(ascii: ",")) }
        cellsInRow += 1
    }

    private mutating func flush() throws {
        try sink(buffer)
        buffer.removeAll(keepingCapacity: true)
    }
}
