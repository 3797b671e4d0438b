import Foundation
import GRDB

extension CaseFile {
    /// Takes content and personal data out of the case, whole or not at all, and leaves pseudonyms, counts, times, ties
    /// and a tombstone. ``finishPurge(by:)`` must follow, so that nothing of it stays in free pages or in the
    /// write-ahead log.
    ///
    /// - Parameters:
    ///   - reason: Why; it stands on the tombstone.
    ///   - key: The key of the pseudonyms; the same for every purge of a case.
    /// - Throws: ``StoreError``, or ``CastEntryError`` for an account that the case does not hold; the case is then as
    ///   it was.
    /// - Complexity: O(size of the case).
    package func purge(
        _ scope: PurgeScope, reason: String, key: PseudonymKey, by person: Operator
    ) throws -> PurgeOutcome {
        guard isWritable else { throw StoreError.readOnly(path: path) }
        do {
            return try queue.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA secure_delete = ON; PRAGMA foreign_keys = OFF")
                defer { try? database.execute(sql: "PRAGMA foreign_keys = ON") }
                var outcome = PurgeOutcome()
                try database.inTransaction(.immediate) {
                    try checkKey(key, database)
                    // What is not as it was written must not pass for sound with the new check values.
                    var contents = ContentCheck(database)
                    contents.run()
                    var purge = Purge(database, key: key, scope: scope)
                    try purge.run(reason: reason, by: person)
                    outcome = purge.outcome
                    guard !outcome.isNothing else { return .rollback }
                    let ledger = ContentLedger(database: database)
                    try ledger.renewKept(
                        DigestedTable.imported + DigestedTable.media + DigestedTable.runs + DigestedTable.search)
                    try ledger.renew(DigestedTable.cast + DigestedTable.purges + [.figurePlace])
                    try CaseLog.append(
                        action: "purge",
                        detail: [
                            "accounts": "\(outcome.accounts)", "posts": "\(outcome.posts)",
                            "assets": "\(outcome.assets)", "faces": "\(outcome.faces)",
                            "scope": scope.words, "request": scope.request(key),
                            "contents_before": contents.findings.isEmpty
                                ? "as they were written" : "\(contents.findings.count) parts not as they were written",
                        ], by: person, in: database)
                    return .commit
                }
                return outcome
            }
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        }
    }

    /// What is known of a purge before it is done.
    package enum PurgeRequest: Sendable {
        /// It can be done.
        case isNew
        /// The case has been purged of just this, and holds none of its names any more.
        case isDone
    }

    /// Checks that a purge can be done; changes nothing.
    ///
    /// - Throws: ``StoreError`` for another key or a source that the case does not hold, or ``CastEntryError`` for an
    ///   account.
    package func checkPurge(_ scope: PurgeScope, key: PseudonymKey) throws -> PurgeRequest {
        guard isWritable else { throw StoreError.readOnly(path: path) }
        do {
            return try queue.read { database in
                try checkKey(key, database)
                do {
                    try Purge(database, key: key, scope: scope).checkNames()
                    return .isNew
                } catch {
                    let known = try String.fetchAll(
                        database, sql: "SELECT json_extract(detail, '$.request') FROM log WHERE action = 'purge'")
                    guard known.contains(scope.request(key)) else { throw error }
                    return .isDone
                }
            }
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        }
    }

    /// Writes the file anew, so that nothing that was purged stays in free pages or in the write-ahead log, where the
    /// last purge has not got so far yet.
    ///
    /// - Throws: ``StoreError/purgeUnfinished(path:reason:)``; what was purged is then out of every table, not yet out
    ///   of the file.
    /// - Complexity: O(size of the case); needs as much room on the disk again.
    package func finishPurge(by person: Operator) throws(StoreError) {
        do {
            try queue.writeWithoutTransaction { database in
                let last = try Row.fetchOne(
                    database,
                    sql: """
                        SELECT max(CASE WHEN action = 'purge' THEN id END), max(CASE WHEN action = 'purge-step'
                            AND json_extract(detail, '$.step') = 'file written anew' THEN id END) FROM log
                        """)
                guard let purge = try last?.value(0) as Int64? else { return }
                if let done = try last?.value(1) as Int64?, done > purge { return }
                try database.execute(sql: "PRAGMA secure_delete = ON")
                try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
                try database.execute(sql: "VACUUM")
                try database.inTransaction {
                    try CaseLog.append(
                        action: "purge-step", detail: ["step": "file written anew"], by: person, in: database)
                    return .commit
                }
                try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
            }
        } catch {
            let cause = StoreError(error, path: path)
            if case .diskFull = cause { throw .purgeUnfinished(path: path, reason: "the disk is full") }
            if case .temporaryFull(let folder) = cause {
                throw .purgeUnfinished(
                    path: path, reason: "\(folder) has no room for temporary files; another can be named with TMPDIR")
            }
            throw .purgeUnfinished(path: path, reason: (error as? DatabaseError)?.message ?? "\(error)")
        }
    }

    /// Notes in the log that results were gone through.
    package func logResultsCleaned(_ deleted: Int, by person: Operator) throws(StoreError) {
        do {
            try queue.writeWithoutTransaction { database in
                let last = try String.fetchOne(database, sql: "SELECT detail FROM log ORDER BY id DESC LIMIT 1")
                // A repeat that finds nothing to do leaves the case as it is.
                if deleted == 0, last?.contains("results cleaned") ?? false { return }
                try database.inTransaction {
                    try CaseLog.append(
                        action: "purge-step", detail: ["step": "results cleaned", "deleted": "\(deleted)"], by: person,
                        in: database)
                    return .commit
                }
                try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
            }
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// The terms that purges took out.
    package func purgedTerms(key: PseudonymKey) throws(StoreError) -> PurgedTerms {
        try read { database in
            try checkKey(key, database)
            return try PurgedTerms(database, key: key)
        }
    }

    /// SHA-256 of every source.
    package func sourceDigests() throws(StoreError) -> Set<String> {
        try read { try Set(String.fetchAll($0, sql: "SELECT sha256 FROM source")) }
    }

    /// Pseudonyms of two keys in one case could not be joined.
    private func checkKey(_ key: PseudonymKey, _ database: Database) throws {
        let known = try String.fetchOne(database, sql: "SELECT key_check FROM tombstone ORDER BY id LIMIT 1")
        if let known, known != key.check { throw StoreError.otherKey(path: path) }
    }

    /// Writes a copy of the case.
    package func copy(to path: String) throws(StoreError) {
        do {
            // VACUUM INTO makes one file without a write-ahead log.
            try queue.inDatabase { try $0.execute(sql: "VACUUM INTO ?", arguments: [path]) }
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// Where terms that were purged still stand.
    package struct AuditFinding: Sendable, Hashable {
        /// The table and column.
        package var place: String
        /// Texts there that hold one.
        package var texts: Int
    }

    /// What an audit found in the file.
    package struct Audit: Sendable {
        /// Where purged terms still stand.
        package var findings: [AuditFinding]
        /// Pages that hold nothing and may hold what was there.
        package var freePages: Int
        /// Bytes of the write-ahead log beside the file.
        package var logBytes: Int64
        /// Tombstones: when, why, what.
        package var tombstones: CaseTable
        /// The terms that are looked for.
        package var terms: PurgedTerms
        /// When the last purge was, in ISO 8601.
        package var lastPurge: String?
        /// Faces that the case keeps, among them those that were taken after a purge.
        package var faces: Int
    }

    /// Looks for purged terms in every text of the case, for free pages and for a write-ahead log.
    ///
    /// - Throws: ``StoreError``; with another key than the purges' it could find nothing.
    package func audit(key: PseudonymKey) throws(StoreError) -> Audit {
        let log = try? FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? NSNumber
        let tombstones = try table(
            "SELECT id, time, who, reason, scope, accounts, posts, assets FROM tombstone ORDER BY id")
        return try read { database in
            try checkKey(key, database)
            let terms = try PurgedTerms(database, key: key)
            var found: [String: Int] = [:]
            try CaseText.forEach(in: database) { table, column, text in
                if terms.areIn(text) { found["\(table).\(column)", default: 0] += 1 }
            }
            return Audit(
                findings: found.sorted { $0.key < $1.key }.map { AuditFinding(place: $0.key, texts: $0.value) },
                freePages: try Int.fetchOne(database, sql: "PRAGMA freelist_count") ?? 0,
                logBytes: log?.int64Value ?? 0,
                tombstones: tombstones, terms: terms,
                lastPurge: try String.fetchOne(database, sql: "SELECT max(time) FROM tombstone"),
                faces: try Int.fetchOne(database, sql: "SELECT count(*) FROM media_face") ?? 0)
        }
    }

    /// By when posts must be looked at again or purged, by source.
    ///
    /// - Parameter now: In milliseconds since 1970 (UTC).
    package func recheck(_ retention: Retention, now: Int64) throws(StoreError) -> CaseTable {
        do {
            try queue.inDatabase { try $0.execute(sql: RetentionSQL.deadlines(retention)) }
        } catch {
            throw StoreError(error, path: path)
        }
        return try table(
            """
            SELECT 'posts' AS what, s.name AS source, d.basis, count(*) AS number,
                strftime('%Y-%m-%d', min(d.seen) / 1000, 'unixepoch') AS last_seen, d.days,
                strftime('%Y-%m-%d', min(d.due) / 1000, 'unixepoch') AS due,
                sum(d.due <= :now) AS overdue,
                CASE WHEN min(d.due) <= :now THEN 'look again or purge now' ELSE 'in time' END AS state
            FROM temp.deadline d JOIN source s ON s.id = d.source GROUP BY s.id, d.basis
            UNION ALL
            SELECT 'account', c.node, 'deleted by its owner', (SELECT count(*) FROM post t WHERE t.account = c.account),
                substr(c.status_since, 1, 10), 0, substr(c.status_since, 1, 10),
                (SELECT count(*) FROM post t WHERE t.account = c.account), 'purge unless there is a reason to keep it'
            FROM account_card c WHERE c.status IN ('self_deleted', 'deleted')
                AND c.account NOT IN (SELECT account FROM purged_account)
            ORDER BY 7, 2
            """, ["now": now])
    }
}
