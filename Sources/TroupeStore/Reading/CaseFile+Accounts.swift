import GRDB

/// An account of a case and what is known of it; accounts that are one are one.
package struct CaseAccount: Sendable {
    /// Its number in the case.
    package var number: Int64
    /// Its name as questions know it: `tiktok:a01`.
    package var node: String
    /// The platform; `unknown` where it is not known.
    package var platform: String
    /// Its id on the platform.
    package var key: String
    /// Its handle, the last that is known.
    package var handle: String?
    /// Its display name, the last that is known.
    package var name: String?
    /// When it was made, as analysts recorded it.
    package var created: String?
    /// `active`, `removed` …; `unknown` where nobody says.
    package var status: String
    /// Since when.
    package var statusSince: String?
    /// Whether it is no longer there; false also where that is not known (see ``status``).
    package var isGone: Bool
    /// Its roles in the case, separated by blanks.
    package var role: String?
    /// The ids of the personas that it plays, separated by blanks; those not confirmed are among them.
    package var personas: String?
    /// Whether it plays a persona that nobody has rejected.
    package var plays: Bool
    /// Whether it is a victim of the use of a face or voice.
    package var isVictim: Bool
    /// The number of its posts.
    package var posts: Int
}

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
        self.init(
            number: row["account"], node: row["node"], platform: row["platform"], key: row["key"],
            handle: row["handle"], name: row["name"], created: row["created"], status: row["status"],
            statusSince: row["status_since"], isGone: row["is_gone"], role: row["role"], personas: row["persona"],
            plays: row["plays"], isVictim: row["is_victim"], posts: row["posts"])
    }
}
