/// The statements that put together what several sightings say, so that the order of sources does not matter.
///
/// Sightings of a post have an order of their own: those whose time of capture is known by that time, then the others;
/// at one time by the source's name, hash and reading, then by the record. Facts and uses belong to the first sighting
/// that shows them; counts, captions and labels are those of the last.
enum MergeSQL {
    /// The order of sightings `g` with their sources `o`.
    static let order = "g.captured IS NULL, g.captured, o.name, o.sha256, o.reading, g.record"

    /// Sightings in which this source gives a post to another account of the same kind than its first record did.
    static let conflicts = """
        CREATE TEMP TABLE conflict AS
        SELECT g.id AS sighting, g.record, g.line, g.account FROM temp.touched t JOIN sighting g ON g.post = t.post
        JOIN account a ON a.id = g.account
        JOIN account b ON b.id = (
            SELECT f.account FROM sighting f WHERE f.post = g.post AND f.source = g.source AND f.account IS NOT NULL
            ORDER BY f.record LIMIT 1)
        WHERE g.source = :source AND g.account <> b.id
            AND (a.key LIKE 'handle:%') = (b.key LIKE 'handle:%') AND (a.key LIKE 'hash:%') = (b.key LIKE 'hash:%')
        """

    /// Takes such sightings out again and notes them.
    ///
    /// - Parameters:
    ///   - source: The source.
    ///   - lastAccount: The last account that was there before.
    static func refuseConflicts(source: Int64, lastAccount: Int64) -> [String] {
        [
            """
            INSERT INTO problem SELECT \(source), record, line, 'id_conflict', 'the post belongs to another account', 1
            FROM temp.conflict ORDER BY record
            """,
            "DELETE FROM temp.touched_use WHERE sighting IN (SELECT sighting FROM temp.conflict)",
            "DELETE FROM sighting WHERE id IN (SELECT sighting FROM temp.conflict)",
            """
            DELETE FROM temp.new_account_fact WHERE owner IN (
                SELECT c.account FROM temp.conflict c WHERE c.account > \(lastAccount)
                AND NOT EXISTS (SELECT 1 FROM sighting g WHERE g.source = \(source) AND g.account = c.account))
            """,
            """
            DELETE FROM account WHERE id IN (
                SELECT c.account FROM temp.conflict c WHERE c.account > \(lastAccount)
                AND NOT EXISTS (SELECT 1 FROM sighting g WHERE g.source = \(source) AND g.account = c.account))
            """,
        ]
    }

    /// What only such sightings used goes with them.
    static let dropUnused = """
        DELETE FROM asset WHERE id > :lastAsset AND id NOT IN (SELECT asset FROM use)
            AND id NOT IN (SELECT caption FROM sighting WHERE caption IS NOT NULL)
            AND id NOT IN (SELECT asset FROM asset_fact)
        """

    /// Uses of posts that were there before: new ones are added, and each belongs to its first sighting.
    static let uses = """
        INSERT INTO use(post, asset, place, sighting)
        SELECT post, asset, place, sighting FROM (
            SELECT u.post, u.asset, u.place, u.sighting,
                row_number() OVER (PARTITION BY u.post, u.asset ORDER BY \(order)) AS rank
            FROM (
                SELECT post, asset, place, sighting FROM temp.touched_use
                UNION ALL
                SELECT e.post, e.asset, e.place, e.sighting FROM use e
                WHERE e.post IN (SELECT post FROM temp.touched)
            ) u JOIN sighting g ON g.id = u.sighting JOIN source o ON o.id = g.source
        ) WHERE rank = 1
        ON CONFLICT(post, asset) DO UPDATE SET place = excluded.place, sighting = excluded.sighting
        """

    /// What posts with several sightings are: account, time and kind by the best sighting that says so.
    static let posts = """
        UPDATE post SET
            first_sighting = (
                SELECT g.id FROM sighting g JOIN source o ON o.id = g.source WHERE g.post = post.id
                ORDER BY \(order) LIMIT 1),
            last_sighting = (
                SELECT g.id FROM sighting g JOIN source o ON o.id = g.source WHERE g.post = post.id
                ORDER BY g.captured IS NOT NULL DESC, g.captured DESC, o.name, o.sha256, o.reading, g.record LIMIT 1),
            account = (
                SELECT g.account FROM sighting g JOIN source o ON o.id = g.source JOIN account a ON a.id = g.account
                WHERE g.post = post.id
                ORDER BY a.key LIKE 'handle:%', a.key LIKE 'hash:%', \(order) LIMIT 1),
            kind = (
                SELECT g.kind FROM sighting g JOIN source o ON o.id = g.source WHERE g.post = post.id
                ORDER BY g.kind = 'post', \(order) LIMIT 1),
            (time, precision, origin) = (
                SELECT g.time, g.precision, g.origin FROM sighting g JOIN source o ON o.id = g.source
                WHERE g.post = post.id
                ORDER BY g.time IS NULL,
                    CASE g.origin WHEN 'field' THEN 0 WHEN 'assumed zone' THEN 1 ELSE 2 END,
                    CASE g.precision WHEN 'millisecond' THEN 0 WHEN 'second' THEN 1 WHEN 'minute' THEN 2 WHEN 'hour' THEN 3
                        ELSE 4 END,
                    \(order) LIMIT 1)
        WHERE id IN (SELECT post FROM temp.touched)
        """

    /// Facts: first and last seen, and the sighting that showed them first.
    static func facts(of owner: String) -> String {
        """
        INSERT INTO \(owner)_fact(\(owner), fact, value, first_seen, last_seen, source, record)
        SELECT owner, fact, value, low, high, :source, record FROM (
            SELECT owner, fact, value, record, min(first) OVER same AS low, max(last) OVER same AS high,
                row_number() OVER (PARTITION BY owner, fact, value ORDER BY first IS NULL, first, record) AS rank
            FROM temp.new_\(owner)_fact WINDOW same AS (PARTITION BY owner, fact, value)
        ) WHERE rank = 1
        \(facts(ofTwo: owner))
        """
    }

    /// What an insertion does with a fact that is there: it belongs to its first sighting, and was seen from the first
    /// to the last.
    static func facts(ofTwo owner: String) -> String {
        """
        ON CONFLICT(\(owner), fact, value) DO UPDATE SET
            source = CASE WHEN \(isEarlier) THEN excluded.source ELSE source END,
            record = CASE WHEN \(isEarlier) THEN excluded.record ELSE record END,
            first_seen = min(coalesce(first_seen, excluded.first_seen), coalesce(excluded.first_seen, first_seen)),
            last_seen = max(coalesce(last_seen, excluded.last_seen), coalesce(excluded.last_seen, last_seen))
        """
    }

    /// Whether the new sighting of a fact comes before the one that is there.
    private static let isEarlier = """
        (excluded.first_seen IS NULL, coalesce(excluded.first_seen, 0),
            (SELECT name || char(0) || sha256 || reading FROM source WHERE id = excluded.source), excluded.record)
        < (first_seen IS NULL, coalesce(first_seen, 0),
            (SELECT name || char(0) || sha256 || reading FROM source o WHERE o.id = source), record)
        """
}
