import TroupeModel

/// A table for a terminal: columns as wide as their widest cell (see `String.displayWidth`).
package enum TextTable {
    /// The lines of a table whose first row is its header.
    ///
    /// - Parameter rightAligned: Columns of numbers.
    package static func lines(_ rows: [[String]], rightAligned: Range<Int> = 0..<0) -> [String] {
        guard let columns = rows.first?.count else { return [] }
        let widths = (0..<columns).map { column in rows.map { $0[column].displayWidth }.max() ?? 0 }
        return rows.map { row in
            var line = row.indices.map { column in
                let space = String(repeating: " ", count: widths[column] - row[column].displayWidth)
                return rightAligned.contains(column) ? space + row[column] : row[column] + space
            }.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}
