import TroupeModel

/// A table for a terminal: columns as wide as their widest cell.
public enum TextTable {
    /// The lines of a table whose first row is its header.
    ///
    /// - Parameter rightAligned: Columns of numbers.
    public static func lines(_ rows: [[String]], rightAligned: Range<Int> = 0..<0) -> [String] {
        guard let columns = rows.first?.count else { return [] }
        let widths = (0..<columns).map { column in rows.map { width($0[column]) }.max() ?? 0 }
        return rows.map { row in
            var line = row.indices.map { column in
                let space = String(repeating: " ", count: widths[column] - width(row[column]))
                return rightAligned.contains(column) ? space + row[column] : row[column] + space
            }.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    /// The number of places that a text takes: wide characters (East Asian Width W and F, Unicode annex 11) take two.
    private static func width(_ text: String) -> Int {
        text.reduce(0) { sum, character in
            guard let scalar = character.unicodeScalars.first else { return sum }
            switch scalar.value {
            case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
                0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
                return sum + 2
            default: return sum + 1
            }
        }
    }
}
