import GRDB
import TroupeModel

/// Takes content and personal data out of a case, inside a transaction.
struct Purge {
    let database: Database
    let key: PseudonymKey
    let scope: PurgeScope
    var outcome = PurgeOutcome()
    private var redaction = Redaction()
    /// Ids, handles and names of what is taken out.
    private(set) var identifiers: Set<String> = []
    /// The words of its texts.
    private(set) var words: Set<String> = []

    init(_ database: Database, key: PseudonymKey, scope: PurgeScope) {
        self.database = database
        self.key = key
        self.scope = scope
    }

    /// Chooses, replaces, redacts; the tombstone is written last.
    mutating func run(reason: String, by person: Operator) throws {
        try choose()
        outcome.accounts = try count("temp.purge_account")
        outcome.posts = try count("temp.purge_post")
        if scope.faces { outcome.faces = try count("media_face") }
        guard !outcome.isNothing else { return }
        try database.execute(
            sql:
                "INSERT INTO tombstone(time, who, reason, scope, accounts, posts, assets, key_check) VALUES (?, ?, ?, ?, ?, ?, 0, ?)",
            arguments: [person.time, person.name, reason, scope.words, outcome.accounts, outcome.posts, key.check])
        let tombstone = database.lastInsertedRowID
        let lastChange = try Int64.fetchOne(database, sql: "SELECT coalesce(max(id), 0) FROM cast_change") ?? 0
        try replaceAccounts(tombstone)
        try replacePosts(tombstone)
        try replaceAssets()
        try replaceObjects()
        try dropContent()
        try dropMedia()
        if scope.faces { try dropFaces() }
        redaction.finish()
        try redactTexts()
        // What the history kept of the purge itself is what was taken out.
        try database.execute(sql: "DELETE FROM cast_change WHERE id > ?", arguments: [lastChange])
        try redactLog()
        try keepTerms()
        try database.execute(
            sql: "UPDATE tombstone SET assets = ? WHERE id = ?", arguments: [outcome.assets, tombstone])
    }

    private func count(_ table: String) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
    }

    // MARK: What is taken out

    /// Looks up every name of the scope.
    ///
    /// - Throws: ``CastEntryError`` or ``StoreError`` for the first that the case does not hold.
    func checkNames() throws {
        var names = try CastNames(database)
        for name in scope.accounts { _ = try names.account(name, platform: nil) }
        for source in scope.sources { _ = try number(ofSource: source) }
    }

    private func number(ofSource source: String) throws -> Int64 {
        let id = try Int64.fetchOne(
            database, sql: "SELECT id FROM source WHERE name = :name OR sha256 = :name", arguments: ["name": source])
        guard let id else { throw StoreError.notFound(what: source, path: "the case") }
        return id
    }

    private func choose() throws {
        try database.execute(
            sql: """
                DROP TABLE IF EXISTS temp.purge_account; DROP TABLE IF EXISTS temp.purge_post; DROP TABLE IF EXISTS temp.purge_asset;
                CREATE TEMP TABLE purge_account(id INTEGER PRIMARY KEY);
                CREATE TEMP TABLE purge_post(id INTEGER PRIMARY KEY);
                CREATE TEMP TABLE purge_asset(id INTEGER PRIMARY KEY);
                """)
        if scope.everything {
            try database.execute(
                sql:
                    "INSERT INTO temp.purge_account SELECT id FROM account; INSERT INTO temp.purge_post SELECT id FROM post"
            )
        }
        var names = try CastNames(database)
        for name in scope.accounts {
            let id = try names.account(name, platform: nil)
            try database.execute(
                sql: "INSERT OR IGNORE INTO temp.purge_account SELECT id FROM account WHERE id = :id OR same_as = :id",
                arguments: ["id": id])
        }
        for source in scope.sources {
            let id = try number(ofSource: source)
            try database.execute(
                sql: """
                    INSERT OR IGNORE INTO temp.purge_post SELECT t.id FROM post t
                    WHERE EXISTS (SELECT 1 FROM sighting g WHERE g.post = t.id AND g.source = :source)
                        AND NOT EXISTS (SELECT 1 FROM sighting g WHERE g.post = t.id AND g.source <> :source)
                    """, arguments: ["source": id])
        }
        if let before = scope.before {
            try database.execute(
                sql: "INSERT OR IGNORE INTO temp.purge_post SELECT id FROM post WHERE time < ?", arguments: [before])
        }
        if let now = scope.dueAt {
            try database.execute(sql: RetentionSQL.deadlines(scope.retention))
            try database.execute(
                sql: "INSERT OR IGNORE INTO temp.purge_post SELECT post FROM temp.deadline WHERE due <= ?",
                arguments: [now])
        }
        try database.execute(
            sql: """
                INSERT OR IGNORE INTO temp.purge_post
                    SELECT id FROM post WHERE account IN (SELECT id FROM temp.purge_account);
                INSERT OR IGNORE INTO temp.purge_account
                    SELECT coalesce(a.same_as, a.id) FROM post t JOIN account a ON a.id = t.account
                        LEFT JOIN temp.purge_post x ON x.id = t.id
                    GROUP BY 1 HAVING count(x.id) = count(*);
                INSERT OR IGNORE INTO temp.purge_account
                    SELECT id FROM account WHERE same_as IN (SELECT id FROM temp.purge_account);
                DELETE FROM temp.purge_account WHERE id IN (SELECT account FROM purged_account);
                DELETE FROM temp.purge_post WHERE id IN (SELECT post FROM purged_post);
                """)
    }

    // MARK: What takes its place

    private mutating func replaceAccounts(_ tombstone: Int64) throws {
        let personas = try Set(String.fetchAll(database, sql: "SELECT name FROM persona"))
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT a.id, p.name, a.key FROM temp.purge_account x JOIN account a ON a.id = x.id
                    JOIN platform p ON p.id = a.platform
                """)
        for row in rows {
            let (id, platform, key): (Int64, String, String) = (try row.value(0), try row.value(1), try row.value(2))
            let pseudonym = self.key.pseudonym("account:" + platform, key)
            let names =
                try String.fetchAll(
                    database,
                    sql: "SELECT value FROM account_fact WHERE account = ? AND fact IN ('handle', 'name', 'sec_uid')",
                    arguments: [id])
                + String.fetchAll(
                    database,
                    sql: "SELECT value FROM account_detail WHERE account = ? AND field IN ('handle', 'display_name')",
                    arguments: [id])
            let bare = key.halves(at: ":")?.after ?? key
            for name in [key, bare] + names where !personas.contains(name) {
                redaction.add(name, pseudonym)
                identifiers.insert(name.lowercased())
                words.formUnion(Terms.terms(in: name))
            }
            let facts = try String.fetchAll(
                database, sql: "SELECT value FROM account_fact WHERE account = ?", arguments: [id])
            for fact in facts { words.formUnion(Terms.terms(in: fact)) }
            try database.execute(sql: "UPDATE account SET key = ? WHERE id = ?", arguments: [pseudonym, id])
            try database.execute(
                sql: "INSERT OR IGNORE INTO purged_account VALUES (?, ?)", arguments: [id, tombstone])
        }
        try database.execute(
            sql: """
                DELETE FROM account_fact WHERE account IN (SELECT id FROM temp.purge_account);
                DELETE FROM account_detail WHERE account IN (SELECT id FROM temp.purge_account)
                    AND field NOT IN ('status', 'created');
                """)
    }

    private mutating func replacePosts(_ tombstone: Int64) throws {
        let update = try database.makeStatement(sql: "UPDATE post SET native = ? WHERE id = ?")
        let insert = try database.makeStatement(sql: "INSERT OR IGNORE INTO purged_post VALUES (?, ?)")
        let rows = try Row.fetchAll(
            database,
            sql:
                "SELECT t.id, p.name, t.native FROM temp.purge_post x JOIN post t ON t.id = x.id JOIN platform p ON p.id = t.platform"
        )
        for row in rows {
            let (id, platform, native): (Int64, String, String) = (try row.value(0), try row.value(1), try row.value(2))
            let pseudonym = key.pseudonym("post:" + platform, native)
            redaction.add(native, pseudonym)
            identifiers.insert(native.lowercased())
            try update.execute(arguments: [pseudonym, id])
            try insert.execute(arguments: [id, tombstone])
        }
    }

    /// What only purged posts use; things that analysts name (faces, products, merchants …) keep their names.
    private mutating func replaceAssets() throws {
        try database.execute(
            sql: """
                INSERT OR IGNORE INTO temp.purge_asset
                    SELECT u.asset FROM temp.purge_post x JOIN use u ON u.post = x.id;
                INSERT OR IGNORE INTO temp.purge_asset
                    SELECT g.caption FROM temp.purge_post x JOIN sighting g ON g.post = x.id WHERE g.caption IS NOT NULL;
                DELETE FROM temp.purge_asset WHERE EXISTS (SELECT 1 FROM use u WHERE u.asset = temp.purge_asset.id
                    AND u.post NOT IN (SELECT id FROM temp.purge_post));
                DELETE FROM temp.purge_asset WHERE id IN (SELECT g.caption FROM sighting g WHERE g.caption IS NOT NULL
                    AND g.post NOT IN (SELECT id FROM temp.purge_post));
                DELETE FROM temp.purge_asset WHERE id IN (SELECT s.id FROM asset s JOIN layer l ON l.id = s.layer
                    WHERE l.name IN \(PurgeScope.keptLayersSQL)
                        OR EXISTS (SELECT 1 FROM asset_assessment e WHERE e.layer = l.name AND e.key = s.key));
                """)
        let update = try database.makeStatement(sql: "UPDATE asset SET key = ?, hash = ? WHERE id = ?")
        let rows = try Row.fetchAll(
            database,
            sql:
                "SELECT s.id, l.name, s.key FROM temp.purge_asset x JOIN asset s ON s.id = x.id JOIN layer l ON l.id = s.layer"
        )
        let staying = try wordsOfStayingCaptions()
        for row in rows {
            let (id, layer, text): (Int64, String, String) = (try row.value(0), try row.value(1), try row.value(2))
            let kept = layer == "caption" ? staying[CaptionFolding.foldWords(text)] : nil
            let pseudonym = kept.map { $0 + " " + key.spelling(of: text) } ?? key.pseudonym(layer, text)
            words.formUnion(Terms.terms(in: text))
            try update.execute(arguments: [pseudonym, KeyCache.stored(pseudonym), id])
        }
        outcome.assets = rows.count
        try database.execute(sql: "DELETE FROM asset_fact WHERE asset IN (SELECT id FROM temp.purge_asset)")
    }

    /// The words of captions that stay, by their folded words: a purged caption with the same ones keeps these, and so
    /// its ties with the posts that stay.
    private func wordsOfStayingCaptions() throws -> [String: String] {
        var words: [String: String] = [:]
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT s.key FROM asset s JOIN layer l ON l.id = s.layer
                WHERE l.name = 'caption' AND s.id NOT IN (SELECT id FROM temp.purge_asset) ORDER BY s.id
                """)
        while let row = try rows.next() {
            let text = CaptionWords.words(of: try row.value(0))
            let folded = CaptionFolding.fold(text)
            if CaptionLength.letters(of: folded) >= CaptionFolding.shortest, words[folded] == nil {
                words[folded] = text
            }
        }
        return words
    }

    /// Objects of co-actions between purged posts, such as folded captions, which are no assets of the case.
    private mutating func replaceObjects() throws {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT DISTINCT c.layer, c.object FROM co_action c
                WHERE c.first_post IN (SELECT id FROM temp.purge_post) AND c.second_post IN (SELECT id FROM temp.purge_post)
                    AND c.layer NOT IN \(PurgeScope.keptLayersSQL)
                    AND NOT EXISTS (SELECT 1 FROM asset s JOIN layer l ON l.id = s.layer WHERE l.name = c.layer AND s.key = c.object)
                """)
        for row in rows {
            let (layer, object): (String, String) = (try row.value(0), try row.value(1))
            words.formUnion(Terms.terms(in: object))
            try database.execute(
                sql: """
                    UPDATE OR REPLACE co_action SET object = ? WHERE layer = ? AND object = ?
                        AND first_post IN (SELECT id FROM temp.purge_post) AND second_post IN (SELECT id FROM temp.purge_post)
                    """, arguments: [key.pseudonym(layer, object), layer, object])
        }
    }

    /// What stays of a purged post are its times, counts and labels.
    private func dropContent() throws {
        try database.execute(
            sql: """
                DROP TABLE IF EXISTS temp.purge_record;
                CREATE TEMP TABLE purge_record(source INTEGER, record INTEGER, PRIMARY KEY(source, record)) WITHOUT ROWID;
                INSERT OR IGNORE INTO temp.purge_record
                    SELECT g.source, g.record FROM temp.purge_post x JOIN sighting g ON g.post = x.id;
                UPDATE problem SET detail = '' WHERE (source, record) IN (SELECT source, record FROM temp.purge_record);
                DELETE FROM raw_record WHERE source IN (SELECT DISTINCT source FROM temp.purge_record);
                UPDATE sighting SET region = NULL, ai_fields = NULL WHERE post IN (SELECT id FROM temp.purge_post);
                INSERT INTO text_search(text_search) VALUES ('delete-all');
                UPDATE search_state SET last_asset = 0;
                """)
    }

    /// Files of purged posts go with all that was measured in them, unless another post has them too.
    private mutating func dropMedia() throws {
        let gone = scope.everything ? "true" : "post IN (SELECT id FROM temp.purge_post)"
        let files = "(SELECT file FROM media_place WHERE \(gone))"
        let texts = try String.fetchAll(
            database,
            sql: """
                SELECT path FROM media_place WHERE \(gone) UNION SELECT text FROM media_code WHERE file IN \(files)
                UNION SELECT text FROM media_mark WHERE file IN \(files)
                UNION SELECT producer FROM media_label WHERE producer IS NOT NULL AND file IN \(files)
                """)
        for text in texts { words.formUnion(Terms.terms(in: text)) }
        try database.execute(
            sql: """
                DELETE FROM media_place WHERE \(gone);
                DELETE FROM media_file WHERE id NOT IN (SELECT file FROM media_place WHERE file IS NOT NULL);
                DELETE FROM media_print WHERE file NOT IN (SELECT id FROM media_file);
                DELETE FROM media_code WHERE file NOT IN (SELECT id FROM media_file);
                DELETE FROM media_face WHERE file NOT IN (SELECT id FROM media_file);
                DELETE FROM media_mark WHERE file NOT IN (SELECT id FROM media_file);
                DELETE FROM media_label WHERE file NOT IN (SELECT id FROM media_file);
                DELETE FROM media_handle WHERE file NOT IN (SELECT id FROM media_file);
                DELETE FROM media_group WHERE file NOT IN (SELECT id FROM media_file);
                DELETE FROM media_match WHERE first NOT IN (SELECT id FROM media_file)
                    OR second NOT IN (SELECT id FROM media_file);
                """)
    }

    /// Faces go with their clusters and with what the program, not an analyst, says of these. Files can be looked at
    /// for faces again.
    private func dropFaces() throws {
        try database.execute(
            sql: """
                DELETE FROM media_face;
                DELETE FROM media_match WHERE layer = 'face';
                DELETE FROM asset_assessment WHERE layer = 'face' AND state = 'candidate' AND author = 'troupe';
                UPDATE media_file SET measured_by = replace(measured_by, ' faces', '');
                """)
    }

    // MARK: What stays

    /// Takes names of what was purged out of every text of the case but the log.
    private mutating func redactTexts() throws {
        for (table, column, number) in try textColumns() {
            if let number {
                let rows = try Row.fetchCursor(
                    database,
                    sql: "SELECT \"\(number)\", \"\(column)\" FROM \"\(table)\" WHERE \"\(column)\" IS NOT NULL")
                var changes: [(Int64, String)] = []
                while let row = try rows.next() {
                    if let text = redaction.redacted(try row.value(1)) { changes.append((try row.value(0), text)) }
                }
                for (row, text) in changes {
                    try database.execute(
                        sql: "UPDATE OR REPLACE \"\(table)\" SET \"\(column)\" = ? WHERE \"\(number)\" = ?",
                        arguments: [text, row])
                    if table == "asset" {
                        try database.execute(
                            sql: "UPDATE asset SET hash = ? WHERE id = ?", arguments: [KeyCache.stored(text), row])
                    }
                }
                outcome.redacted += changes.count
            } else {
                let texts = try String.fetchAll(
                    database, sql: "SELECT DISTINCT \"\(column)\" FROM \"\(table)\" WHERE \"\(column)\" IS NOT NULL")
                // All at once: a scan of the table for each text would take the square of its size.
                try database.execute(
                    sql: """
                        CREATE TEMP TABLE IF NOT EXISTS redacted_text(old TEXT PRIMARY KEY, new TEXT) WITHOUT ROWID;
                        DELETE FROM temp.redacted_text;
                        """)
                let insert = try database.makeStatement(sql: "INSERT INTO temp.redacted_text VALUES (?, ?)")
                var changed = 0
                for text in texts {
                    guard let redacted = redaction.redacted(text) else { continue }
                    try insert.execute(arguments: [text, redacted])
                    changed += 1
                }
                guard changed > 0 else { continue }
                try database.execute(
                    sql: """
                        UPDATE OR REPLACE "\(table)"
                        SET "\(column)" = (SELECT new FROM temp.redacted_text WHERE old = "\(table)"."\(column)")
                        WHERE "\(column)" IN (SELECT old FROM temp.redacted_text)
                        """)
                outcome.redacted += changed
            }
        }
    }

    /// The columns of text, with the column that numbers the rows where there is one.
    private func textColumns() throws -> [(table: String, column: String, number: String?)] {
        try CaseText.columns(in: database).filter { !["log", "tombstone"].contains($0.table) }
    }

    private mutating func redactLog() throws {
        let rows = try Row.fetchAll(database, sql: "SELECT id, detail FROM log")
        let entries = try rows.filter { redaction.redacted(try $0.value(1)) != nil }.map { try $0.value(0) as Int64 }
        try CaseLog.takeOut(entries, in: database)
        outcome.logEntries = entries.count
    }
}
