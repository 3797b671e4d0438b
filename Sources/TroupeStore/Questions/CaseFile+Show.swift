import GRDB
import TroupeModel

/// Everything the case holds of one account, post or asset.
package struct CaseEntry: Sendable {
    /// `account`, `post` or `asset`.
    package var kind: String
    /// Its name: platform and key, or layer and key.
    package var name: String
    /// What is known of it, table by table.
    package var parts: [(title: String, table: CaseTable)]
}

extension CaseFile {
    /// Looks up an account, post or asset.
    ///
    /// - Parameter name: A native id, a handle (with or without `@`), a key such as `music:7300…`, or any of them
    ///   behind its platform (`tiktok:7391…`); behind `account:` or `post:` where a post has the id of an account.
    /// - Throws: ``StoreError/notFound(what:path:)`` or ``StoreError/ambiguous(what:candidates:)``.
    package func show(_ name: String) throws(StoreError) -> CaseEntry {
        try prepareForQuestions()
        let name = name.nameAsRead
        var found = try accounts(named: name)
        found += try posts(named: name)
        // A post's id is also what duets and answers name it by; the post is meant.
        if found.isEmpty { found = try assets(named: name) }
        if found.isEmpty, let halves = name.halves(at: ":") {
            if halves.before == "account" { found = try accounts(named: halves.after) }
            if halves.before == "post" { found = try posts(named: halves.after) }
        }
        guard let first = found.first else { throw .notFound(what: name, path: path) }
        guard found.count == 1 else {
            let isMixed = Set(found.map(\.kind)).count > 1
            throw .ambiguous(what: name, candidates: found.map { isMixed ? "\($0.kind):\($0.name)" : $0.name })
        }
        switch first.kind {
        case "account": return try account(first)
        case "post": return try post(first)
        default: return try asset(first)
        }
    }

    private struct Candidate {
        var kind: String
        var id: Int64
        var name: String
    }

    private func candidates(
        _ kind: String, _ sql: String, _ arguments: StatementArguments
    ) throws(StoreError) -> [Candidate] {
        try read { database in
            try Row.fetchAll(database, sql: sql, arguments: arguments).map {
                Candidate(kind: kind, id: try $0.value(0), name: try $0.value(1))
            }
        }
    }

    /// The nodes of the accounts of this name: an id, a handle with or without `@`, or either behind its platform.
    ///
    /// - Throws: ``StoreError``.
    package func accountNodes(named name: String) throws(StoreError) -> [String] {
        try accounts(named: name.nameAsRead).map(\.name)
    }

    private func accounts(named name: String) throws(StoreError) -> [Candidate] {
        // `@handle` and `platform:@handle` mean the handle.
        let bare = name.hasPrefix("@") ? String(name.dropFirst()) : name.replacing(":@", with: ":", maxReplacements: 1)
        return try candidates(
            "account",
            """
            SELECT DISTINCT b.id, p.name || ':' || b.key FROM account a JOIN platform p ON p.id = a.platform
                JOIN account b ON b.id = coalesce(a.same_as, a.id)
            WHERE a.key = :bare OR p.name || ':' || a.key = :bare
                OR a.id IN (
                    SELECT account FROM account_fact WHERE fact = 'handle' AND lower(value) = lower(:bare)
                    UNION SELECT account FROM account_fact WHERE fact = 'sec_uid' AND value = :bare
                    UNION SELECT account FROM account_detail
                        WHERE field = 'handle' AND state <> 'rejected' AND lower(value) = lower(:bare))
                OR (instr(:bare, ':') > 0 AND p.name = substr(:bare, 1, instr(:bare, ':') - 1) AND a.id IN (
                    SELECT account FROM account_fact
                    WHERE fact = 'handle' AND lower(value) = lower(substr(:bare, instr(:bare, ':') + 1))
                    UNION SELECT account FROM account_detail WHERE field = 'handle' AND state <> 'rejected'
                        AND lower(value) = lower(substr(:bare, instr(:bare, ':') + 1))))
            ORDER BY 2
            """, ["bare": bare])
    }

    private func posts(named name: String) throws(StoreError) -> [Candidate] {
        try candidates(
            "post",
            """
            SELECT t.id, p.name || ':' || t.native FROM post t JOIN platform p ON p.id = t.platform
            WHERE t.native = :name OR (instr(:name, ':') > 0 AND p.name = substr(:name, 1, instr(:name, ':') - 1)
                AND t.native = substr(:name, instr(:name, ':') + 1))
            ORDER BY 2
            """, ["name": name])
    }

    private func assets(named name: String) throws(StoreError) -> [Candidate] {
        try candidates(
            "asset",
            """
            SELECT a.id, l.name || ':' || a.key FROM asset a JOIN layer l ON l.id = a.layer
            WHERE a.hash IN (:whole, :rest) AND (a.key = :name OR l.name || ':' || a.key = :name)
            ORDER BY 2
            """,
            [
                "name": name, "whole": KeyCache.stored(name),
                "rest": KeyCache.stored(name.halves(at: ":")?.after ?? name),
            ])
    }

    private func account(_ found: Candidate) throws(StoreError) -> CaseEntry {
        let same = "IN (SELECT id FROM account WHERE id = :id OR same_as = :id)"
        let facts = try table(
            """
            SELECT fact, value, strftime('%Y-%m-%dT%H:%M:%SZ', first_seen / 1000, 'unixepoch') AS first_seen,
                strftime('%Y-%m-%dT%H:%M:%SZ', last_seen / 1000, 'unixepoch') AS last_seen, s.name AS source, f.record
            FROM account_fact f JOIN source s ON s.id = f.source WHERE f.account \(same)
            ORDER BY fact, f.first_seen, value
            """, ["id": found.id])
        let posts = try table(
            """
            SELECT t.native AS post, strftime('%Y-%m-%dT%H:%M:%SZ', t.time / 1000, 'unixepoch') AS time, t.kind,
                c.key AS caption, g.ai_label, g.plays
            FROM post t JOIN sighting g ON g.id = t.last_sighting LEFT JOIN asset c ON c.id = g.caption
            WHERE t.account \(same) ORDER BY t.time, t.native LIMIT 200
            """, ["id": found.id])
        let shared = try table(
            """
            SELECT l.name AS layer, count(DISTINCT a.id) AS assets FROM use u JOIN asset a ON a.id = u.asset
                JOIN layer l ON l.id = a.layer JOIN post t ON t.id = u.post WHERE t.account \(same)
            GROUP BY l.name ORDER BY l.name
            """, ["id": found.id])
        return CaseEntry(
            kind: found.kind, name: found.name,
            parts: try cast(of: found) + [
                ("what sources say of it", facts), ("what its posts use", shared), ("posts", posts),
            ])
    }

    /// What is known of an account at a glance, what analysts recorded of it, and its community in the current run.
    private func cast(of found: Candidate) throws(StoreError) -> [(title: String, table: CaseTable)] {
        let card = try table(
            """
            SELECT c.name, '@' || c.handle AS handle, c.platform, c.key AS id, c.status, c.status_since, c.created, c.role,
                (SELECT m.community FROM member_view m WHERE m.number = c.account) AS community
            FROM account_card c WHERE c.account = :id
            """, ["id": found.id])
        let personas = try table(
            """
            SELECT r.name, x.persona, x.state, x.since, x.until, x.source FROM persona_account x
                JOIN persona r ON r.id = x.persona WHERE x.account = :id AND x.state <> 'rejected' ORDER BY x.persona
            """, ["id": found.id])
        let claims = try table(
            """
            SELECT claim, persona_name, type, claimed, observed, status AS assessed, source FROM claim_view
            WHERE account = :node OR persona IN (SELECT persona FROM played WHERE account = :id) ORDER BY claim
            """, ["id": found.id, "node": found.name])
        let events = try table(
            "SELECT time, type, detail, source FROM event_view WHERE account = :node ORDER BY time, type",
            ["node": found.name])
        return [
            ("who it is", card), ("personas it plays", personas), ("claims", claims), ("what happened", events),
        ].filter { !$0.table.rows.isEmpty }
    }

    private func post(_ found: Candidate) throws(StoreError) -> CaseEntry {
        let post = try table("SELECT * FROM post_view WHERE post = :id", ["id": found.id])
        let uses = try table(
            """
            SELECT l.name AS layer, a.key AS asset,
                (SELECT count(*) FROM use o WHERE o.asset = a.id) AS posts, s.name AS source, g.record, g.line
            FROM use u JOIN asset a ON a.id = u.asset JOIN layer l ON l.id = a.layer
                JOIN sighting g ON g.id = u.sighting JOIN source s ON s.id = g.source
            WHERE u.post = :id ORDER BY l.name, u.place, a.key
            """, ["id": found.id])
        let sightings = try table(
            """
            SELECT s.name AS source, g.record, g.line,
                strftime('%Y-%m-%dT%H:%M:%SZ', g.captured / 1000, 'unixepoch') AS captured, a.key AS account,
                g.plays, g.likes, g.comments, g.shares, g.saves, g.ai_label, g.status, s.sha256
            FROM sighting g JOIN source s ON s.id = g.source LEFT JOIN account a ON a.id = g.account
            WHERE g.post = :id ORDER BY g.captured IS NULL, g.captured, s.name, g.record
            """, ["id": found.id])
        return CaseEntry(
            kind: found.kind, name: found.name,
            parts: [("post", post), ("what it shares", uses), ("where it was seen", sightings)])
    }

    private func asset(_ found: Candidate) throws(StoreError) -> CaseEntry {
        let facts = try table(
            """
            SELECT fact, value, s.name AS source, f.record FROM asset_fact f JOIN source s ON s.id = f.source
            WHERE f.asset = :id ORDER BY fact, value
            """, ["id": found.id])
        let posts = try table(
            """
            SELECT p.name AS platform, t.native AS post, b.key AS account,
                strftime('%Y-%m-%dT%H:%M:%SZ', t.time / 1000, 'unixepoch') AS time, s.name AS source, g.record
            FROM use u JOIN post t ON t.id = u.post JOIN platform p ON p.id = t.platform
                JOIN sighting g ON g.id = u.sighting JOIN source s ON s.id = g.source
                LEFT JOIN account a ON a.id = t.account LEFT JOIN account b ON b.id = coalesce(a.same_as, a.id)
            WHERE u.asset = :id ORDER BY t.time, p.name, t.native LIMIT 200
            """, ["id": found.id])
        return CaseEntry(
            kind: found.kind, name: found.name, parts: [("what sources say of it", facts), ("posts", posts)])
    }
}

extension KeyCache {
    /// The hash of an asset's key as it stands in the case.
    static func stored(_ key: String) -> Int64 {
        var text = key
        return text.withUTF8 { Int64(bitPattern: hash(0, $0)) }
    }
}
