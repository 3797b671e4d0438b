/// What a case keeps of the files of pictures, videos and sounds that belong to its posts.
enum MediaSchema {
    /// What version 9 added. `media_face` is a face in a frame, with what it is compared by (128 numbers of 32 bits),
    /// the ground on which it was taken, and the cluster it was put in; `media_mark` is text that stands on several
    /// frames of a file, `media_handle` the handle that such a text is taken to name, `media_label` what the file says
    /// of its artificial origin.
    static let version9 = """
        CREATE TABLE media_face(
            id INTEGER PRIMARY KEY,
            file INTEGER NOT NULL REFERENCES media_file(id),
            milliseconds INTEGER NOT NULL,
            x INTEGER NOT NULL,
            y INTEGER NOT NULL,
            width INTEGER NOT NULL,
            height INTEGER NOT NULL,
            embedding BLOB NOT NULL,
            basis TEXT NOT NULL,
            cluster TEXT
        ) STRICT;
        CREATE INDEX media_face_by_file ON media_face(file);
        CREATE INDEX media_face_by_cluster ON media_face(cluster) WHERE cluster IS NOT NULL;
        CREATE TABLE media_mark(
            file INTEGER NOT NULL REFERENCES media_file(id),
            text TEXT NOT NULL,
            seen INTEGER NOT NULL,
            read INTEGER NOT NULL,
            confidence REAL NOT NULL,
            PRIMARY KEY(file, text)
        ) STRICT;
        CREATE TABLE media_handle(
            file INTEGER NOT NULL REFERENCES media_file(id),
            text TEXT NOT NULL,
            reading TEXT NOT NULL,
            handle TEXT,
            state TEXT NOT NULL CHECK (state IN ('known', 'candidate', 'unknown')),
            PRIMARY KEY(file, text)
        ) STRICT;
        CREATE TABLE media_label(
            id INTEGER PRIMARY KEY,
            file INTEGER NOT NULL REFERENCES media_file(id),
            standard TEXT NOT NULL CHECK (standard IN ('aigc', 'c2pa')),
            place TEXT NOT NULL,
            artificial INTEGER,
            says TEXT,
            producer TEXT,
            propagator TEXT,
            propagation TEXT,
            binding TEXT
        ) STRICT;
        CREATE INDEX media_label_by_file ON media_label(file);
        CREATE VIEW maker_label_view AS
        SELECT l.path, p.name AS platform, t.native AS post, coalesce(b.id, a.id) AS account, t.id AS number,
            CASE WHEN max(m.artificial) = 1 THEN 'labelled' ELSE 'unknown' END AS by_maker,
            group_concat(DISTINCT m.standard) AS standards, group_concat(DISTINCT m.says) AS says,
            group_concat(DISTINCT m.producer) AS producers, group_concat(DISTINCT m.propagation) AS propagations,
            group_concat(DISTINCT m.binding) AS binding,
            count(DISTINCT m.says) FILTER (WHERE m.standard = 'aigc') > 1 AS conflict
        FROM media_place l LEFT JOIN media_label m ON m.file = l.file LEFT JOIN post t ON t.id = l.post
            LEFT JOIN platform p ON p.id = t.platform LEFT JOIN account a ON a.id = t.account
            LEFT JOIN account b ON b.id = a.same_as
        GROUP BY l.id;
        CREATE VIEW face_view AS
        SELECT f.cluster AS face, coalesce(a.state, 'candidate') AS state, count(*) AS frames,
            count(DISTINCT f.file) AS files, count(DISTINCT l.post) AS posts, count(DISTINCT t.account) AS accounts,
            a.false_match, a.note
        FROM media_face f LEFT JOIN media_place l ON l.file = f.file LEFT JOIN post t ON t.id = l.post
            LEFT JOIN asset_assessment a ON a.layer = 'face' AND a.key = f.cluster
        WHERE f.cluster IS NOT NULL GROUP BY f.cluster;
        CREATE VIEW media_mark_view AS
        SELECT l.path, p.name AS platform, t.native AS post, m.text, h.reading, h.handle, h.state, m.seen, m.read, m.confidence
        FROM media_mark m JOIN media_place l ON l.file = m.file LEFT JOIN post t ON t.id = l.post
            LEFT JOIN platform p ON p.id = t.platform
            LEFT JOIN media_handle h ON h.file = m.file AND h.text = m.text;
        DROP VIEW media_use_view;
        CREATE VIEW media_use_view AS
        SELECT DISTINCT l.post, g.layer, g.object FROM media_place l JOIN media_group g ON g.file = l.file
            WHERE l.post IS NOT NULL
        UNION
        SELECT l.post, 'qr', c.text FROM media_place l JOIN media_code c ON c.file = l.file WHERE l.post IS NOT NULL
        UNION
        SELECT l.post, 'face', f.cluster FROM media_place l JOIN media_face f ON f.file = l.file
            WHERE l.post IS NOT NULL AND f.cluster IS NOT NULL AND NOT EXISTS (SELECT 1 FROM asset_assessment a
                WHERE a.layer = 'face' AND a.key = f.cluster AND a.state = 'rejected')
        UNION
        SELECT l.post, 'watermark', h.reading FROM media_place l JOIN media_handle h ON h.file = l.file
            WHERE l.post IS NOT NULL
        UNION
        SELECT l.post, 'ai-producer', m.producer FROM media_place l JOIN media_label m ON m.file = l.file
            WHERE l.post IS NOT NULL AND m.standard = 'aigc' AND m.producer IS NOT NULL
        UNION
        SELECT l.post, 'ai-propagation', m.propagation FROM media_place l JOIN media_label m ON m.file = l.file
            WHERE l.post IS NOT NULL AND m.standard = 'aigc' AND m.propagation IS NOT NULL;
        CREATE VIEW media_post_use AS
        SELECT t.id AS post, p.name AS platform, t.native, b.id AS account, p.name || ':' || b.key AS node,
            t.time / 1000 AS second, strftime('%Y-%m-%dT%H:%M:%SZ', t.time / 1000, 'unixepoch') AS time,
            u.layer, u.object AS key
        FROM media_use_view u JOIN post t ON t.id = u.post JOIN platform p ON p.id = t.platform
            JOIN account a ON a.id = t.account JOIN account b ON b.id = coalesce(a.same_as, a.id);
        """

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
