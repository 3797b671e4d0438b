import GRDB

/// Every text that a case holds.
enum CaseText {
    /// The columns of text of the tables, with the column that numbers the rows where there is one.
    static func columns(in database: Database) throws -> [(table: String, column: String, number: String?)] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT t.name, c.name, (SELECT k.name FROM pragma_table_info(t.name) k WHERE k.pk = 1 AND k.type = 'INTEGER'
                    AND t.wr = 0) FROM pragma_table_list t JOIN pragma_table_info(t.name) c
                WHERE t.schema = 'main' AND t.type = 'table' AND c.type = 'TEXT' AND t.name NOT LIKE 'sqlite_%'
                    AND t.name NOT LIKE 'grdb_%' AND t.name NOT IN ('platform', 'layer', 'content_digest')
                ORDER BY t.name, c.cid
                """)
        return try rows.map { (try $0.value(0), try $0.value(1), try $0.value(2)) }
    }

    /// Goes through all texts.
    static func forEach(
        in database: Database, _ body: (_ table: String, _ column: String, _ text: String) -> Void
    ) throws {
        for (table, column, _) in try columns(in: database) {
            let rows = try Row.fetchCursor(
                database, sql: "SELECT \"\(column)\" FROM \"\(table)\" WHERE \"\(column)\" IS NOT NULL")
            while let row = try rows.next() { body(table, column, try row.value(0)) }
        }
    }
}
