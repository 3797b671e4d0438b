import Foundation
import GRDB
package import TroupeModel

/// Changes entries of the cast inside a transaction.
package final class CastEditor {
    private let database: Database
    private let person: Operator
    private let file: Int64?
    private var names: CastNames
    /// What came of it so far.
    package private(set) var outcome = CastOutcome()

    init(_ database: Database, by person: Operator, file: Int64?) throws {
        self.database = database
        self.person = person
        self.file = file
        names = try CastNames(database)
    }

    /// Adds an entry, or changes the one of the same name; only fields that are given are changed.
    ///
    /// - Parameter state: The state of an entry that is new and says none; nil leaves it to the table.
    /// - Throws: ``CastEntryError`` if it cannot be used.
    package func put(_ entry: CastEntry, newState state: CastState? = nil) throws {
        var values = try stored(entry)
        if entry.kind == .event, values["id"] == nil { values["id"] = try eventName(values).databaseValue }
        for field in entry.kind.fields where field.role == .partOfKey && values[field.name] == nil {
            values[field.name] = .some("".databaseValue)
        }
        for field in entry.kind.fields where field.role == .key {
            guard let value = values[field.name], !value.isNull else {
                throw CastEntryError(reason: "\(entry.kind.rawValue) needs \(field.name)")
            }
        }
        let keys = entry.kind.fields.filter(\.isKey)
        let found = try Row.fetchOne(
            database,
            sql: "SELECT * FROM \(entry.kind.rawValue) WHERE "
                + keys.map { "\"\($0.name)\" = ?" }.joined(separator: " AND "),
            arguments: StatementArguments(keys.map { values[$0.name] ?? .null }))
        guard let found else {
            for field in entry.kind.fields where field.role == .required {
                guard let value = values[field.name], !value.isNull else {
                    throw CastEntryError(reason: "\(entry.kind.rawValue) needs \(field.name)")
                }
            }
            if let state, values["state"] == nil { values["state"] = state.rawValue.databaseValue }
            try insert(entry, values)
            outcome.added += 1
            return
        }
        let differing = values.filter { name, value in !keys.contains { $0.name == name } && found[name] != value }
        guard !differing.isEmpty else {
            outcome.unchanged += 1
            return
        }
        try update(entry.kind, row: found["row"], differing)
        outcome.changed += 1
    }

    /// A name for an event without one: its type and day, and a number where another event has it. The same event again
    /// has the same name.
    private func eventName(_ values: [String: DatabaseValue]) throws -> String {
        let text = { (field: String) in values[field].flatMap { String.fromDatabaseValue($0) } }
        let base = (text("type") ?? "event") + (text("time").map { "_" + $0.prefix(10) } ?? "")
        var (name, number) = (base, 1)
        while let known = try Row.fetchOne(database, sql: "SELECT * FROM event WHERE id = ?", arguments: [name]),
            !values.allSatisfy({ known[$0.key] == $0.value })
        {
            number += 1
            name = "\(base)_\(number)"
        }
        return name
    }

    /// Adds an entry for the record of a file; one that cannot be used goes to the ledger.
    package func put(recorded entry: CastEntry) throws {
        do {
            try put(entry)
        } catch let error as CastEntryError {
            refuse(record: entry.record, reason: error.reason)
        }
    }

    /// Notes a record that cannot be used.
    package func refuse(record: Int, reason: String) {
        outcome.problems.append(CastOutcome.Problem(record: record, reason: reason))
    }

    /// Changes fields of the entry of this name.
    package func set(_ kind: CastKind, named name: String, _ values: [String: String]) throws {
        let row = try row(of: kind, named: name)
        let stored = try stored(CastEntry(kind, values))
        let keys = kind.fields.filter(\.isKey).map(\.name)
        if let key = keys.first(where: { stored[$0] != nil }) {
            throw CastEntryError(reason: "\(key) names the entry; add a new one and remove this one")
        }
        try update(kind, row: row, stored)
        outcome.changed += 1
    }

    /// Takes out the entry of this name; its history stays.
    package func remove(_ kind: CastKind, named name: String) throws {
        let row = try row(of: kind, named: name)
        try database.execute(sql: "DELETE FROM \(kind.rawValue) WHERE row = ?", arguments: [row])
        outcome.removed += 1
    }

    /// Takes back the last change that is not taken back yet.
    ///
    /// - Returns: What it was, in words.
    func undo(into batch: Int64) throws -> String {
        let last = try Row.fetchOne(
            database,
            sql: """
                SELECT id, action FROM cast_batch b WHERE b.undoes IS NULL AND b.id < :batch
                    AND NOT EXISTS (SELECT 1 FROM cast_batch u WHERE u.undoes = b.id)
                    AND EXISTS (SELECT 1 FROM cast_change c WHERE c.batch = b.id)
                ORDER BY b.id DESC LIMIT 1
                """, arguments: ["batch": batch])
        guard let last else { throw CastEntryError(reason: "nothing to undo: the cast has no change that stands") }
        let undone: Int64 = last["id"]
        try database.execute(
            sql: "UPDATE cast_batch SET undoes = ? WHERE id = ?", arguments: [undone, batch])
        let changes = try Row.fetchAll(
            database, sql: "SELECT kind, row, before, after FROM cast_change WHERE batch = ? ORDER BY id DESC",
            arguments: [undone])
        for change in changes {
            guard let kind = CastKind(rawValue: change["kind"]) else { continue }
            let row: Int64 = change["row"]
            if (change["after"] as String?) != nil {
                try database.execute(sql: "DELETE FROM \(kind.rawValue) WHERE row = ?", arguments: [row])
            }
            if let before: String = change["before"] {
                let columns = try database.columns(in: kind.rawValue).map { "\"\($0.name)\"" }
                let values = columns.map { "json_extract(:before, '$.\($0)')" }
                try database.execute(
                    sql: """
                        INSERT INTO \(kind.rawValue)(\(columns.joined(separator: ", ")))
                        VALUES (\(values.joined(separator: ", ")))
                        """, arguments: ["before": before])
            }
        }
        outcome.changed = changes.count
        return last["action"]
    }

    /// The row of an entry: its id, or `#` and the number of its row.
    private func row(of kind: CastKind, named name: String) throws -> Int64 {
        var row: Int64?
        if name.hasPrefix("#"), let number = Int64(name.dropFirst()) {
            row = try Int64.fetchOne(
                database, sql: "SELECT row FROM \(kind.rawValue) WHERE row = ?", arguments: [number])
        } else if kind.fields.first?.name == "id" {
            row = try Int64.fetchOne(
                database, sql: "SELECT row FROM \(kind.rawValue) WHERE id = ?", arguments: [name])
        } else {
            throw CastEntryError(reason: "a \(kind.rawValue) is named by its row, such as #1; see troupe cast list")
        }
        guard let row else { throw CastEntryError(reason: "no \(kind.rawValue) is named \(name)") }
        return row
    }

    private func insert(_ entry: CastEntry, _ values: [String: DatabaseValue]) throws {
        var all = values.filter { !$0.value.isNull }
        all["recorded"] = person.time.databaseValue
        if all["author"] == nil { all["author"] = person.name.databaseValue }
        all["file"] = file?.databaseValue ?? .null
        all["record"] = entry.record > 0 ? entry.record.databaseValue : .null
        let columns = all.keys.sorted()
        try database.execute(
            sql: """
                INSERT INTO \(entry.kind.rawValue)(\(columns.map { "\"\($0)\"" }.joined(separator: ", ")))
                VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
                """, arguments: StatementArguments(columns.map { all[$0] ?? .null }))
    }

    private func update(_ kind: CastKind, row: Int64, _ values: [String: DatabaseValue]) throws {
        var all = values
        all["recorded"] = person.time.databaseValue
        let columns = all.keys.sorted()
        try database.execute(
            sql: "UPDATE \(kind.rawValue) SET \(columns.map { "\"\($0)\" = ?" }.joined(separator: ", ")) WHERE row = ?",
            arguments: StatementArguments(columns.map { all[$0] ?? .null } + [row.databaseValue]))
    }

    /// The values as the table holds them; a text that is empty is null.
    private func stored(_ entry: CastEntry) throws -> [String: DatabaseValue] {
        var stored: [String: DatabaseValue] = [:]
        let fields = entry.kind.fields + CastField.provenance
        for (name, text) in entry.values.sorted(by: { $0.key < $1.key }) {
            guard let field = fields.first(where: { $0.name == name }) else {
                let known = fields.map(\.name).joined(separator: ", ")
                throw CastEntryError(reason: "\(entry.kind.rawValue) has no field \(name); it has \(known)")
            }
            if text.isEmpty {
                if name == "state" { continue }
                stored[name] = field.role == .partOfKey ? "".databaseValue : .null
                continue
            }
            stored[name] = try value(text, of: field, entry)
        }
        return stored
    }

    private func value(_ text: String, of field: CastField, _ entry: CastEntry) throws -> DatabaseValue {
        switch field.value {
        case .text, .listed, .reference: return text.databaseValue
        case .word(let words):
            guard words.contains(text) else {
                throw CastEntryError(reason: "\(field.name) is one of \(words.joined(separator: ", ")), not \(text)")
            }
            return text.databaseValue
        case .number:
            guard let number = Double(text), number.isFinite else {
                throw CastEntryError(reason: "\(field.name) is a number, not \(text)")
            }
            return number.databaseValue
        case .time:
            guard CastTime.seconds(text) != nil else {
                throw CastEntryError(
                    reason: "\(field.name) is a day or moment such as 2024-10-02 or 2024-10-02T09:00:00Z, not \(text)")
            }
            return text.databaseValue
        case .account: return try names.account(text, platform: entry.platform).databaseValue
        case .post: return try names.post(text).databaseValue
        }
    }
}
