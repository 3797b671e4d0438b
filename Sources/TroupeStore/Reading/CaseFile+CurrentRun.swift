import GRDB
import TroupeModel

/// The run that a case keeps last: its settings, and what it found.
package struct StoredRun: Sendable {
    /// A tie between two accounts, by their numbers in the case.
    package struct Tie: Sendable {
        /// One account.
        package var first: Int64
        /// The other.
        package var second: Int64
        /// Distinct shared objects.
        package var support: Int
        /// Pairs of posts within the window.
        package var postPairs: Int
        /// The layers on which they share something.
        package var layers: [String]
        /// How likely so many occasions are by chance; nil where that cannot be told.
        package var p: Double?
        /// The false-discovery rate of the tie taken alone.
        package var q: Double?
        /// Separate occasions.
        package var occasions: Int?
        /// Occasions expected by chance.
        package var expected: Double?
    }

    /// Two posts of one thing within the window.
    package struct CoAction: Sendable {
        /// The account of the tie's first end.
        package var first: Int64
        /// That of its second.
        package var second: Int64
        /// The layer's name.
        package var layer: String
        /// What both posts share.
        package var object: String
        /// The first end's post.
        package var firstPost: Post
        /// The second end's.
        package var secondPost: Post
    }

    /// A post, as far as it is evidence.
    package struct Post: Sendable {
        /// Its number in the case.
        package var number: Int64
        /// Its id on the platform.
        package var id: String
        /// When it was published, in milliseconds since 1970.
        package var time: Int64
    }

    /// What fixes it (see ``KeptRun/key``).
    package var key: String
    /// The version of the program that made it.
    package var version: String
    /// The settings, as JSON.
    package var settings: String
    /// What it looked at and found, in numbers, as JSON; nil for a run of a version that did not keep them.
    package var summary: String?
    /// The window in milliseconds.
    package var window: Int64
    /// The community of each member, by its letter.
    package var communities: [Int64: String]
    /// The ties.
    package var ties: [Tie]

    /// The letters of its communities, A to Z before AA.
    package var letters: [String] {
        Set(communities.values).sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
    }
}

extension CaseFile {
    /// Whether the case keeps a run.
    ///
    /// - Throws: ``StoreError``.
    package func hasRun() throws(StoreError) -> Bool {
        try read { try Bool.fetchOne($0, sql: "SELECT EXISTS (SELECT 1 FROM run)") ?? false }
    }

    /// The run that the case keeps last; nil for none.
    ///
    /// - Parameter isSlow: Whether its slow groups are asked for instead of its network.
    /// - Throws: ``StoreError``.
    /// - Complexity: O(members + ties).
    package func currentRun(isSlow: Bool = false) throws(StoreError) -> StoredRun? {
        try read { database in
            guard let row = try Row.fetchOne(database, sql: "SELECT * FROM \(Self.view(isSlow: isSlow))") else {
                return nil
            }
            let id: Int64 = try row.value("id")
            let members = try Row.fetchAll(
                database, sql: "SELECT account, label FROM member WHERE run = ?", arguments: [id])
            let ties = try Row.fetchAll(
                database, sql: "SELECT * FROM tie WHERE run = ? ORDER BY first, second", arguments: [id])
            return StoredRun(
                key: try row.value("key"), version: try row.value("version"), settings: try row.value("settings"),
                summary: try row.value("summary"),
                window: try row.value("window"),
                communities: try Dictionary(
                    members.map { (try $0.value("account"), try $0.value("label")) },
                    uniquingKeysWith: { first, _ in first }),
                ties: try ties.map(StoredRun.Tie.init))
        }
    }

    private static func view(isSlow: Bool) -> String { isSlow ? "current_slow_run" : "current_run" }

    /// The co-actions behind the ties of the current run, in no order.
    ///
    /// - Parameter isSlow: Whether those of its slow groups are asked for.
    /// - Throws: ``StoreError``.
    package func coActions(isSlow: Bool = false) throws(StoreError) -> [StoredRun.CoAction] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT c.first, c.second, c.layer, c.object, s.id AS first_post, s.native AS first_id,
                        s.time AS first_time, t.id AS second_post, t.native AS second_id, t.time AS second_time
                    FROM co_action c JOIN \(Self.view(isSlow: isSlow)) r ON r.id = c.run
                        JOIN post s ON s.id = c.first_post JOIN post t ON t.id = c.second_post
                    """
            ).map { row in
                StoredRun.CoAction(
                    first: try row.value("first"), second: try row.value("second"), layer: try row.value("layer"),
                    object: try row.value("object"),
                    firstPost: StoredRun.Post(
                        number: try row.value("first_post"), id: try row.value("first_id"),
                        time: try row.value("first_time") ?? 0),
                    secondPost: StoredRun.Post(
                        number: try row.value("second_post"), id: try row.value("second_id"),
                        time: try row.value("second_time") ?? 0))
            }
        }
    }
}

extension StoredRun.Tie {
    fileprivate init(_ row: Row) throws {
        let layers: String = try row.value("layers")
        self.init(
            first: try row.value("first"), second: try row.value("second"), support: try row.value("support"),
            postPairs: try row.value("post_pairs"),
            layers: layers.split(separator: " ").map(String.init), p: try row.value("p"), q: try row.value("q"),
            occasions: try row.value("occasions"), expected: try row.value("expected"))
    }
}
