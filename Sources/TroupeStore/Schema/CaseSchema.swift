/// The tables of a case file, version by version. docs/case-file.md describes them for people.
enum CaseSchema {
    /// `TRPE` in ASCII: marks the file as a case of this program (SQLite, `PRAGMA application_id`).
    static let applicationID: Int32 = 0x5452_5045

    /// The version that this program writes (`PRAGMA user_version`).
    static let version = 9

    /// The first version.
    static let version1 = """
        CREATE TABLE platform(
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE
        ) STRICT;
        CREATE TABLE layer(
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE
        ) STRICT;
        CREATE TABLE source(
            id INTEGER PRIMARY KEY,
            sha256 TEXT NOT NULL,
            reading TEXT NOT NULL,
            name TEXT NOT NULL,
            path TEXT NOT NULL,
            archive_sha256 TEXT,
            bytes INTEGER NOT NULL,
            format TEXT NOT NULL,
            collector TEXT NOT NULL,
            basis TEXT,
            records INTEGER NOT NULL,
            used INTEGER NOT NULL,
            UNIQUE(sha256, reading)
        ) STRICT;
        CREATE TABLE account(
            id INTEGER PRIMARY KEY,
            platform INTEGER NOT NULL REFERENCES platform(id),
            key TEXT NOT NULL,
            same_as INTEGER REFERENCES account(id),
            UNIQUE(platform, key)
        ) STRICT;
        CREATE TABLE account_fact(
            account INTEGER NOT NULL REFERENCES account(id),
            fact TEXT NOT NULL,
            value TEXT NOT NULL,
            first_seen INTEGER,
            last_seen INTEGER,
            source INTEGER NOT NULL REFERENCES source(id),
            record INTEGER NOT NULL,
            PRIMARY KEY(account, fact, value)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX account_fact_by_value ON account_fact(fact, value);
        CREATE TABLE asset(
            id INTEGER PRIMARY KEY,
            layer INTEGER NOT NULL REFERENCES layer(id),
            key TEXT NOT NULL,
            hash INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX asset_by_hash ON asset(hash);
        CREATE TABLE asset_fact(
            asset INTEGER NOT NULL REFERENCES asset(id),
            fact TEXT NOT NULL,
            value TEXT NOT NULL,
            first_seen INTEGER,
            last_seen INTEGER,
            source INTEGER NOT NULL REFERENCES source(id),
            record INTEGER NOT NULL,
            PRIMARY KEY(asset, fact, value)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE post(
            id INTEGER PRIMARY KEY,
            platform INTEGER NOT NULL REFERENCES platform(id),
            native TEXT NOT NULL,
            kind TEXT NOT NULL,
            account INTEGER REFERENCES account(id),
            time INTEGER,
            precision TEXT,
            origin TEXT,
            first_sighting INTEGER NOT NULL REFERENCES sighting(id) DEFERRABLE INITIALLY DEFERRED,
            last_sighting INTEGER NOT NULL REFERENCES sighting(id) DEFERRABLE INITIALLY DEFERRED,
            UNIQUE(platform, native)
        ) STRICT;
        CREATE TABLE sighting(
            id INTEGER PRIMARY KEY,
            post INTEGER NOT NULL REFERENCES post(id),
            source INTEGER NOT NULL REFERENCES source(id),
            record INTEGER NOT NULL,
            line INTEGER,
            captured INTEGER,
            account INTEGER REFERENCES account(id),
            kind TEXT NOT NULL,
            time INTEGER,
            precision TEXT,
            origin TEXT,
            caption INTEGER REFERENCES asset(id),
            language TEXT,
            region TEXT,
            plays INTEGER,
            likes INTEGER,
            comments INTEGER,
            shares INTEGER,
            saves INTEGER,
            ai_label TEXT NOT NULL,
            ai_fields TEXT,
            commerce TEXT,
            advertisement TEXT,
            status TEXT
        ) STRICT;
        CREATE TABLE use(
            post INTEGER NOT NULL REFERENCES post(id),
            asset INTEGER NOT NULL REFERENCES asset(id),
            place INTEGER NOT NULL,
            sighting INTEGER NOT NULL REFERENCES sighting(id),
            PRIMARY KEY(post, asset)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE problem(
            source INTEGER NOT NULL REFERENCES source(id),
            record INTEGER NOT NULL,
            line INTEGER,
            code TEXT NOT NULL,
            detail TEXT NOT NULL,
            refused INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX problem_by_source ON problem(source, record);
        CREATE TABLE raw_record(
            source INTEGER NOT NULL REFERENCES source(id),
            record INTEGER NOT NULL,
            bytes INTEGER NOT NULL,
            deflated BLOB NOT NULL,
            PRIMARY KEY(source, record)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE log(
            id INTEGER PRIMARY KEY,
            time TEXT NOT NULL,
            who TEXT NOT NULL,
            version TEXT NOT NULL,
            action TEXT NOT NULL,
            detail TEXT NOT NULL,
            previous TEXT NOT NULL,
            hash TEXT NOT NULL UNIQUE
        ) STRICT;
        CREATE TRIGGER log_keeps_entries BEFORE UPDATE ON log
        BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
        CREATE TRIGGER log_keeps_all_entries BEFORE DELETE ON log
        BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
        CREATE TABLE search_state(
            id INTEGER PRIMARY KEY CHECK (id = 1),
            last_asset INTEGER NOT NULL
        ) STRICT;
        INSERT INTO search_state VALUES (1, 0);
        CREATE VIRTUAL TABLE text_search USING fts5(key, content='asset', content_rowid='id', tokenize='trigram');
        """

    /// What version 4 changed: handles are compared without case. Accounts that older cases know by a handle are keyed
    /// by it in lower case; where two differ by case only, one is the other.
    static let version4 = """
        CREATE INDEX account_fact_by_handle ON account_fact(lower(value)) WHERE fact = 'handle';
        UPDATE OR IGNORE account SET key = lower(key) WHERE key LIKE 'handle:%' AND key <> lower(key);
        UPDATE account SET same_as = (
            SELECT coalesce(b.same_as, b.id) FROM account b
            WHERE b.platform = account.platform AND b.key = lower(account.key))
        WHERE key LIKE 'handle:%' AND key <> lower(key);
        DROP VIEW mention_view;
        \(CaseViews.mentions)
        DROP VIEW ledger_view;
        \(CaseViews.ledger)
        """

    /// What version 5 added: a run keeps what it looked at and found, in numbers.
    static let version5 = "ALTER TABLE run ADD COLUMN summary TEXT"

    /// The index that putting sightings together needs; large imports make it anew at their end instead of keeping it
    /// up row by row.
    static let mergeIndexes = [
        (name: "sighting_by_post", sql: "CREATE INDEX IF NOT EXISTS sighting_by_post ON sighting(post)")
    ]

    /// Indexes that only questions need: the first question makes them, small imports keep them up, large ones drop
    /// them.
    static let questionIndexes = [
        (name: "use_by_asset", sql: "CREATE INDEX IF NOT EXISTS use_by_asset ON use(asset, post)"),
        (name: "post_by_account", sql: "CREATE INDEX IF NOT EXISTS post_by_account ON post(account, time)"),
        (
            name: "account_by_same_as",
            sql: "CREATE INDEX IF NOT EXISTS account_by_same_as ON account(same_as) WHERE same_as IS NOT NULL"
        ),
    ]
}
