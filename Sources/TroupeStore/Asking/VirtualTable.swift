import GRDB
import GRDBSQLite

/// Offers a ``TableFunction`` to SQLite as an eponymous virtual table: parameters are hidden columns that must be set
/// to a value, and there is nothing to create (SQLite, "The Virtual Table Mechanism Of SQLite", 1.1.2 and 1.1.3).
enum VirtualTable {
    /// The function, for as long as the connection knows it.
    private final class Box {
        let function: TableFunction
        init(_ function: TableFunction) { self.function = function }
    }

    /// What SQLite keeps of a table; its own part must stand first.
    private struct Table {
        var base: sqlite3_vtab
        var box: Unmanaged<Box>
    }

    private final class Rows {
        var rows: [[CaseValue]] = []
        var arguments: [CaseValue] = []
        var place = 0
    }

    private struct Cursor {
        var base: sqlite3_vtab_cursor
        var rows: Unmanaged<Rows>
    }

    /// Offers a function on a connection.
    static func offer(_ function: TableFunction, on connection: OpaquePointer) throws {
        let box = Unmanaged.passRetained(Box(function)).toOpaque()
        let code = sqlite3_create_module_v2(connection, function.name, module, box) { pointer in
            pointer.map { Unmanaged<Box>.fromOpaque($0).release() }
        }
        guard code == SQLITE_OK else {
            throw DatabaseError(
                resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(connection)))
        }
    }

    /// The callbacks; never freed, since connections point to them.
    nonisolated(unsafe) private static let module: UnsafePointer<sqlite3_module> = {
        let module = UnsafeMutablePointer<sqlite3_module>.allocate(capacity: 1)
        module.initialize(to: sqlite3_module())
        module.pointee.xConnect = { connection, auxiliary, _, _, table, _ in
            VirtualTable.connect(connection, auxiliary, table)
        }
        module.pointee.xDisconnect = { table in
            table?.withMemoryRebound(to: Table.self, capacity: 1) { $0.deallocate() }
            return SQLITE_OK
        }
        module.pointee.xBestIndex = { table, index in VirtualTable.bestIndex(table, index) }
        module.pointee.xOpen = { _, cursor in VirtualTable.open(cursor) }
        module.pointee.xClose = { cursor in
            cursor?.withMemoryRebound(to: Cursor.self, capacity: 1) {
                $0.pointee.rows.release()
                $0.deallocate()
            }
            return SQLITE_OK
        }
        module.pointee.xFilter = { cursor, index, _, count, values in
            VirtualTable.filter(cursor, Int(index), Int(count), values)
        }
        module.pointee.xNext = { cursor in
            if let rows = VirtualTable.rows(of: cursor) { rows.place += 1 }
            return SQLITE_OK
        }
        module.pointee.xEof = { cursor in
            guard let rows = VirtualTable.rows(of: cursor) else { return 1 }
            return rows.place >= rows.rows.count ? 1 : 0
        }
        module.pointee.xColumn = { cursor, context, column in VirtualTable.column(cursor, context, Int(column)) }
        module.pointee.xRowid = { cursor, number in
            number?.pointee = Int64(VirtualTable.rows(of: cursor)?.place ?? 0)
            return SQLITE_OK
        }
        return UnsafePointer(module)
    }()

    private static func function(of table: UnsafeMutablePointer<sqlite3_vtab>?) -> TableFunction? {
        table?.withMemoryRebound(to: Table.self, capacity: 1) { $0.pointee.box.takeUnretainedValue().function }
    }

    private static func rows(of cursor: UnsafeMutablePointer<sqlite3_vtab_cursor>?) -> Rows? {
        cursor?.withMemoryRebound(to: Cursor.self, capacity: 1) { $0.pointee.rows.takeUnretainedValue() }
    }

    private static func connect(
        _ connection: OpaquePointer?, _ auxiliary: UnsafeMutableRawPointer?,
        _ table: UnsafeMutablePointer<UnsafeMutablePointer<sqlite3_vtab>?>?
    ) -> Int32 {
        guard let auxiliary, let table else { return SQLITE_MISUSE }
        let box = Unmanaged<Box>.fromOpaque(auxiliary)
        let function = box.takeUnretainedValue().function
        let columns = function.columns.map { "\"\($0)\"" } + function.parameters.map { "\"\($0)\" HIDDEN" }
        let code = sqlite3_declare_vtab(connection, "CREATE TABLE x(\(columns.joined(separator: ", ")))")
        guard code == SQLITE_OK else { return code }
        let made = UnsafeMutablePointer<Table>.allocate(capacity: 1)
        made.initialize(to: Table(base: sqlite3_vtab(), box: box))
        table.pointee = UnsafeMutableRawPointer(made).assumingMemoryBound(to: sqlite3_vtab.self)
        return SQLITE_OK
    }

    /// Takes `=` on parameters as arguments, in the order of the parameters; bit *i* of the index says that parameter
    /// *i* is given. A plan that cannot give a needed one is refused, so that SQLite looks for another.
    private static func bestIndex(
        _ table: UnsafeMutablePointer<sqlite3_vtab>?, _ index: UnsafeMutablePointer<sqlite3_index_info>?
    ) -> Int32 {
        guard let function = function(of: table), let index else { return SQLITE_MISUSE }
        var given: [Int: Int] = [:]
        var isUnusable = false
        for number in 0..<Int(index.pointee.nConstraint) {
            let constraint = index.pointee.aConstraint[number]
            let parameter = Int(constraint.iColumn) - function.columns.count
            guard parameter >= 0, constraint.op == UInt8(SQLITE_INDEX_CONSTRAINT_EQ) else { continue }
            if constraint.usable == 0 { isUnusable = true } else { given[parameter] = number }
        }
        guard (0..<function.needed).allSatisfy({ given[$0] != nil }) else {
            if isUnusable { return SQLITE_CONSTRAINT }
            let names = function.parameters.prefix(function.needed).joined(separator: ", ")
            setError("\(function.name) needs its arguments: \(function.name)(\(names))", on: table)
            return SQLITE_ERROR
        }
        if isUnusable { return SQLITE_CONSTRAINT }
        var argument: Int32 = 0
        var mask: Int32 = 0
        for (parameter, number) in given.sorted(by: { $0.key < $1.key }) {
            argument += 1
            index.pointee.aConstraintUsage[number].argvIndex = argument
            index.pointee.aConstraintUsage[number].omit = 1
            mask |= 1 << Int32(parameter)
        }
        index.pointee.idxNum = mask
        index.pointee.estimatedCost = 100
        index.pointee.estimatedRows = 100
        return SQLITE_OK
    }

    private static func open(
        _ cursor: UnsafeMutablePointer<UnsafeMutablePointer<sqlite3_vtab_cursor>?>?
    ) -> Int32 {
        guard let cursor else { return SQLITE_MISUSE }
        let made = UnsafeMutablePointer<Cursor>.allocate(capacity: 1)
        made.initialize(to: Cursor(base: sqlite3_vtab_cursor(), rows: Unmanaged.passRetained(Rows())))
        cursor.pointee = UnsafeMutableRawPointer(made).assumingMemoryBound(to: sqlite3_vtab_cursor.self)
        return SQLITE_OK
    }

    private static func filter(
        _ cursor: UnsafeMutablePointer<sqlite3_vtab_cursor>?, _ mask: Int, _ count: Int,
        _ values: UnsafeMutablePointer<OpaquePointer?>?
    ) -> Int32 {
        guard let cursor, let table = cursor.pointee.pVtab, let function = function(of: table),
            let found = rows(of: cursor)
        else { return SQLITE_MISUSE }
        var arguments = [CaseValue](repeating: .null, count: function.parameters.count)
        var next = 0
        for parameter in function.parameters.indices where mask & 1 << parameter != 0 && next < count {
            arguments[parameter] = value(values?[next])
            next += 1
        }
        found.place = 0
        found.rows = []
        found.arguments = arguments
        // What is not known has no neighbours.
        if arguments.prefix(function.needed).contains(.null) { return SQLITE_OK }
        do {
            found.rows = try function.rows(arguments)
            return SQLITE_OK
        } catch {
            setError("\(function.name): \((error as? FunctionError)?.reason ?? "\(error)")", on: table)
            return SQLITE_ERROR
        }
    }

    private static func column(
        _ cursor: UnsafeMutablePointer<sqlite3_vtab_cursor>?, _ context: OpaquePointer?, _ column: Int
    ) -> Int32 {
        guard let cursor, let found = rows(of: cursor), let function = function(of: cursor.pointee.pVtab) else {
            return SQLITE_MISUSE
        }
        let value =
            column < function.columns.count
            ? found.rows[found.place][column] : found.arguments[column - function.columns.count]
        switch value {
        case .null: sqlite3_result_null(context)
        case .integer(let number): sqlite3_result_int64(context, number)
        case .real(let number): sqlite3_result_double(context, number)
        case .text(let text):
            sqlite3_result_text(
                context, text, Int32(text.utf8.count), unsafeBitCast(-1, to: sqlite3_destructor_type.self))
        }
        return SQLITE_OK
    }

    private static func value(_ value: OpaquePointer?) -> CaseValue {
        switch sqlite3_value_type(value) {
        case SQLITE_INTEGER: return .integer(sqlite3_value_int64(value))
        case SQLITE_FLOAT: return .real(sqlite3_value_double(value))
        case SQLITE_NULL: return .null
        default:
            guard let text = sqlite3_value_text(value) else { return .null }
            let bytes = UnsafeBufferPointer(start: text, count: Int(sqlite3_value_bytes(value)))
            return .text(String(decoding: bytes, as: UTF8.self))
        }
    }

    /// SQLite frees the message with its own allocator.
    private static func setError(_ message: String, on table: UnsafeMutablePointer<sqlite3_vtab>?) {
        guard let table, let room = sqlite3_malloc64(UInt64(message.utf8.count + 1)) else { return }
        sqlite3_free(table.pointee.zErrMsg)
        let text = room.assumingMemoryBound(to: CChar.self)
        for (place, byte) in message.utf8.enumerated() { text[place] = CChar(bitPattern: byte) }
        text[message.utf8.count] = 0
        table.pointee.zErrMsg = text
    }
}
