import GRDB

/// A coded post: whether a narrative was found in it.
package struct CodedPost: Sendable {
    /// Its account by node, or the community of its account.
    package var who: String
    /// When it was published, in milliseconds since 1970.
    package var time: Int64
    /// Its caption; nil for none.
    package var caption: String?
    /// Its id on the platform.
    package var id: String
    /// Whether a coder found the narrative in it.
    package var isMarked: Bool
}

extension CaseFile {
    /// The posts that coders have looked at, each once, by who published them, then by time.
    ///
    /// - Parameter byAccount: Whether `who` is the account; otherwise it is the community, and posts of accounts in
    ///   none are left out.
    /// - Throws: ``StoreError``.
    package func codedPosts(narrative: String, byAccount: Bool) throws(StoreError) -> [CodedPost] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT CASE WHEN :by_account THEN n.node ELSE m.community END AS who, t.time, s.key AS caption, t.native,
                        max(c.narrative = :narrative) AS marked
                    FROM coding_view c JOIN post t ON t.id = c.post JOIN account a ON a.id = t.account
                        JOIN account_card n ON n.account = coalesce(a.same_as, a.id)
                        LEFT JOIN member_view m ON m.number = n.account JOIN sighting g ON g.id = t.last_sighting
                        LEFT JOIN asset s ON s.id = g.caption
                    WHERE t.time IS NOT NULL AND (:by_account OR m.community IS NOT NULL)
                    GROUP BY t.id ORDER BY who, t.time, t.native
                    """, arguments: ["by_account": byAccount, "narrative": narrative]
            ).map { row in
                CodedPost(
                    who: try row.value("who"), time: try row.value("time"), caption: try row.value("caption"),
                    id: try row.value("native"),
                    isMarked: try row.value("marked"))
            }
        }
    }

    /// The narratives that coders found in posts, by post, then narrative: number of the post, code, title.
    ///
    /// - Throws: ``StoreError``.
    package func codings() throws(StoreError) -> [(post: Int64, narrative: String, title: String?)] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT DISTINCT c.post, c.narrative, n.title FROM coding_view c
                        LEFT JOIN narrative n ON n.id = c.narrative ORDER BY c.post, c.narrative
                    """
            ).map { (try $0.value("post"), try $0.value("narrative"), try $0.value("title")) }
        }
    }

    /// The captions of all posts with the node of the account, by node.
    ///
    /// - Throws: ``StoreError``.
    package func captions() throws(StoreError) -> [(node: String, text: String)] {
        try read { database in
            try Row.fetchAll(database, sql: "SELECT node, key FROM post_use WHERE layer = 'caption' ORDER BY node")
                .map { (try $0.value("node"), try $0.value("key")) }
        }
    }
}
