import GRDB

/// Where a post was captured, for those who cite it.
package struct CapturedPost: Sendable {
    /// When it was first captured, in milliseconds since 1970; nil where no source says so.
    package var time: Int64?
    /// The source with that capture, and the record in it.
    package var source: String
    /// The record's line; nil where the source has no lines.
    package var line: Int?
    /// The caption as it was last seen; nil for none.
    package var caption: String?
}

extension CaseFile {
    /// Where a post was first captured; nil where the case does not hold it.
    ///
    /// - Parameters:
    ///   - platform: The platform's name in the case.
    ///   - id: The post's native id.
    /// - Throws: ``StoreError``.
    package func capture(ofPost id: String, on platform: String) throws(StoreError) -> CapturedPost? {
        try read { database in
            try Row.fetchOne(
                database,
                sql: """
                    SELECT g.captured, o.name, g.line,
                        (SELECT a.key FROM sighting l JOIN asset a ON a.id = l.caption WHERE l.id = t.last_sighting) AS caption
                    FROM post t JOIN platform p ON p.id = t.platform JOIN sighting g ON g.post = t.id
                        JOIN source o ON o.id = g.source
                    WHERE p.name = :platform AND t.native = :id
                    ORDER BY g.captured IS NULL, g.captured, o.name, g.record LIMIT 1
                    """, arguments: ["platform": platform, "id": id]
            ).map { row in
                CapturedPost(
                    time: try row.value("captured"), source: try row.value("name"), line: try row.value("line"),
                    caption: try row.value("caption"))
            }
        }
    }

    /// The title of something that posts share: of a product as an analyst entered it, else as a source last gave it;
    /// nil where none is known.
    ///
    /// - Parameters:
    ///   - key: Its id.
    ///   - layer: The layer that it stands on.
    /// - Throws: ``StoreError``.
    package func title(of key: String, on layer: String) throws(StoreError) -> String? {
        try read { database in
            try String.fetchOne(
                database,
                sql: """
                    SELECT coalesce(
                        (SELECT title FROM product WHERE :layer = 'product' AND id = :key AND state <> 'rejected'),
                        (SELECT name FROM merchant WHERE :layer = 'merchant' AND id = :key AND state <> 'rejected'),
                        (SELECT label FROM asset_assessment WHERE layer = :layer AND key = :key AND state <> 'rejected'
                            AND label IS NOT NULL),
                        (SELECT f.value FROM asset a JOIN layer l ON l.id = a.layer JOIN asset_fact f ON f.asset = a.id
                            WHERE l.name = :layer AND a.key = :key AND f.fact = 'title'
                            ORDER BY f.last_seen DESC, f.value LIMIT 1))
                    """, arguments: ["layer": layer, "key": key])
        }
    }
}
