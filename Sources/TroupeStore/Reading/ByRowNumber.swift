import GRDB

/// What is known of the rows of a table, by their numbers, in an array. Numbers come from a file that may be damaged:
/// each is checked, and so is the size that the largest one asks for.
struct ByRowNumber<Value> {
    private var values: [Value]

    /// Room for all rows of a table, each with the value for what is missing.
    ///
    /// - Throws: `DatabaseError` if the largest number is beyond what imports give.
    init(_ table: String, missing: Value, in database: Database) throws {
        let sizes = try Row.fetchOne(database, sql: "SELECT coalesce(max(id), 0), count(*) FROM \(table)")
        let last: Int64 = try sizes?.value(0) ?? 0
        let count: Int64 = try sizes?.value(1) ?? 0
        // Numbers are given one after another; few of them are ever taken out.
        guard last >= 0, last / 64 <= count + 1 << 14 else { throw DatabaseError.damagedRow }
        values = Array(repeating: missing, count: Int(last) + 1)
    }

    /// The value of a row.
    ///
    /// - Throws: `DatabaseError` if there can be no such row.
    func value(at number: Int64) throws -> Value {
        guard let place = Int(exactly: number), values.indices.contains(place) else { throw DatabaseError.damagedRow }
        return values[place]
    }

    /// Notes the value of a row.
    ///
    /// - Throws: `DatabaseError` if there can be no such row.
    mutating func set(_ value: Value, at number: Int64) throws {
        guard let place = Int(exactly: number), values.indices.contains(place) else { throw DatabaseError.damagedRow }
        values[place] = value
    }
}

extension DatabaseError {
    /// A row holds what no import writes.
    static let damagedRow = DatabaseError(
        resultCode: .SQLITE_CORRUPT, message: "a row holds what nothing can have written")
}
