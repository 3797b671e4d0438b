import GRDB

extension CaseFile {
    /// The ties of an account in the current run, the strongest first, as rows of values: the other account, support,
    /// post pairs, layers, p, q, community.
    ///
    /// - Parameter node: The account's node.
    /// - Throws: ``StoreError``.
    package func tieRows(of node: String) throws(StoreError) -> [[CaseValue]] {
        try rows(
            """
            SELECT CASE first WHEN :of THEN second ELSE first END, support, post_pairs, layers, p, q, community
            FROM tie_view WHERE first = :of OR second = :of ORDER BY support DESC, 1
            """, ["of": node])
    }

    /// The co-actions of two accounts in the current run, as rows of values: layer, object, then account, post and time
    /// of each side, and the gap in seconds.
    ///
    /// - Throws: ``StoreError``.
    package func coActionRows(of one: String, and other: String) throws(StoreError) -> [[CaseValue]] {
        try rows(
            """
            SELECT layer, object, first, first_post, first_time, second, second_post, second_time, gap_seconds
            FROM co_action_view WHERE (first = :a AND second = :b) OR (first = :b AND second = :a)
            ORDER BY layer, first_time, object, first_post, second_post
            """, ["a": one, "b": other])
    }

    /// The community of each member in the current run, by the account's node.
    ///
    /// - Throws: ``StoreError``.
    package func communityOfNode() throws(StoreError) -> [String: String] {
        try read { database in
            Dictionary(
                try Row.fetchAll(database, sql: "SELECT account, community FROM member_view").map {
                    (try $0.value("account") as String, try $0.value("community") as String)
                }
            ) { first, _ in first }
        }
    }

    private func rows(_ sql: String, _ names: [String: String]) throws(StoreError) -> [[CaseValue]] {
        try read { database in
            try Row.fetchAll(database, sql: sql, arguments: StatementArguments(names)).map { row in
                row.databaseValues.map { value in
                    switch value.storage {
                    case .null, .blob: .null
                    case .int64(let number): .integer(number)
                    case .double(let number): .real(number)
                    case .string(let text): .text(text)
                    }
                }
            }
        }
    }
}
