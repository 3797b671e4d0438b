import Crypto
import Foundation
import GRDB

/// Finds the account behind a handle or a hash, where the case says which one it is.
///
/// A source that knows only handles makes accounts keyed by them. Where exactly one account of the platform has had that
/// handle, both are one; where several have, the handle was passed on and the question stays open. Hashes are those of
/// MediaCrawler: the first sixteen hexadecimal digits of SHA-256 of the id, unsalted. What is found depends on the case
/// alone, not on the order in which its sources came.
enum AccountResolution {
    static func run(in database: Database) throws {
        try database.execute(
            sql: """
                UPDATE account SET same_as = (
                    SELECT CASE WHEN count(DISTINCT f.account) = 1 THEN max(f.account) END
                    FROM account_fact f JOIN account b ON b.id = f.account
                    WHERE f.fact = 'handle' AND f.value = substr(account.key, 8) AND b.platform = account.platform
                        AND b.key NOT LIKE 'handle:%' AND b.key NOT LIKE 'hash:%')
                WHERE key >= 'handle:' AND key < 'handle;'
                """)
        try resolveHashes(in: database)
    }

    private static func resolveHashes(in database: Database) throws {
        let hashed = try Row.fetchAll(
            database, sql: "SELECT id, platform, key FROM account WHERE key >= 'hash:' AND key < 'hash;'")
        guard !hashed.isEmpty else { return }
        var wanted: [Int64: [String: Int64]] = [:]
        for row in hashed {
            let (id, platform, key): (Int64, Int64, String) = (row[0], row[1], row[2])
            wanted[platform, default: [:]][String(key.dropFirst(5))] = id
        }
        for (platform, accounts) in wanted {
            let rows = try Row.fetchCursor(
                database,
                sql:
                    "SELECT id, key FROM account WHERE platform = ? AND key NOT LIKE 'hash:%' AND key NOT LIKE 'handle:%'",
                arguments: [platform])
            var found: [(hashed: Int64, account: Int64)] = []
            while let row = try rows.next() {
                let (id, key): (Int64, String) = (row[0], row[1])
                let digits = SHA256.hash(data: Data(key.utf8)).prefix(8).map(Self.hexadecimal).joined()
                if let account = accounts[digits] { found.append((account, id)) }
            }
            for pair in found {
                try database.execute(
                    sql: "UPDATE account SET same_as = ? WHERE id = ?", arguments: [pair.account, pair.hashed])
            }
        }
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
    }
}
