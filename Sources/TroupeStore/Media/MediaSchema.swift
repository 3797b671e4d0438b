/// What a case keeps of the files of pictures, videos and sounds that belong to its posts.
enum MediaSchema {
    /// What version 8 added. `media_file` is a file by its content, `media_place` a path at which it lies and the post
    /// it belongs to, `media_print` what it is recognised by (see `MediaPrint`), `media_code` a QR code in it,
    /// `media_group` the group of alike files that a layer puts it in, `media_match` two files that were found alike.
    static let version8 = """
        CREATE TABLE media_file(
            id INTEGER PRIMARY KEY,
            sha256 TEXT NOT NULL UNIQUE,
            bytes INTEGER NOT NULL,
            measured_by TEXT NOT NULL,
            kind TEXT NOT NULL,
            container TEXT,
            video_codec TEXT,
            audio_codec TEXT,
            milliseconds INTEGER,
            width INTEGER,
            height INTEGER,
            fields TEXT,
            problem TEXT
        ) STRICT;
        CREATE TABLE media_place(
            id INTEGER PRIMARY KEY,
            path TEXT NOT NULL UNIQUE,
            file INTEGER REFERENCES media_file(id),
            post INTEGER REFERENCES post(id),
            rule TEXT NOT NULL,
            problem TEXT
        ) STRICT;
        CREATE INDEX media_place_by_file ON media_place(file, post);
        CREATE INDEX media_place_by_post ON media_place(post);
        CREATE TABLE media_print(
            file INTEGER NOT NULL REFERENCES media_file(id),
            part TEXT NOT NULL,
            data BLOB NOT NULL,
            PRIMARY KEY(file, part)
        ) STRICT;
        CREATE TABLE media_code(
            file INTEGER NOT NULL REFERENCES media_file(id),
            milliseconds INTEGER NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY(file, text)
        ) STRICT;
        CREATE TABLE media_group(
            layer TEXT NOT NULL,
            file INTEGER NOT NULL REFERENCES media_file(id),
            object TEXT NOT NULL,
            PRIMARY KEY(layer, file)
        ) STRICT;
        CREATE TABLE media_match(
            layer TEXT NOT NULL,
            first INTEGER NOT NULL REFERENCES media_file(id),
            second INTEGER NOT NULL REFERENCES media_file(id),
            difference REAL NOT NULL,
            detail TEXT NOT NULL,
            PRIMARY KEY(layer, first, second)
        ) STRICT;
        CREATE VIEW media_use_view AS
        SELECT DISTINCT l.post, g.layer, g.object FROM media_place l JOIN media_group g ON g.file = l.file
            WHERE l.post IS NOT NULL
        UNION
        SELECT l.post, 'qr', c.text FROM media_place l JOIN media_code c ON c.file = l.file WHERE l.post IS NOT NULL;
        CREATE VIEW media_view AS
        SELECT l.path, f.sha256, f.kind, f.container, f.video_codec, f.audio_codec, f.milliseconds / 1000.0 AS seconds,
            f.width, f.height, f.bytes, p.name AS platform, t.native AS post, l.rule, coalesce(l.problem, f.problem) AS problem,
            f.fields, f.measured_by
        FROM media_place l LEFT JOIN media_file f ON f.id = l.file LEFT JOIN post t ON t.id = l.post
            LEFT JOIN platform p ON p.id = t.platform;
        CREATE VIEW media_match_view AS
        SELECT m.layer, a.native AS first_post, b.native AS second_post, x.path AS first_path, y.path AS second_path,
            m.difference, m.detail
        FROM media_match m JOIN media_place x ON x.file = m.first JOIN media_place y ON y.file = m.second
            LEFT JOIN post a ON a.id = x.post LEFT JOIN post b ON b.id = y.post;
        DROP VIEW ledger_view;
        \(CaseViews.ledgerWithMedia)
        """
}
