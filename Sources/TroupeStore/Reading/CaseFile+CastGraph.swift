import GRDB
package import TroupeModel

extension CaseFile {
    /// The cast.
    ///
    /// - Throws: ``StoreError``.
    package func castGraph() throws(StoreError) -> CastGraph {
        try read { database in
            func things(_ sql: String) throws -> [CastGraph.Thing] {
                try Row.fetchAll(database, sql: sql).map { row in
                    CastGraph.Thing(
                        id: try row.value("id"), title: try row.value("title"), kind: try row.value("kind"),
                        isCandidate: try row.value("state") as String? == "candidate", uses: try row.value("uses"),
                        posts: try row.value("posts"))
                }
            }
            func lines(_ sql: String) throws -> [CastGraph.Line] {
                try Row.fetchAll(database, sql: sql).map { row in
                    CastGraph.Line(
                        from: try row.value(0), to: try row.value(1),
                        isCandidate: try row.value(2) as String == "candidate")
                }
            }
            var cast = CastGraph()
            cast.personas = try things(CastGraph.personaSQL)
            cast.faces = try things(CastGraph.faceSQL)
            cast.products = try things(CastGraph.productSQL)
            cast.merchants = try things(CastGraph.merchantSQL)
            cast.plays = try lines("SELECT CAST(account AS TEXT), persona, state FROM played ORDER BY account, persona")
            cast.shows = try lines(
                """
                SELECT persona, key, state FROM persona_asset
                WHERE layer = 'face' AND state <> 'rejected' ORDER BY persona, key
                """)
            cast.promotes = try lines(CastGraph.promotesSQL("product"))
            cast.promotesMerchant = try lines(CastGraph.promotesSQL("merchant"))
            cast.sells = try lines(CastGraph.sellsSQL)
            cast.claims = try Row.fetchAll(
                database,
                sql: """
                    SELECT persona, type, claimed, observed, status, source FROM claim_view
                    WHERE persona IS NOT NULL ORDER BY persona, type, claim
                    """
            ).map { row in
                CastGraph.Claim(
                    persona: try row.value("persona"), type: try row.value("type"), claimed: try row.value("claimed"),
                    observed: try row.value("observed"),
                    status: try row.value("status"), source: try row.value("source"))
            }
            return cast
        }
    }
}

extension CastGraph {
    fileprivate static let personaSQL = """
        SELECT id, name AS title, kind, state, (SELECT count(*) FROM played p WHERE p.persona = r.id) AS uses, 0 AS posts
        FROM persona r WHERE state <> 'rejected' ORDER BY id
        """

    fileprivate static let faceSQL = """
        SELECT s.key AS id, coalesce(a.label, s.key) AS title, a.origin AS kind, NULL AS state, count(*) AS uses,
            0 AS posts
        FROM persona_asset s
            LEFT JOIN asset_assessment a ON a.layer = 'face' AND a.key = s.key AND a.state <> 'rejected'
        WHERE s.layer = 'face' AND s.state <> 'rejected' GROUP BY s.key ORDER BY s.key
        """

    fileprivate static let productSQL = """
        SELECT u.key AS id, coalesce(r.title, u.key) AS title, NULL AS kind, NULL AS state,
            count(DISTINCT p.persona) AS uses, count(*) AS posts
        FROM post_use u JOIN played p ON p.account = u.account
            LEFT JOIN product r ON r.id = u.key AND r.state <> 'rejected'
        WHERE u.layer = 'product' GROUP BY u.key ORDER BY u.key
        """

    fileprivate static let merchantSQL = """
        SELECT x.id AS id, coalesce(m.name, x.id) AS title, NULL AS kind, NULL AS state,
            count(DISTINCT x.persona) AS uses, 0 AS posts
        FROM (
            SELECT u.key AS id, p.persona FROM post_use u JOIN played p ON p.account = u.account
                WHERE u.layer = 'merchant'
            UNION SELECT r.merchant, p.persona FROM post_use u JOIN played p ON p.account = u.account
                JOIN product r ON r.id = u.key AND r.state <> 'rejected'
                WHERE u.layer = 'product' AND r.merchant IS NOT NULL
        ) x LEFT JOIN merchant m ON m.id = x.id AND m.state <> 'rejected' GROUP BY x.id ORDER BY x.id
        """

    fileprivate static func promotesSQL(_ layer: String) -> String {
        """
        SELECT DISTINCT p.persona, u.key, 'confirmed' FROM post_use u JOIN played p ON p.account = u.account
        WHERE u.layer = '\(layer)' ORDER BY 1, 2
        """
    }

    fileprivate static let sellsSQL = """
        SELECT DISTINCT * FROM (
            SELECT id, merchant, state FROM product WHERE merchant IS NOT NULL AND state <> 'rejected'
            UNION SELECT u.key, v.key, 'confirmed' FROM post_use u
                JOIN post_use v ON v.post = u.post AND v.layer = 'merchant' WHERE u.layer = 'product'
                AND NOT EXISTS (SELECT 1 FROM product r WHERE r.id = u.key AND r.state <> 'rejected'))
        ORDER BY 1, 2
        """
}
