import Foundation
import GRDB
import TroupeDigest
import TroupeModel

/// Finds the account behind a handle or a hash, where the case says which one it is.
///
/// A source that knows only handles makes accounts keyed by them. Where exactly one account of the platform has had
/// that handle, both are one; where several have, the handle was passed on and the question stays open. Hashes are
/// those of MediaCrawler: the first sixteen hexadecimal digits of SHA-256 of the id, unsalted. What is found depends on
/// the case alone, not on the order in which its sources came; only what the last import can have changed is looked at.
struct AccountResolution {
    /// The last account that was there before the import.
    let lastAccount: Int64
    let database: Database

    func run() throws {
        try database.execute(
            sql: """
                UPDATE account SET same_as = (
                    SELECT CASE WHEN count(DISTINCT f.account) = 1 THEN max(f.account) END
                    FROM account_fact f JOIN account b ON b.id = f.account
                    WHERE f.fact = 'handle' AND lower(f.value) = substr(account.key, 8)
                        AND b.platform = account.platform
                        AND b.key NOT LIKE 'handle:%' AND b.key NOT LIKE 'hash:%')
                WHERE key IN (
                        SELECT DISTINCT 'handle:' || lower(value) FROM temp.new_account_fact WHERE fact = 'handle')
                    AND platform IN (SELECT id FROM platform)
                """)
        let platforms = try Int64.fetchAll(
            database, sql: "SELECT DISTINCT platform FROM account WHERE key >= 'hash:' AND key < 'hash;'")
        for platform in platforms { try resolveHashes(on: platform) }
    }

    private func resolveHashes(on platform: Int64) throws {
        let hasNewHashes =
            try Bool.fetchOne(
                database,
                sql: "SELECT EXISTS (SELECT 1 FROM account WHERE id > ? AND platform = ? AND key LIKE 'hash:%')",
                arguments: [lastAccount, platform]) ?? false
        // New hashes may belong to any account, old ones only to new accounts.
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT id, key FROM account
                WHERE platform = ? AND id > ? AND key NOT LIKE 'hash:%' AND key NOT LIKE 'handle:%'
                """, arguments: [platform, hasNewHashes ? 0 : lastAccount])
        for row in rows {
            let (id, key): (Int64, String) = (try row.value(0), try row.value(1))
            let digits = Hexadecimal.text(SHA256.hash(data: Data(key.utf8)).prefix(8))
            try database.execute(
                sql: "UPDATE account SET same_as = ? WHERE platform = ? AND key = ?",
                arguments: [id, platform, "hash:" + digits])
        }
    }
}
