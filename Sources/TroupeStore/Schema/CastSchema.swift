import GRDB
import TroupeModel

/// The tables of version 2: what analysts add, what runs found, and what purges left behind.
enum CastSchema {
    /// What every entry of the cast says of itself, and where it came from.
    private static let provenance = """
        state TEXT NOT NULL DEFAULT 'confirmed' CHECK (state IN ('candidate', 'confirmed', 'rejected')),
        source TEXT,
        author TEXT,
        confidence TEXT,
        note TEXT,
        recorded TEXT NOT NULL,
        file INTEGER REFERENCES source(id),
        record INTEGER
        """

    private static func table(_ name: String, key: String, _ columns: String) -> String {
        "CREATE TABLE \(name)(row INTEGER PRIMARY KEY, \(columns), \(provenance), UNIQUE(\(key))) STRICT;\n"
    }

    private static let account = "account INTEGER NOT NULL REFERENCES account(id)"
    private static let post = "post INTEGER NOT NULL REFERENCES post(id)"

    private static let tables =
        table("persona", key: "id", "id TEXT NOT NULL, name TEXT NOT NULL, kind TEXT")
        + table(
            "persona_name", key: "persona, name, since",
            "persona TEXT NOT NULL, name TEXT NOT NULL, since TEXT NOT NULL DEFAULT '', until TEXT")
        + table(
            "persona_account", key: "persona, account",
            "persona TEXT NOT NULL, \(account), since TEXT, until TEXT")
        + table(
            "persona_asset", key: "persona, layer, key",
            "persona TEXT NOT NULL, layer TEXT NOT NULL, key TEXT NOT NULL, method TEXT, score REAL")
        + table(
            "account_detail", key: "account, field, value, since",
            "\(account), field TEXT NOT NULL, value TEXT NOT NULL, since TEXT NOT NULL DEFAULT ''")
        + table(
            "account_role", key: "account, role, layer, key",
            "\(account), role TEXT NOT NULL, layer TEXT NOT NULL DEFAULT '', key TEXT NOT NULL DEFAULT ''")
        + table(
            "asset_assessment", key: "layer, key",
            """
            layer TEXT NOT NULL, key TEXT NOT NULL, label TEXT, origin TEXT, method TEXT, score REAL, false_match REAL,
            reviewer TEXT
            """)
        + table(
            "asset_match", key: "post, layer, key",
            "\(post), layer TEXT NOT NULL, key TEXT NOT NULL, method TEXT, score REAL")
        + table("merchant", key: "id", "id TEXT NOT NULL, name TEXT NOT NULL")
        + table("product", key: "id", "id TEXT NOT NULL, title TEXT NOT NULL, merchant TEXT")
        + table("narrative", key: "id", "id TEXT NOT NULL, title TEXT, codebook TEXT")
        + table(
            "coding", key: "post, narrative, coder, codebook",
            "\(post), narrative TEXT NOT NULL, coder TEXT NOT NULL DEFAULT '', codebook TEXT NOT NULL DEFAULT ''")
        + table(
            "claim", key: "id",
            """
            id TEXT NOT NULL, persona TEXT, account INTEGER REFERENCES account(id), type TEXT NOT NULL,
            claimed TEXT NOT NULL, post INTEGER REFERENCES post(id), status TEXT
            """)
        + table(
            "observation", key: "claim, type, observed",
            "claim TEXT NOT NULL, type TEXT NOT NULL, observed TEXT NOT NULL, post INTEGER REFERENCES post(id)")
        + table(
            "event", key: "id",
            """
            id TEXT NOT NULL, type TEXT NOT NULL, account INTEGER REFERENCES account(id), persona TEXT, time TEXT,
            detail TEXT
            """)
        + table(
            "link", key: "\"from\", \"to\", kind",
            "\"from\" TEXT NOT NULL, \"to\" TEXT NOT NULL, kind TEXT NOT NULL, method TEXT, score REAL")
        + table(
            "hypothesis", key: "id", "id TEXT NOT NULL, title TEXT NOT NULL, reading TEXT NOT NULL, likelihood TEXT")
        + table(
            "indicator", key: "id",
            """
            id TEXT NOT NULL, text TEXT NOT NULL, category TEXT NOT NULL, origin TEXT,
            post INTEGER REFERENCES post(id)
            """)
        + table(
            "weighing", key: "indicator, hypothesis",
            "indicator TEXT NOT NULL, hypothesis TEXT NOT NULL, rating TEXT NOT NULL")
        + table(
            "assessment", key: "id",
            "id TEXT NOT NULL, about TEXT, text TEXT NOT NULL, likelihood TEXT, time TEXT")

    private static let rest = """
        CREATE INDEX persona_account_by_account ON persona_account(account);
        CREATE INDEX coding_by_narrative ON coding(narrative, post);
        CREATE TABLE cast_batch(
            id INTEGER PRIMARY KEY,
            time TEXT NOT NULL,
            who TEXT NOT NULL,
            action TEXT NOT NULL,
            file INTEGER REFERENCES source(id),
            undoes INTEGER REFERENCES cast_batch(id)
        ) STRICT;
        CREATE TABLE cast_change(
            id INTEGER PRIMARY KEY,
            batch INTEGER REFERENCES cast_batch(id),
            kind TEXT NOT NULL,
            row INTEGER NOT NULL,
            before TEXT,
            after TEXT
        ) STRICT;
        CREATE INDEX cast_change_by_row ON cast_change(kind, row);
        CREATE TABLE run(
            id INTEGER PRIMARY KEY,
            key TEXT NOT NULL UNIQUE,
            version TEXT NOT NULL,
            settings TEXT NOT NULL,
            window INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE member(
            run INTEGER NOT NULL REFERENCES run(id),
            account INTEGER NOT NULL REFERENCES account(id),
            community INTEGER NOT NULL,
            label TEXT NOT NULL,
            PRIMARY KEY(run, account)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE tie(
            run INTEGER NOT NULL REFERENCES run(id),
            first INTEGER NOT NULL REFERENCES account(id),
            second INTEGER NOT NULL REFERENCES account(id),
            support INTEGER NOT NULL,
            post_pairs INTEGER NOT NULL,
            layers TEXT NOT NULL,
            p REAL,
            q REAL,
            community INTEGER,
            PRIMARY KEY(run, first, second)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX tie_by_second ON tie(run, second);
        CREATE TABLE co_action(
            run INTEGER NOT NULL REFERENCES run(id),
            first INTEGER NOT NULL REFERENCES account(id),
            second INTEGER NOT NULL REFERENCES account(id),
            layer TEXT NOT NULL,
            object TEXT NOT NULL,
            first_post INTEGER NOT NULL REFERENCES post(id),
            second_post INTEGER NOT NULL REFERENCES post(id),
            gap INTEGER NOT NULL,
            PRIMARY KEY(run, first, second, layer, object, first_post, second_post)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE tombstone(
            id INTEGER PRIMARY KEY,
            time TEXT NOT NULL,
            who TEXT NOT NULL,
            reason TEXT NOT NULL,
            scope TEXT NOT NULL,
            accounts INTEGER NOT NULL,
            posts INTEGER NOT NULL,
            assets INTEGER NOT NULL,
            key_check TEXT NOT NULL
        ) STRICT;
        CREATE TABLE purged_account(
            account INTEGER PRIMARY KEY REFERENCES account(id),
            tombstone INTEGER NOT NULL REFERENCES tombstone(id)
        ) STRICT;
        CREATE TABLE purged_post(
            post INTEGER PRIMARY KEY REFERENCES post(id),
            tombstone INTEGER NOT NULL REFERENCES tombstone(id)
        ) STRICT;
        CREATE TABLE purged_term(
            hash INTEGER PRIMARY KEY,
            is_common INTEGER NOT NULL
        ) STRICT;
        """

    /// Makes the tables, and the triggers that keep each change of the cast.
    static func make(in database: Database) throws {
        try database.execute(sql: tables + rest)
        for kind in CastKind.allCases {
            let columns = try database.columns(in: kind.rawValue).map(\.name)
            func object(_ side: String) -> String {
                "json_object(" + columns.map { "'\($0)', \(side).\"\($0)\"" }.joined(separator: ", ") + ")"
            }
            for (event, row, before, after) in [
                ("INSERT", "new", "NULL", object("new")), ("UPDATE", "new", object("old"), object("new")),
                ("DELETE", "old", object("old"), "NULL"),
            ] {
                try database.execute(
                    sql: """
                        CREATE TRIGGER \(kind.rawValue)_\(event.lowercased()) AFTER \(event) ON \(kind.rawValue)
                        BEGIN
                            INSERT INTO cast_change(batch, kind, row, before, after)
                            VALUES ((SELECT max(id) FROM cast_batch), '\(kind.rawValue)', \(row).row,
                                \(before), \(after));
                        END
                        """)
            }
        }
    }
}
