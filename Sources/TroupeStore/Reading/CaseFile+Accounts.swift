import GRDB
package import TroupeModel

extension CaseFile {
    /// All accounts, by platform and id (bytewise).
    ///
    /// - Throws: ``StoreError``.
    /// - Complexity: O(accounts + posts).
    package func accounts() throws(StoreError) -> [CaseAccount] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    WITH written AS (SELECT CAST(coalesce(a.same_as, a.id) AS INTEGER) AS account, count(*) AS posts
                        FROM post t JOIN account a ON a.id = t.account GROUP BY 1)
                    SELECT c.*, coalesce(w.posts, 0) AS posts,
                        EXISTS (SELECT 1 FROM played p WHERE p.account = c.account) AS plays,
                        (SELECT CAST(f.value AS INTEGER) FROM account_fact f WHERE f.account = c.account
                            AND f.fact = 'followers' ORDER BY f.last_seen DESC, f.value LIMIT 1) AS followers,
                        EXISTS (SELECT 1 FROM victim v WHERE v.account = c.account) AS is_victim
                    FROM account_card c LEFT JOIN written w ON w.account = c.account ORDER BY c.node
                    """
            ).map(CaseAccount.init)
        }
    }
}

extension CaseAccount {
    fileprivate init(_ row: Row) throws {
        self.init(
            number: try row.value("account"), node: try row.value("node"), platform: try row.value("platform"),
            key: try row.value("key"))
        (handle, name, created) = (try row.value("handle"), try row.value("name"), try row.value("created"))
        (status, statusSince, role, personas) = (
            try row.value("status"), try row.value("status_since"), try row.value("role"), try row.value("persona")
        )
        isGone = try row.value("is_gone") ? true : ["active", "online"].contains(status) ? false : nil
        followers = try row.value("followers")
        (plays, isVictim, posts) = (try row.value("plays"), try row.value("is_victim"), try row.value("posts"))
    }
}
