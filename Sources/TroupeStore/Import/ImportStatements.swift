/// The statements of an import.
struct ImportStatements {
    let findPlatform, insertPlatform, findLayer, insertLayer: BulkStatement
    let findAccount, insertAccount, accountFact: BulkStatement
    let findAsset, insertAsset, assetFact, assetHashes: BulkStatement
    let insertPost, findPost, touch: BulkStatement
    let lastSighting, insertSighting: BulkStatement
    let insertUse, insertUses, touchUse: BulkStatement
    /// Rows that ``insertUses`` takes at a time.
    static let usesAtATime = 16
    let insertProblem, insertRaw: BulkStatement

    init(_ database: OpaquePointer) throws {
        let make = { (sql: String) in try BulkStatement(sql, in: database) }
        findPlatform = try make("SELECT id FROM platform WHERE name = ?1")
        insertPlatform = try make("INSERT INTO platform(name) VALUES (?1)")
        findLayer = try make("SELECT id FROM layer WHERE name = ?1")
        insertLayer = try make("INSERT INTO layer(name) VALUES (?1)")
        findAccount = try make("SELECT id FROM account WHERE platform = ?1 AND key = ?2")
        insertAccount = try make("INSERT INTO account(platform, key) VALUES (?1, ?2)")
        accountFact = try make("INSERT INTO temp.new_account_fact VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
        findAsset = try make("SELECT id, key FROM asset WHERE hash = ?1 AND layer = ?2")
        insertAsset = try make("INSERT INTO asset(layer, key, hash) VALUES (?1, ?2, ?3)")
        assetHashes = try make("SELECT hash FROM asset")
        assetFact = try make("INSERT INTO temp.new_asset_fact VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
        insertPost = try make(
            """
            INSERT INTO post(platform, native, kind, account, time, precision, origin, first_sighting, last_sighting)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8) ON CONFLICT(platform, native) DO NOTHING
            """)
        findPost = try make("SELECT id FROM post WHERE platform = ?1 AND native = ?2")
        touch = try make("INSERT OR IGNORE INTO temp.touched VALUES (?1)")
        lastSighting = try make("SELECT coalesce(max(id), 0) FROM sighting")
        insertSighting = try make(
            """
            INSERT INTO sighting VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18,
                ?19, ?20, ?21, ?22, ?23, ?24)
            """)
        insertUse = try make("INSERT INTO use VALUES (?1, ?2, ?3, ?4)")
        let rows = (0..<Self.usesAtATime).map { row in
            "(?\(row * 4 + 1), ?\(row * 4 + 2), ?\(row * 4 + 3), ?\(row * 4 + 4))"
        }
        insertUses = try make("INSERT INTO use VALUES " + rows.joined(separator: ", "))
        touchUse = try make("INSERT INTO temp.touched_use VALUES (?1, ?2, ?3, ?4)")
        insertProblem = try make("INSERT INTO problem VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
        insertRaw = try make("INSERT OR IGNORE INTO raw_record VALUES (?1, ?2, ?3, ?4)")
    }

    /// The temporary tables that the statements and the merge at the end use.
    static let temporaryTables = """
        CREATE TEMP TABLE IF NOT EXISTS touched(post INTEGER PRIMARY KEY);
        CREATE TEMP TABLE IF NOT EXISTS touched_use(
            post INTEGER NOT NULL, asset INTEGER NOT NULL, place INTEGER NOT NULL, sighting INTEGER NOT NULL);
        CREATE TEMP TABLE IF NOT EXISTS new_account_fact(
            owner INTEGER NOT NULL, fact TEXT NOT NULL, value TEXT NOT NULL, first INTEGER, last INTEGER,
            record INTEGER NOT NULL);
        CREATE TEMP TABLE IF NOT EXISTS new_asset_fact(
            owner INTEGER NOT NULL, fact TEXT NOT NULL, value TEXT NOT NULL, first INTEGER, last INTEGER,
            record INTEGER NOT NULL);
        DELETE FROM temp.touched;
        DELETE FROM temp.touched_use;
        DELETE FROM temp.new_account_fact;
        DELETE FROM temp.new_asset_fact;
        """
}
