/// What version 3 added: the chance behind each kept tie in full, and the places of accounts in figures.
enum FigureSchema {
    static let version3 = """
        ALTER TABLE tie ADD COLUMN occasions INTEGER;
        ALTER TABLE tie ADD COLUMN expected REAL;
        CREATE TABLE figure_place(
            figure TEXT NOT NULL,
            account INTEGER NOT NULL REFERENCES account(id),
            x REAL NOT NULL,
            y REAL NOT NULL,
            PRIMARY KEY(figure, account)
        ) STRICT, WITHOUT ROWID;
        DROP VIEW tie_view;
        CREATE VIEW tie_view AS
        SELECT a.node AS first, b.node AS second, t.support, t.post_pairs, t.layers, t.p, t.q, m.label AS community,
            t.occasions, t.expected
        FROM tie t JOIN current_run r ON r.id = t.run JOIN account_card a ON a.account = t.first
            JOIN account_card b ON b.account = t.second
            LEFT JOIN member m ON m.run = t.run AND m.account = t.first AND m.community = t.community;
        """
}
