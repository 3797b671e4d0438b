import Foundation
import TroupeIngest
import TroupeModel
import TroupeReport

/// The tables of a folder of results.
struct ResultTables: Sendable {
    let folder: String

    /// How the run was made.
    func record() throws(TroupeError) -> RunRecord {
        guard let data = FileManager.default.contents(atPath: folder + "/run.json") else {
            throw TroupeError(
                .failure,
                "\(folder.visible) holds no results (run.json is missing); run troupe map first, or name another folder"
            )
        }
        do {
            return try RunRecord(json: Array(data))
        } catch {
            throw TroupeError(.badInput, "\(folder.visible)/run.json is not a record that this version can read")
        }
    }

    /// Whether the run wrote a table.
    func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: folder + "/" + name) }

    /// The rows of a table that has these columns.
    ///
    /// - Parameters:
    ///   - only: The columns whose cells are read, the others being empty; nil reads all.
    ///   - isKept: Which rows are read, by their first two cells.
    func rows(
        _ name: String, columns: [String], only: Set<String>? = nil,
        keeping isKept: (String, String) -> Bool = { _, _ in true }
    ) throws(TroupeError) -> [ResultRow] {
        var rows: [ResultRow] = []
        try forEachRow(name, columns: columns, only: only, keeping: isKept) { row, _ throws(TroupeError) in
            rows.append(row)
        }
        return rows
    }

    /// Hands over the rows of a table that has these columns, one after the other; memory does not grow with them.
    ///
    /// - Parameters:
    ///   - only: The columns whose cells are read, the others being empty; nil reads all.
    ///   - isKept: Which rows are read, by their first two cells.
    ///   - take: Takes a row and its number below the header. What it throws ends the reading.
    func forEachRow(
        _ name: String, columns: [String], only: Set<String>? = nil,
        keeping isKept: (String, String) -> Bool = { _, _ in true },
        _ take: (ResultRow, Int) throws(TroupeError) -> Void
    ) throws(TroupeError) {
        var isRead: [Bool] = []
        try forEachRecord(name, columns: columns) { header, cells, number throws(TroupeError) in
            guard cells.areKept(isKept) else { return }
            if isRead.isEmpty { isRead = header.columns.map { only?.contains($0) ?? true } }
            try take(
                ResultRow(header, cells: (0..<cells.count).map { isRead[$0] ? cells.text(of: $0) : "" }), number)
        }
    }

    /// Hands over the rows of a table that has these columns, without making texts of their cells.
    ///
    /// - Parameter take: Takes the header, the cells of a row, which are there until it returns, and its number below
    ///   the header. What it throws ends the reading.
    func forEachRecord(
        _ name: String, columns: [String],
        _ take: (ResultRow.Header, RecordCells, Int) throws(TroupeError) -> Void
    ) throws(TroupeError) {
        var header: ResultRow.Header?
        var problem: TroupeError?
        func missing(from found: [String]) -> TroupeError? {
            columns.first { !found.contains($0) }.map {
                TroupeError(
                    .badInput, "\(folder.visible)/\(name): the column \($0) is missing; run troupe map again")
            }
        }
        let read: (columns: [String], refused: [Int])
        do {
            read = try DelimitedTable.forEachRecord(of: folder + "/" + name) { names, number, cells in
                guard problem == nil else { return }
                let known = header ?? ResultRow.Header(names)
                if header == nil {
                    header = known
                    problem = missing(from: names)
                }
                guard problem == nil else { return }
                do throws(TroupeError) {
                    try take(known, cells, number)
                } catch {
                    problem = error
                }
            }
        } catch {
            throw TroupeError(error)
        }
        if let problem = missing(from: read.columns) ?? problem { throw problem }
        if let row = read.refused.first {
            throw TroupeError(
                .badInput,
                "\(folder.visible)/\(name): row \(row) below the header is damaged; run troupe map again")
        }
    }

    /// The accounts of a table of accounts that has these columns too.
    func accounts(_ name: String, columns: [String] = []) throws(TroupeError) -> [ResultAccount] {
        let rows = try rows(name, columns: ["account", "platform"] + columns)
        // By bytes: names that Unicode calls equal are two.
        var uses: [[UInt8]: Int] = [:]
        for row in rows { uses[row.bytes("account"), default: 0] += 1 }
        return rows.map { ResultAccount(row: $0, isOnSeveral: uses[$0.bytes("account"), default: 0] > 1) }
    }
}

/// An account of a table of accounts.
struct ResultAccount: Sendable {
    let row: ResultRow
    /// Whether the table has its id on several platforms.
    let isOnSeveral: Bool

    var id: String { row["account"] }
    var platform: String { row["platform"] }
    /// Its id with the platform, where that is known.
    var node: String { platform.isEmpty ? id : platform + ":" + id }

    /// What the run's other tables may call it. They name an account by its id, or with its platform where the data,
    /// though perhaps not this table, have the id on several; so the longer name comes first.
    var names: [String] { isOnSeveral || platform.isEmpty ? [node] : [node, id] }

    /// What other tables that mention these names, given by their bytes, call it.
    func name(amongThose mentioned: Set<[UInt8]>) -> String { Self.name(names, amongThose: mentioned) }

    /// The name of these that is mentioned; the last where none is.
    static func name(_ names: [String], amongThose mentioned: Set<[UInt8]>) -> String {
        names.first { mentioned.contains(Array($0.utf8)) } ?? names[names.count - 1]
    }
}

/// A row of a table of results.
struct ResultRow: Sendable {
    /// The places of the columns by their names, which all rows of a table have in common.
    final class Header: Sendable {
        let columns: [String]
        let places: [String: Int]

        init(_ columns: [String]) {
            self.columns = columns
            places = Dictionary(zip(columns, columns.indices)) { first, _ in first }
        }
    }

    private let header: Header
    private let cells: [String]

    init(_ header: Header, cells: [String]) { (self.header, self.cells) = (header, cells) }

    subscript(column: String) -> String { header.places[column].map { cells[$0] } ?? "" }

    /// A cell by its bytes: names that Unicode calls equal are two.
    func bytes(_ column: String) -> [UInt8] { Array(self[column].utf8) }

    /// The cells of some columns.
    func object(_ columns: [String]) -> [String: String] {
        Dictionary(uniqueKeysWithValues: columns.map { ($0, self[$0]) })
    }

    /// The two accounts of a row of ties or evidence.
    var pair: [[UInt8]] { [bytes("account_a"), bytes("account_b")] }

    func names(_ account: String) -> Bool { pair.contains(Array(account.utf8)) }
}
