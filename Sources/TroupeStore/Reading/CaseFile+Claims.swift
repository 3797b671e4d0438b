import GRDB
package import TroupeModel

/// A claim, and an account whose posts may speak for or against it.
package struct CheckableClaim: Sendable {
    /// The claim's id.
    package var id: String
    /// `residence`, `face_is_own` …
    package var type: String
    /// What it says.
    package var claimed: String
    /// The node of the account that made it, or of one that plays the persona that did.
    package var account: String
}

/// Something that the posts of an account show.
package struct SeenInPosts: Sendable {
    /// What was looked at: `region`, `language`, `hours`, `face` or `label`.
    package var by: String
    /// What it shows.
    package var observed: String
    /// Posts that show it.
    package var posts: Int64
    /// One of them, by its id on the platform.
    package var post: String?
    /// Whether it is a face that an analyst holds for AI-made or stolen.
    package var isArtificial: Bool

    package init(by: String, observed: String, posts: Int64, post: String?, isArtificial: Bool = false) {
        self.by = by
        self.observed = observed
        self.posts = posts
        self.post = post
        self.isArtificial = isArtificial
    }
}

/// What analysts weigh against each other: who may be behind it.
package struct StoredHypotheses: Sendable {
    /// In the order of their entry.
    package var hypotheses: [WeighedHypothesis] = []
    /// By id.
    package var indicators: [WeighedIndicator] = []
}

extension CaseFile {
    /// The claims with the accounts that can be looked at, in the order of their entry.
    ///
    /// - Throws: ``StoreError``.
    package func checkableClaims() throws(StoreError) -> [CheckableClaim] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT c.id, c.type, c.claimed, a.node FROM claim c
                        JOIN account_card a ON a.account = c.account OR c.account IS NULL AND a.account IN
                            (SELECT p.account FROM played p WHERE p.persona = c.persona)
                    WHERE c.state <> 'rejected' ORDER BY c.row, a.node
                    """
            ).map {
                CheckableClaim(
                    id: try $0.value("id"), type: try $0.value("type"), claimed: try $0.value("claimed"),
                    account: try $0.value("node"))
            }
        }
    }

    /// What the posts of an account show, by what was looked at, the commonest first.
    ///
    /// - Parameter node: The account's node.
    /// - Throws: ``StoreError``.
    package func seenInPosts(of node: String) throws(StoreError) -> [SeenInPosts] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    WITH mine AS (
                        SELECT t.id, t.native, t.time, g.region, g.language, g.ai_label FROM account_card c
                            JOIN post t ON t.account IN (SELECT id FROM account WHERE id = c.account OR same_as = c.account)
                            JOIN sighting g ON g.id = t.last_sighting WHERE c.node = :node)
                    SELECT 'region' AS seen_by, region AS observed, count(*) AS posts, min(native) AS post, 0 AS artificial
                        FROM mine WHERE region <> '' GROUP BY region
                    UNION ALL SELECT 'language', language, count(*), min(native), 0 FROM mine WHERE language <> ''
                        GROUP BY language
                    UNION ALL SELECT 'hours', strftime('%H', time / 1000, 'unixepoch') || ':00 UTC', count(*),
                        min(native), 0 FROM mine WHERE time IS NOT NULL GROUP BY 2
                    UNION ALL SELECT 'face', u.key || coalesce(' ' || a.origin, ''), count(*), min(u.native),
                        EXISTS (SELECT 1 FROM artificial_asset x WHERE x.layer = u.layer AND x.key = u.key)
                        FROM post_use u LEFT JOIN asset_assessment a
                            ON a.layer = u.layer AND a.key = u.key AND a.state <> 'rejected'
                        WHERE u.node = :node AND u.layer = 'face' GROUP BY u.key
                    UNION ALL SELECT 'label', ai_label, count(*), min(native), 0 FROM mine WHERE ai_label <> 'unknown'
                        GROUP BY ai_label
                    ORDER BY 1, 3 DESC, 2
                    """, arguments: ["node": node]
            ).map { row in
                SeenInPosts(
                    by: try row.value("seen_by"), observed: try row.value("observed"), posts: try row.value("posts"),
                    post: try row.value("post"),
                    isArtificial: try row.value("artificial"))
            }
        }
    }

    /// What analysts weigh against each other. An entry of a kind that this version does not know is left out.
    ///
    /// - Throws: ``StoreError``.
    package func hypotheses() throws(StoreError) -> StoredHypotheses {
        try read { database in
            var found = StoredHypotheses()
            found.hypotheses = try Row.fetchAll(
                database, sql: "SELECT * FROM hypothesis WHERE state <> 'rejected' ORDER BY row"
            ).compactMap { row in
                try HypothesisReading(rawValue: row.value("reading") ?? "").map {
                    WeighedHypothesis(
                        id: try row.value("id"), title: try row.value("title"), reading: $0,
                        likelihood: try row.value("likelihood") ?? "")
                }
            }
            var ratings: [String: [String: WeighingRating]] = [:]
            for row in try Row.fetchAll(database, sql: "SELECT * FROM weighing WHERE state <> 'rejected'") {
                guard let rating = WeighingRating(rawValue: try row.value("rating") ?? "") else { continue }
                let (indicator, hypothesis): (String, String) = (
                    try row.value("indicator"), try row.value("hypothesis")
                )
                if ratings[indicator]?[hypothesis] == nil { ratings[indicator, default: [:]][hypothesis] = rating }
            }
            found.indicators = try Row.fetchAll(
                database, sql: "SELECT * FROM indicator WHERE state <> 'rejected' ORDER BY id"
            ).compactMap { row in
                let id: String = try row.value("id")
                return try IndicatorCategory(rawValue: row.value("category") ?? "").map {
                    WeighedIndicator(
                        id: id, category: $0, origin: try row.value("origin") ?? "",
                        isConfirmed: try row.value("state") as String == "confirmed", ratings: ratings[id] ?? [:])
                }
            }
            return found
        }
    }
}
