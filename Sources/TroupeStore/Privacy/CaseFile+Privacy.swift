import Foundation
import GRDB

extension CaseFile {
    /// Takes content and personal data out of the case, whole or not at all, and leaves pseudonyms, counts, times, ties and a
    /// tombstone. The file is then written anew, so that nothing of it stays in free pages or in the write-ahead log.
    ///
    /// - Parameters:
    ///   - reason: Why; it stands on the tombstone.
    ///   - key: The key of the pseudonyms; the same for every purge of a case.
    /// - Throws: ``StoreError``, or ``CastEntryError`` for an account that the case does not hold.
    /// - Complexity: O(size of the case); needs as much room on the disk again.
    public func purge(
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
                    var purge = Purge(database, key: key, scope: scope)
                    try purge.run(reason: reason, by: person)
                    outcome = purge.outcome
                    guard outcome.accounts + outcome.posts > 0 else { return .rollback }
                    try CaseLog.append(
                        action: "purge",
                        detail: [
                            "accounts": "\(outcome.accounts)", "posts": "\(outcome.posts)",
                            "assets": "\(outcome.assets)",
                            "scope": scope.words,
                        ], by: person, in: database)
                    return .commit
                }
                try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
                try database.execute(sql: "VACUUM")
                try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
                return outcome
            }
        } catch let error as DatabaseError {
            throw StoreError(error, path: path)
        }
    }

    /// Pseudonyms of two keys in one case could not be joined.
    private func checkKey(_ key: PseudonymKey, _ database: Database) throws {
        let known = try String.fetchOne(database, sql: "SELECT key_check FROM tombstone ORDER BY id LIMIT 1")
        if let known, known != key.check { throw StoreError.otherKey(path: path) }
    }

    /// Writes a copy of the case.
    public func copy(to path: String) throws(StoreError) {
        do {
            // VACUUM INTO makes one file without a write-ahead log.
            try queue.inDatabase { try $0.execute(sql: "VACUUM INTO ?", arguments: [path]) }
        } catch {
            throw StoreError(error, path: path)
        }
    }

    /// Where terms that were purged still stand.
    public struct AuditFinding: Sendable, Hashable {
        /// The table and column.
        public var place: String
        /// Texts there that hold one.
        public var texts: Int
    }

    /// What an audit found in the file.
    public struct Audit: Sendable {
        /// Where purged terms still stand.
        public var findings: [AuditFinding]
        /// Pages that hold nothing and may hold what was there.
        public var freePages: Int
        /// Bytes of the write-ahead log beside the file.
        public var logBytes: Int64
        /// Tombstones: when, why, what.
        public var tombstones: CaseTable
        /// The terms that are looked for.
        public var terms: PurgedTerms
        /// When the last purge was, in ISO 8601.
        public var lastPurge: String?
    }

    /// Looks for purged terms in every text of the case, for free pages and for a write-ahead log.
    ///
    /// - Throws: ``StoreError``; with another key than the purges' it could find nothing.
    public func audit(key: PseudonymKey) throws(StoreError) -> Audit {
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
                lastPurge: try String.fetchOne(database, sql: "SELECT max(time) FROM tombstone"))
        }
    }

    /// By when posts must be looked at again or purged, by source.
    ///
    /// - Parameter now: In milliseconds since 1970 (UTC).
    public func recheck(_ retention: Retention, now: Int64) throws(StoreError) -> CaseTable {
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
