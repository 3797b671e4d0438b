import GRDB
import GRDBSQLite

/// A prepared statement for many rows: values are bound by number, texts from the batch's bytes without a copy.
final class BulkStatement {
    private let statement: OpaquePointer
    private let database: OpaquePointer
    /// Whether what is bound, in the order of the columns, goes into a check value.
    var isDigested = false
    private var bound = RowDigest()
    /// The check value of the row that was written last.
    private(set) var digest = RowDigest()

    init(_ sql: String, in database: OpaquePointer) throws {
        self.database = database
        var prepared: OpaquePointer?
        let code = sqlite3_prepare_v3(database, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
        guard code == SQLITE_OK, let prepared else { throw BulkStatement.error(code, database) }
        statement = prepared
    }

    deinit { sqlite3_finalize(statement) }

    @inline(__always)
    func bind(_ place: Int32, _ value: Int64) {
        if isDigested { bound.add(value) }
        sqlite3_bind_int64(statement, place, value)
    }

    @inline(__always)
    func bind(_ place: Int32, _ value: Int64?) {
        if let value { bind(place, value) } else { bindNull(place) }
    }

    /// Binds a text that stays where it is until the statement has run.
    @inline(__always)
    func bind(_ place: Int32, _ text: UnsafeBufferPointer<UInt8>) {
        if isDigested { bound.add(text: text) }
        guard let base = text.baseAddress else {
            // No bytes are no null: they are the empty text.
            sqlite3_bind_text(statement, place, "", 0, unsafeBitCast(-1, to: sqlite3_destructor_type.self))
            return
        }
        // The bytes are read during `step` only; a nil destructor is SQLITE_STATIC.
        sqlite3_bind_text(
            statement, place, UnsafeRawPointer(base).assumingMemoryBound(to: CChar.self), Int32(text.count), nil)
    }

    /// Binds a text, which is copied.
    func bind(_ place: Int32, copying text: String) {
        // A text ends at its first NUL here, and so does its check value.
        if isDigested { bound.add(String(text.unicodeScalars.prefix { $0.value != 0 })) }
        let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        sqlite3_bind_text(statement, place, text, -1, transient)
    }

    /// Binds bytes, which are copied.
    func bind(_ place: Int32, blob bytes: [UInt8]) {
        let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        if isDigested { bytes.withUnsafeBufferPointer { bound.add(blob: $0) } }
        sqlite3_bind_blob(statement, place, bytes, Int32(bytes.count), transient)
    }

    func bindNull(_ place: Int32) {
        if isDigested { bound.addNull() }
        sqlite3_bind_null(statement, place)
    }

    /// Runs the statement with numbers in all its places.
    func run(with values: some Collection<Int64>) throws {
        var place: Int32 = 1
        for value in values {
            bind(place, value)
            place += 1
        }
        try run()
    }

    /// Runs the statement to its end.
    @inline(__always)
    func run() throws {
        if isDigested {
            digest = bound
            bound = RowDigest()
        }
        let code = sqlite3_step(statement)
        sqlite3_reset(statement)
        guard code == SQLITE_DONE || code == SQLITE_ROW else { throw BulkStatement.error(code, database) }
    }

    /// Looks a number up; nil if there is no row.
    func number() throws -> Int64? {
        defer { sqlite3_reset(statement) }
        switch sqlite3_step(statement) {
        case SQLITE_ROW: return sqlite3_column_int64(statement, 0)
        case SQLITE_DONE: return nil
        case let code: throw BulkStatement.error(code, database)
        }
    }

    /// Goes through all rows of one number each.
    func forEachNumber(_ body: (Int64) -> Void) throws {
        defer { sqlite3_reset(statement) }
        while true {
            switch sqlite3_step(statement) {
            case SQLITE_ROW: body(sqlite3_column_int64(statement, 0))
            case SQLITE_DONE: return
            case let code: throw BulkStatement.error(code, database)
            }
        }
    }

    /// Goes through the rows: a number and the text beside it; true ends the search.
    func firstRow(where matches: (Int64, UnsafeBufferPointer<UInt8>) -> Bool) throws -> Int64? {
        defer { sqlite3_reset(statement) }
        while true {
            switch sqlite3_step(statement) {
            case SQLITE_ROW:
                let number = sqlite3_column_int64(statement, 0)
                let text = UnsafeBufferPointer(
                    start: sqlite3_column_text(statement, 1), count: Int(sqlite3_column_bytes(statement, 1)))
                if matches(number, text) { return number }
            case SQLITE_DONE: return nil
            case let code: throw BulkStatement.error(code, database)
            }
        }
    }

    /// A row that the statement stands on.
    struct Columns {
        fileprivate let statement: OpaquePointer

        @inline(__always)
        func integer(_ place: Int32) -> Int64 { sqlite3_column_int64(statement, place) }

        @inline(__always)
        func optionalInteger(_ place: Int32) -> Int64? {
            sqlite3_column_type(statement, place) == SQLITE_NULL ? nil : sqlite3_column_int64(statement, place)
        }

        /// The number of columns.
        var count: Int32 { sqlite3_column_count(statement) }

        /// The kind of a value, as SQLite numbers them.
        @inline(__always)
        func kind(_ place: Int32) -> Int32 { sqlite3_column_type(statement, place) }

        func real(_ place: Int32) -> Double { sqlite3_column_double(statement, place) }

        /// Bytes, for as long as the statement stands on the row.
        func blob(_ place: Int32) -> UnsafeBufferPointer<UInt8> {
            let start = sqlite3_column_blob(statement, place)?.assumingMemoryBound(to: UInt8.self)
            return UnsafeBufferPointer(
                start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(statement, place)))
        }

        /// The bytes of a text, for as long as the statement stands on the row.
        func bytes(_ place: Int32) -> UnsafeBufferPointer<UInt8> {
            let start = sqlite3_column_text(statement, place)
            return UnsafeBufferPointer(
                start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(statement, place)))
        }

        func text(_ place: Int32) -> String { String(decoding: bytes(place), as: UTF8.self) }
    }

    /// Goes through all rows.
    func eachRow(_ body: (Columns) throws -> Void) throws {
        defer { sqlite3_reset(statement) }
        while true {
            switch sqlite3_step(statement) {
            case SQLITE_ROW: try body(Columns(statement: statement))
            case SQLITE_DONE: return
            case let code: throw BulkStatement.error(code, database)
            }
        }
    }

    private static func error(_ code: Int32, _ database: OpaquePointer) -> DatabaseError {
        DatabaseError(resultCode: ResultCode(rawValue: code & 0xFF), message: String(cString: sqlite3_errmsg(database)))
    }
}
