import GRDB

/// Something that happened, as analysts recorded it.
package struct CaseEvent: Sendable {
    /// `press_contact`, `removed` …
    package var type: String
    /// When, as it was written.
    package var time: String
    /// The account to which it happened, by its node; nil where it happened to none by name.
    package var account: String?
}

extension CaseFile {
    /// What happened at a known time, by time; notes are not among them.
    ///
    /// - Throws: ``StoreError``.
    package func events() throws(StoreError) -> [CaseEvent] {
        try read { database in
            try Row.fetchAll(
                database,
                sql:
                    "SELECT type, time, account FROM event_view WHERE time IS NOT NULL AND type <> 'note' ORDER BY time, type"
            ).map {
                CaseEvent(type: try $0.value("type"), time: try $0.value("time"), account: try $0.value("account"))
            }
        }
    }

    /// The posts with a known time and account, by time: number of the post, of its account, milliseconds since 1970.
    ///
    /// - Throws: ``StoreError``.
    package func postTimes() throws(StoreError) -> [(post: Int64, account: Int64, time: Int64)] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT t.id, coalesce(a.same_as, a.id) AS account, t.time FROM post t
                        JOIN account a ON a.id = t.account WHERE t.time IS NOT NULL ORDER BY t.time, t.id
                    """
            ).map { (try $0.value("id"), try $0.value("account"), try $0.value("time")) }
        }
    }

    /// The accounts whose posts or personas show what analysts hold for AI-made or stolen, by their numbers; nil where
    /// nobody has assessed anything, so that nothing is known.
    ///
    /// - Throws: ``StoreError``.
    package func artificialAccounts() throws(StoreError) -> Set<Int64>? {
        try read { database in
            let isAssessed = try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM asset_assessment WHERE state <> 'rejected')")
            guard isAssessed == true else { return nil }
            return try Int64.fetchSet(
                database,
                sql: """
                    SELECT u.account FROM post_use u JOIN artificial_asset x ON x.layer = u.layer AND x.key = u.key
                    UNION SELECT p.account FROM played p
                        JOIN persona_asset s ON s.persona = p.persona AND s.state <> 'rejected'
                        JOIN artificial_asset x ON x.layer = s.layer AND x.key = s.key
                    """)
        }
    }
}
