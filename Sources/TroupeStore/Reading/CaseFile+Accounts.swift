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
                    WITH written AS (SELECT coalesce(a.same_as, a.id) AS account, count(*) AS posts
                        FROM post t JOIN account a ON a.id = t.account GROUP BY 1)
                    SELECT c.*, coalesce(w.posts, 0) AS posts,
                        EXISTS (SELECT 1 FROM played p WHERE p.account = c.account) AS plays,
                        EXISTS (SELECT 1 FROM victim v WHERE v.account = c.account) AS is_victim
                    FROM account_card c LEFT JOIN written w ON w.account = c.account ORDER BY c.node
                    """
            ).map(CaseAccount.init)
        }
    }
}

extension CaseAccount {
    fileprivate init(_ row: Row) {
        self.init(number: row["account"], node: row["node"], platform: row["platform"], key: row["key"])
        (handle, name, created) = (row["handle"], row["name"], row["created"])
        (status, statusSince, role, personas) = (row["status"], row["status_since"], row["role"], row["persona"])
        isGone = row["is_gone"] ? true : ["active", "online"].contains(status) ? false : nil
        (plays, isVictim, posts) = (row["plays"], row["is_victim"], row["posts"])
    }
}
