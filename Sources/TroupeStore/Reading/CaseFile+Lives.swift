import GRDB

/// From when to when an account of a case was there, as far as it is known.
package struct StoredLife: Sendable {
    /// Its node.
    package var node: String
    /// The platform.
    package var platform: String
    /// Its handle; its id where none is known.
    package var handle: String
    /// The ids of its personas, separated by blanks.
    package var personas: String?
    /// What it says of itself; nil where that is not known.
    package var biography: String?
    /// Whether it is a victim of the use of a face or voice.
    package var isVictim: Bool
    /// When it was made or first seen, in ISO 8601.
    package var begin: String?
    /// When it went, in ISO 8601; nil while it is there, or where that is not known.
    package var end: String?
}

/// When an account was made.
package struct CreationDay: Sendable {
    /// The community of the account in the current run.
    package var community: String?
    /// The day, `2024-10-01`.
    package var day: String
    /// The day by its Julian number.
    package var number: Int64
}

extension CaseFile {
    /// The lives of all accounts, by node.
    ///
    /// - Throws: ``StoreError``.
    package func lives() throws(StoreError) -> [StoredLife] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    WITH written AS (SELECT CAST(coalesce(a.same_as, a.id) AS INTEGER) AS account, min(t.time) AS time
                        FROM post t JOIN account a ON a.id = t.account GROUP BY 1)
                    SELECT a.node, a.platform, coalesce(a.handle, a.key) AS handle, a.persona,
                        coalesce(a.role, '') LIKE '%victim%' AS is_victim,
                        nullif(min(coalesce(a.created, '9'), coalesce(
                            strftime('%Y-%m-%dT%H:%M:%SZ', w.time / 1000, 'unixepoch'), '9')), '9') AS begin,
                        CASE WHEN a.is_gone THEN a.status_since END AS end,
                        (SELECT f.value FROM account_fact f WHERE f.account = a.account AND f.fact = 'bio'
                            AND f.value <> '' ORDER BY f.last_seen DESC, f.value LIMIT 1) AS biography
                    FROM account_card a LEFT JOIN written w ON w.account = a.account ORDER BY a.node
                    """
            ).map { row in
                StoredLife(
                    node: try row.value("node"), platform: try row.value("platform"), handle: try row.value("handle"),
                    personas: try row.value("persona"),
                    biography: try row.value("biography"), isVictim: try row.value("is_victim"),
                    begin: try row.value("begin"), end: try row.value("end"))
            }
        }
    }

    /// The days on which accounts were made, where they are known, by day.
    ///
    /// - Throws: ``StoreError``.
    package func creationDays() throws(StoreError) -> [CreationDay] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT m.community, substr(a.created, 1, 10) AS day,
                        CAST(julianday(substr(a.created, 1, 10)) AS INTEGER) AS number
                    FROM account_card a LEFT JOIN member_view m ON m.number = a.account
                    WHERE julianday(substr(a.created, 1, 10)) IS NOT NULL ORDER BY number
                    """
            ).map {
                CreationDay(
                    community: try $0.value("community"), day: try $0.value("day"), number: try $0.value("number"))
            }
        }
    }
}
