import GRDB

/// Rows of text cells that a question gives; a cell that is null in the case is nil.
package struct CaseTable: Sendable, Hashable {
    /// The names of the columns.
    package var columns: [String]
    /// The rows.
    package var rows: [[String?]]

    /// A table.
    package init(columns: [String], rows: [[String?]]) {
        self.columns = columns
        self.rows = rows
    }
}

extension CaseFile {
    /// The answer to a question in SQL, cell by cell as text.
    func table(_ sql: String, _ arguments: StatementArguments = []) throws(StoreError) -> CaseTable {
        try read { database in
            let statement = try database.makeStatement(sql: sql)
            let rows = try Row.fetchCursor(statement, arguments: arguments)
            var cells: [[String?]] = []
            while let row = try rows.next() {
                cells.append(
                    (0..<row.count).map { place in String.fromDatabaseValue(row[place]) ?? Self.text(row[place]) })
            }
            return CaseTable(columns: statement.columnNames, rows: cells)
        }
    }

    private static func text(_ value: DatabaseValue) -> String? {
        switch value.storage {
        case .null: nil
        case .int64(let number): String(number)
        case .double(let number): String(number)
        case .string(let text): text
        case .blob(let data): "\(data.count) bytes"
        }
    }
}
