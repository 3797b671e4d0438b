import Foundation
import GRDB

/// Full-text search over captions, transcripts and texts on stickers.
extension CaseFile {
    /// Layers whose assets are texts that are searched.
    private static let searched = "('caption', 'transcript', 'sticker')"

    /// Posts whose texts hold all the words.
    ///
    /// Three characters and more are found through an index of trigrams (SQLite FTS5), which is brought up to date here
    /// where the case may be written; shorter words, and cases that may not, are searched text by text. Chinese needs
    /// no words between blanks.
    ///
    /// - Parameters:
    ///   - text: What to look for, letter case aside. Words between blanks are all to be there; what stands in quotes
    ///     is one.
    ///   - platform: Only posts of this platform.
    ///   - limit: The most rows.
    /// - Returns: Platform, name and id of the account, post, time, layer and text, by time.
    package func find(_ text: String, platform: String? = nil, limit: Int = 100) throws(StoreError) -> CaseTable {
        let words = Self.words(of: text)
        guard !words.isEmpty else { return CaseTable(columns: Self.foundColumns, rows: []) }
        try prepareForQuestions()
        let indexed = try isWritable ? bringSearchUpToDate() : isSearchUpToDate()
        let usesIndex = indexed && words.contains { $0.count >= 3 }
        var conditions = ["l.name IN \(Self.searched)"]
        var arguments: StatementArguments = ["limit": limit, "platform": platform]
        if usesIndex {
            conditions.append("a.id IN (SELECT rowid FROM text_search WHERE text_search MATCH :match)")
            let match = words.filter { $0.count >= 3 }.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }
            arguments += ["match": match.joined(separator: " AND ")]
        }
        for (number, word) in words.enumerated() where !usesIndex || word.count < 3 {
            conditions.append("a.key LIKE :word\(number) ESCAPE '\\'")
            let escaped = word.replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_")
            arguments += ["word\(number)": "%" + escaped + "%"]
        }
        return try table(
            """
            SELECT p.name AS platform, coalesce(k.name, '@' || k.handle) AS name, b.key AS account, t.native AS post,
                strftime('%Y-%m-%dT%H:%M:%SZ', t.time / 1000, 'unixepoch') AS time, l.name AS layer, a.key AS text
            FROM asset a JOIN layer l ON l.id = a.layer JOIN use u ON u.asset = a.id JOIN post t ON t.id = u.post
                JOIN platform p ON p.id = t.platform LEFT JOIN account x ON x.id = t.account
                LEFT JOIN account b ON b.id = coalesce(x.same_as, x.id) LEFT JOIN account_card k ON k.account = b.id
            WHERE \(conditions.joined(separator: " AND ")) AND (:platform IS NULL OR p.name = :platform)
            ORDER BY t.time, p.name, t.native, l.name LIMIT :limit
            """, arguments)
    }

    private static let foundColumns = ["platform", "name", "account", "post", "time", "layer", "text"]

    /// The words between blanks, and what stands in quotes as one.
    static func words(of text: String) -> [String] {
        var words: [String] = []
        for (place, part) in text.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
            if place % 2 == 1 {
                if !part.allSatisfy(\.isWhitespace) { words.append(String(part)) }
            } else {
                words += part.split(whereSeparator: \.isWhitespace).map(String.init)
            }
        }
        return words
    }

    private func isSearchUpToDate() throws(StoreError) -> Bool {
        try read { database in
            let last = try Int64.fetchOne(database, sql: "SELECT coalesce(max(id), 0) FROM asset") ?? 0
            return try Int64.fetchOne(database, sql: "SELECT last_asset FROM search_state") == last
        }
    }

    /// Adds the texts that came since the last search to the index.
    private func bringSearchUpToDate() throws(StoreError) -> Bool {
        if try isSearchUpToDate() { return true }
        do {
            try queue.write { database in
                try database.execute(
                    sql: """
                        INSERT INTO text_search(rowid, key)
                        SELECT a.id, a.key FROM asset a JOIN layer l ON l.id = a.layer
                        WHERE l.name IN \(Self.searched) AND a.id > (SELECT last_asset FROM search_state);
                        UPDATE search_state SET last_asset = (SELECT coalesce(max(id), 0) FROM asset)
                        """)
                try ContentLedger(database: database).renew(DigestedTable.search)
            }
            return true
        } catch {
            throw StoreError(error, path: path)
        }
    }
}
