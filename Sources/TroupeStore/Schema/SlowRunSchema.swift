/// What a case keeps of slow groups: a run of their own beside the run of the network, so that no question about
/// communities meets them.
enum SlowRunSchema {
    /// What version 6 added. `slow_of` is the run of the network whose slow groups a run holds; null for a network.
    static let version6 = """
        ALTER TABLE run ADD COLUMN slow_of INTEGER REFERENCES run(id);
        DROP VIEW current_run;
        CREATE VIEW current_run AS SELECT * FROM run WHERE id = (SELECT max(id) FROM run WHERE slow_of IS NULL);
        CREATE VIEW current_slow_run AS SELECT * FROM run WHERE slow_of = (SELECT id FROM current_run);

        CREATE VIEW slow_member_view AS
        SELECT a.node AS account, m.label AS slow_group, a.account AS number FROM member m
            JOIN current_slow_run r ON r.id = m.run JOIN account_card a ON a.account = m.account;

        CREATE VIEW slow_tie_view AS
        SELECT a.node AS first, b.node AS second, t.support AS texts, t.layers, m.label AS slow_group
        FROM tie t JOIN current_slow_run r ON r.id = t.run JOIN account_card a ON a.account = t.first
            JOIN account_card b ON b.account = t.second
            LEFT JOIN member m ON m.run = t.run AND m.account = t.first AND m.community = t.community;

        CREATE VIEW slow_moment_view AS
        SELECT a.node AS first, b.node AS second, c.layer, c.object, s.native AS first_post, t.native AS second_post,
            strftime('%Y-%m-%dT%H:%M:%SZ', s.time / 1000, 'unixepoch') AS first_time,
            strftime('%Y-%m-%dT%H:%M:%SZ', t.time / 1000, 'unixepoch') AS second_time, c.gap / 1000.0 AS gap_seconds
        FROM co_action c JOIN current_slow_run r ON r.id = c.run JOIN account_card a ON a.account = c.first
            JOIN account_card b ON b.account = c.second JOIN post s ON s.id = c.first_post
            JOIN post t ON t.id = c.second_post;
        """
}
