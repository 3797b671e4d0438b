/// Rows of a table as they are written, one after another.
package struct CSVRows {
    /// The bytes of the rows so far.
    private(set) var bytes: [UInt8] = []
    let columnCount: Int
    private var cellsInRow = 0

    /// No rows yet.
    init(columnCount: Int) { self.columnCount = columnCount }

    /// Writes one row; it has one cell for each column.
    package mutating func row(_ cells: [CSVCell]) {
        for cell in cells { self.cell(cell) }
        endRow()
    }

    /// Writes the next cell of the row.
    package mutating func cell(_ cell: CSVCell) {
        switch cell {
        case .integer(let number): self.cell(integer: number)
        case .text(var text): text.withUTF8 { self.cell(utf8: $0) }
        default:
            separate()
            bytes.append(contentsOf: cell.written.utf8)
        }
    }

    /// Writes a whole number as the next cell: the fast way for tables of millions of rows.
    package mutating func cell(integer number: Int) {
        separate()
        var rest = number.magnitude
        let begin = bytes.count
        repeat {
            bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        bytes[begin...].reverse()
    }

    /// Writes text given as UTF-8 as the next cell. Text that needs neither quotes nor a guard is only copied.
    package mutating func cell(utf8 text: UnsafeBufferPointer<UInt8>) {
        separate()
        if Self.isPlain(text) {
            bytes.append(contentsOf: text)
        } else {
            bytes.append(contentsOf: CSVCell.text(String(decoding: text, as: UTF8.self)).written.utf8)
        }
    }

    /// Whether text surely stands for itself: it has no quote, delimiter, control character or blank, and begins like
    /// no formula. Of other scripts, only Cyrillic and most of Chinese and Korean are known by their first byte to
    /// begin with a visible letter.
    private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = text.first else { return true }
        switch first {
        case 0x27, 0x2B, 0x2D, 0x3D, 0x40, 0x80...0xCF, 0xD2...0xE3, 0xEE...0xFF: return false
        default: return text.allSatisfy { $0 > 0x20 && $0 != 0x22 && $0 != 0x2C && $0 != 0x3B && $0 != 0x7F }
        }
    }

    /// Ends the row.
    package mutating func endRow() {
        precondition(cellsInRow == columnCount, "a row has one cell for each column")
        cellsInRow = 0
        bytes.append(UInt8(ascii: "\n"))
    }

    private mutating func separate() {
        if cellsInRow > 0 { bytes.append(UInt8(ascii: ",")) }
        cellsInRow += 1
    }

    /// Adds the rows of the same table that stand after these.
    mutating func append(_ others: CSVRows) { bytes.append(contentsOf: others.bytes) }

    /// Forgets the rows; the memory that they took serves again.
    mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }
}
