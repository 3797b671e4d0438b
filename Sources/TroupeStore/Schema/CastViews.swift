/// Views over the cast, the runs and what posts share, for people and for the questions in `queries/`.
///
/// A node is named as the graph functions name it: `tiktok:a01` an account, `persona:per_alina`, `merchant:m1`,
/// `face:face_F1`. Entries that an analyst has rejected are in none of these views.
enum CastViews {
    static let version2 = """
        CREATE VIEW account_card AS
        SELECT c.*, c.status IN ('removed', 'gone', 'banned', 'deleted', 'self_deleted', 'suspended') AS is_gone FROM (
        SELECT a.id AS account, p.name || ':' || a.key AS node, p.name AS platform, a.key,
            coalesce(
                (SELECT d.value FROM account_detail d WHERE d.account = a.id AND d.field = 'handle'
                    AND d.state <> 'rejected' ORDER BY d.since DESC, d.value LIMIT 1),
                (SELECT f.value FROM account_fact f WHERE f.account = a.id AND f.fact = 'handle'
                    ORDER BY f.last_seen DESC, f.value LIMIT 1)) AS handle,
            coalesce(
                (SELECT d.value FROM account_detail d WHERE d.account = a.id AND d.field = 'display_name'
                    AND d.state <> 'rejected' ORDER BY d.since DESC, d.value LIMIT 1),
                (SELECT f.value FROM account_fact f WHERE f.account = a.id AND f.fact = 'name'
                    ORDER BY f.last_seen DESC, f.value LIMIT 1)) AS name,
            (SELECT d.value FROM account_detail d WHERE d.account = a.id AND d.field = 'created'
                AND d.state <> 'rejected' ORDER BY d.since DESC LIMIT 1) AS created,
            coalesce((SELECT d.value FROM account_detail d WHERE d.account = a.id AND d.field = 'status'
                AND d.state <> 'rejected' ORDER BY d.since DESC LIMIT 1), 'unknown') AS status,
            (SELECT nullif(d.since, '') FROM account_detail d WHERE d.account = a.id AND d.field = 'status'
                AND d.state <> 'rejected' ORDER BY d.since DESC LIMIT 1) AS status_since,
            (SELECT group_concat(role, ' ') FROM (SELECT DISTINCT r.role FROM account_role r WHERE r.account = a.id
                AND r.state <> 'rejected' ORDER BY r.role)) AS role,
            (SELECT group_concat(persona, ' ') FROM (SELECT x.persona FROM persona_account x WHERE x.account = a.id
                AND x.state <> 'rejected' ORDER BY x.persona)) AS persona
        FROM account a JOIN platform p ON p.id = a.platform WHERE a.same_as IS NULL) c;

        CREATE VIEW post_use AS
        SELECT t.id AS post, p.name AS platform, t.native, b.id AS account, p.name || ':' || b.key AS node,
            t.time / 1000 AS second, strftime('%Y-%m-%dT%H:%M:%SZ', t.time / 1000, 'unixepoch') AS time,
            l.name AS layer, s.key AS key, s.id AS asset
        FROM use u JOIN post t ON t.id = u.post JOIN platform p ON p.id = t.platform JOIN asset s ON s.id = u.asset
            JOIN layer l ON l.id = s.layer JOIN account a ON a.id = t.account
            JOIN account b ON b.id = coalesce(a.same_as, a.id);

        CREATE VIEW artificial_asset AS
        SELECT layer, key, origin FROM asset_assessment
        WHERE state <> 'rejected' AND origin IN ('ai_generated', 'stolen', 'cloned', 'manipulated');

        CREATE VIEW victim AS
        SELECT account, layer, key FROM account_role WHERE role = 'victim' AND state <> 'rejected';

        CREATE VIEW played AS
        SELECT x.account, x.persona, r.name, r.kind, x.state FROM persona_account x JOIN persona r ON r.id = x.persona
        WHERE x.state <> 'rejected' AND r.state <> 'rejected'
            AND NOT EXISTS (SELECT 1 FROM victim v WHERE v.account = x.account);

        CREATE VIEW claim_view AS
        SELECT c.id AS claim, c.persona, r.name AS persona_name, a.node AS account, c.type, c.claimed, t.native AS claimed_in,
            o.type AS observed_by, o.observed, u.native AS observed_in, coalesce(c.status, 'unknown') AS status,
            c.confidence, c.author, c.source
        FROM claim c LEFT JOIN persona r ON r.id = c.persona LEFT JOIN account_card a ON a.account = c.account
            LEFT JOIN post t ON t.id = c.post
            LEFT JOIN observation o ON o.claim = c.id AND o.state <> 'rejected' LEFT JOIN post u ON u.id = o.post
        WHERE c.state <> 'rejected';

        CREATE VIEW event_view AS
        SELECT e.id AS event, e.type, a.node AS account, e.persona, e.time, e.detail, e.note, e.author, e.source
        FROM event e LEFT JOIN account_card a ON a.account = e.account WHERE e.state <> 'rejected';

        CREATE VIEW coding_view AS
        SELECT t.id AS post, t.native, c.narrative, c.coder, c.codebook
        FROM coding c JOIN post t ON t.id = c.post WHERE c.state <> 'rejected';

        CREATE VIEW current_run AS SELECT * FROM run WHERE id = (SELECT max(id) FROM run);

        CREATE VIEW tie_view AS
        SELECT a.node AS first, b.node AS second, t.support, t.post_pairs, t.layers, t.p, t.q, m.label AS community
        FROM tie t JOIN current_run r ON r.id = t.run JOIN account_card a ON a.account = t.first
            JOIN account_card b ON b.account = t.second
            LEFT JOIN member m ON m.run = t.run AND m.account = t.first AND m.community = t.community;

        CREATE VIEW member_view AS
        SELECT a.node AS account, m.label AS community, a.account AS number FROM member m
            JOIN current_run r ON r.id = m.run JOIN account_card a ON a.account = m.account;

        CREATE VIEW co_action_view AS
        SELECT a.node AS first, b.node AS second, c.layer, c.object, s.native AS first_post, t.native AS second_post,
            strftime('%Y-%m-%dT%H:%M:%SZ', s.time / 1000, 'unixepoch') AS first_time,
            strftime('%Y-%m-%dT%H:%M:%SZ', t.time / 1000, 'unixepoch') AS second_time, c.gap / 1000.0 AS gap_seconds
        FROM co_action c JOIN current_run r ON r.id = c.run JOIN account_card a ON a.account = c.first
            JOIN account_card b ON b.account = c.second JOIN post s ON s.id = c.first_post
            JOIN post t ON t.id = c.second_post;
        """
}
