import Foundation
import GRDB
import GRDBSQLite

/// Why a question in SQL has no answer.
package struct QuestionError: Error, Sendable, Hashable {
    /// What SQLite, or a function, says.
    package var message: String
    /// Where in the question, from 1; nil where that is not known.
    package var line: Int?
    /// The column of the line, from 1.
    package var column: Int?
}

extension CaseFile {
    /// Asks the case in SQL. Nothing can be changed: the connection reads, knows no other file, and takes one
    /// statement.
    ///
    /// - Parameters:
    ///   - sql: The question, with parameters as `:name`.
    ///   - parameters: Their values; one that the question does not have is left aside.
    ///   - tables: Functions that give tables.
    ///   - numbers: Functions of numbers.
    ///   - seconds: How long it may take; nil for as long as it takes.
    /// - Throws: ``QuestionError`` with SQLite's message and the place, or ``StoreError``.
    package func ask(
        _ sql: String, parameters: [String: CaseValue] = [:], tables: [TableFunction] = [],
        numbers: [NumberFunction] = [], seconds: Double? = nil
    ) throws -> CaseTable {
        do {
            return try queue.read { database in
                guard let connection = database.sqliteConnection else { throw StoreError.notDatabase(path: path) }
                for function in tables { try VirtualTable.offer(function, on: connection) }
                for function in numbers {
                    let wanted = function.parameters.count
                    database.add(
                        function: DatabaseFunction(function.name, argumentCount: wanted, pure: true) { values in
                            let known = values.compactMap { Double.fromDatabaseValue($0) }
                            return known.count == wanted ? function.value(known) : nil
                        })
                }
                sqlite3_limit(connection, SQLITE_LIMIT_ATTACHED, 0)
                let deadline = Deadline(seconds)
                return try withExtendedLifetime(deadline) {
                    let context = Unmanaged.passUnretained(deadline).toOpaque()
                    sqlite3_progress_handler(
                        connection, 20_000,
                        { Unmanaged<Deadline>.fromOpaque($0!).takeUnretainedValue().hasPassed ? 1 : 0 }, context)
                    defer { sqlite3_progress_handler(connection, 0, nil, nil) }
                    return try run(sql, parameters, deadline, on: connection)
                }
            }
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        }
    }

    private func run(
        _ sql: String, _ parameters: [String: CaseValue], _ deadline: Deadline, on connection: OpaquePointer
    ) throws -> CaseTable {
        let bytes = Array(sql.utf8)
        guard !bytes.isEmpty else { throw QuestionError(message: "no statement in it") }
        var prepared: OpaquePointer?
        let rest: Int = try bytes.withUnsafeBufferPointer { buffer in
            let start = UnsafeRawPointer(buffer.baseAddress!).assumingMemoryBound(to: CChar.self)
            var tail: UnsafePointer<CChar>?
            let code = sqlite3_prepare_v3(connection, start, Int32(buffer.count), 0, &prepared, &tail)
            guard code == SQLITE_OK else { throw error(in: sql, on: connection) }
            return tail.map { $0 - start } ?? buffer.count
        }
        guard let statement = prepared else { throw QuestionError(message: "no statement in it") }
        defer { sqlite3_finalize(statement) }
        try refuseSecond(bytes[rest...], on: connection)
        guard sqlite3_stmt_readonly(statement) != 0 else {
            throw QuestionError(message: "a question only reads; nothing may be changed")
        }
        for place in 1...max(1, sqlite3_bind_parameter_count(statement)) {
            guard let name = sqlite3_bind_parameter_name(statement, place) else { continue }
            bind(parameters[String(String(cString: name).dropFirst())] ?? .null, place, statement)
        }
        let columns = (0..<sqlite3_column_count(statement)).map { String(cString: sqlite3_column_name(statement, $0)) }
        var rows: [[String?]] = []
        while true {
            switch sqlite3_step(statement) {
            case SQLITE_ROW: rows.append((0..<Int32(columns.count)).map { cell(statement, $0) })
            case SQLITE_DONE: return CaseTable(columns: columns, rows: rows)
            case SQLITE_INTERRUPT where deadline.hasPassed:
                throw QuestionError(
                    message: "stopped after \(deadline.seconds ?? 0) s; give it longer with --time-limit")
            default: throw QuestionError(message: String(cString: sqlite3_errmsg(connection)))
            }
        }
    }

    /// What follows the statement may be blanks and comments only.
    private func refuseSecond(_ rest: ArraySlice<UInt8>, on connection: OpaquePointer) throws {
        guard !rest.isEmpty else { return }
        var second: OpaquePointer?
        let code = Array(rest).withUnsafeBufferPointer { buffer in
            sqlite3_prepare_v3(
                connection, UnsafeRawPointer(buffer.baseAddress!).assumingMemoryBound(to: CChar.self),
                Int32(buffer.count), 0, &second, nil)
        }
        defer { sqlite3_finalize(second) }
        if code != SQLITE_OK || second != nil { throw QuestionError(message: "one statement is asked at a time") }
    }

    private func error(in sql: String, on connection: OpaquePointer) -> QuestionError {
        var found = QuestionError(message: String(cString: sqlite3_errmsg(connection)))
        let offset = Int(sqlite3_error_offset(connection))
        guard offset >= 0 else { return found }
        let before = sql.utf8.prefix(offset)
        found.line = before.count { $0 == UInt8(ascii: "\n") } + 1
        let line = before.lastIndex(of: UInt8(ascii: "\n")).map { before.index(after: $0) } ?? before.startIndex
        found.column = String(decoding: before[line...], as: UTF8.self).count + 1
        return found
    }

    private func bind(_ value: CaseValue, _ place: Int32, _ statement: OpaquePointer) {
        switch value {
        case .null: sqlite3_bind_null(statement, place)
        case .integer(let number): sqlite3_bind_int64(statement, place, number)
        case .real(let number): sqlite3_bind_double(statement, place, number)
        case .text(let text):
            sqlite3_bind_text(
                statement, place, text, Int32(text.utf8.count), unsafeBitCast(-1, to: sqlite3_destructor_type.self))
        }
    }

    private func cell(_ statement: OpaquePointer, _ place: Int32) -> String? {
        switch sqlite3_column_type(statement, place) {
        case SQLITE_NULL: return nil
        case SQLITE_FLOAT: return String(sqlite3_column_double(statement, place))
        case SQLITE_BLOB: return "\(sqlite3_column_bytes(statement, place)) bytes"
        default:
            let bytes = UnsafeBufferPointer(
                start: sqlite3_column_text(statement, place), count: Int(sqlite3_column_bytes(statement, place)))
            return String(decoding: bytes, as: UTF8.self)
        }
    }
}

/// When a question has taken long enough.
private final class Deadline {
    let seconds: Double?
    private let end: ContinuousClock.Instant?

    init(_ seconds: Double?) {
        self.seconds = seconds
        end = seconds.map { ContinuousClock.now + .seconds($0) }
    }

    var hasPassed: Bool { end.map { ContinuousClock.now > $0 } ?? false }
}
