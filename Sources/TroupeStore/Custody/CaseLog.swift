import Foundation
import GRDB
import TroupeBase
import TroupeDigest
import TroupeModel

/// The log of a case: who did what, when and with which version. Each entry holds the hash of the one before, so that
/// none can be changed or taken out without a trace.
///
/// An entry is chained by the digest of its detail, so that a purge can take a detail out and leave the digest: the
/// chain still holds, and what was taken out is told.
enum CaseLog {
    /// Adds an entry, with the check value of the case's contents as they are then.
    static func append(
        action: String, detail: [String: String], by operator: Operator, in database: Database
    ) throws {
        let ledger = ContentLedger(database: database)
        var detail = detail
        if let contents = try ledger.total() { detail["contents"] = contents }
        let text = String(decoding: try DocumentJSON.data(detail), as: UTF8.self)
        let previous =
            try String.fetchOne(database, sql: "SELECT hash FROM log ORDER BY id DESC LIMIT 1") ?? genesis
        let fields = [`operator`.time, `operator`.name, `operator`.version, action, text, previous]
        try database.execute(
            sql: "INSERT INTO log(time, who, version, action, detail, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?)",
            arguments: StatementArguments(fields + [hash(fields)]))
        let entry = database.lastInsertedRowID
        try ledger.noteLog(entries: entry, last: hash(fields))
    }

    /// What stands for the entry before the first.
    static let genesis = String(repeating: "0", count: 64)

    /// The hash of an entry whose fields are time, who, version, action, detail and the hash before it: SHA-256 (FIPS
    /// 180-4) of the fields, the detail by its digest, each with its length before it, so that no two entries are the
    /// same bytes.
    static func hash(_ fields: [String]) -> String {
        var chained = fields
        chained[4] = digest(ofDetail: fields[4])
        return plainHash(chained)
    }

    private static func plainHash(_ fields: [String]) -> String {
        let text = fields.map { "\($0.utf8.count):\($0)" }.joined()
        return Hexadecimal.text(SHA256.hash(data: Data(text.utf8)))
    }

    /// The digest of a detail; of one that was taken out, the digest that was left.
    private static func digest(ofDetail detail: String) -> String {
        takenOut(detail) ?? Hexadecimal.text(SHA256.hash(data: Data(detail.utf8)))
    }

    private static let mark = "{\"taken_out_sha256\":\""

    /// The digest that stands for a detail that was taken out; nil of any other.
    static func takenOut(_ detail: String) -> String? {
        guard detail.hasPrefix(mark), detail.hasSuffix("\"}"), detail.utf8.count == mark.utf8.count + 66 else {
            return nil
        }
        return String(detail.dropFirst(mark.count).dropLast(2))
    }

    /// Takes the details of these entries out and leaves their digests.
    static func takeOut(_ entries: [Int64], in database: Database) throws {
        try changing(database) {
            for entry in entries {
                guard
                    let detail = try String.fetchOne(
                        database, sql: "SELECT detail FROM log WHERE id = ?", arguments: [entry]),
                    takenOut(detail) == nil
                else { continue }
                try database.execute(
                    sql: "UPDATE log SET detail = ? WHERE id = ?",
                    arguments: [mark + digest(ofDetail: detail) + "\"}", entry])
            }
        }
    }

    /// Chains the entries of a case of version 1, whose details were chained as they stand, by digests.
    static func chainByDigests(in database: Database) throws {
        try changing(database) {
            var previous = genesis
            for row in try Row.fetchAll(database, sql: "SELECT * FROM log ORDER BY id") {
                let fields: [String] = [
                    try row.value("time"), try row.value("who"), try row.value("version"), try row.value("action"),
                    try row.value("detail"), previous,
                ]
                let hash = hash(fields)
                try database.execute(
                    sql: "UPDATE log SET previous = ?, hash = ? WHERE id = ?",
                    arguments: [previous, hash, try row.value("id") as Int64])
                previous = hash
            }
        }
    }

    /// Changes entries with the trigger that forbids it out of the way.
    private static func changing(_ database: Database, _ body: () throws -> Void) throws {
        let trigger = try String.fetchOne(
            database, sql: "SELECT sql FROM sqlite_schema WHERE name = 'log_keeps_entries'")
        try database.execute(sql: "DROP TRIGGER log_keeps_entries")
        try body()
        if let trigger { try database.execute(sql: trigger) }
    }
}
