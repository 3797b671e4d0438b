import Foundation
import GRDB
import Testing
import TroupeModel

@testable import TroupeStore

/// What `verify` says of the contents of a case.
@Suite struct ContentCheckTests {
    private func findings(_ file: CaseFile) throws -> [String] {
        let found = try file.verify()
        return found.damage + found.danglingRows + found.changedRows + found.changedContents
            + (found.brokenLog.map { ["log entry \($0.entry)"] } ?? [])
    }

    @Test func `check values follow whatever changes a case`() throws {
        let small = try SmallCase()
        let file = try CaseFile(small.path("case.db"), .creating)
        #expect(try findings(file).isEmpty)
        try small.add(0..<40, named: "one", to: file)
        #expect(try findings(file).isEmpty)
        // Sightings of known posts, later and earlier ones, and records that contradict each other.
        try small.add(20..<60, named: "two", to: file, captured: 5)
        #expect(try findings(file).isEmpty)
        try small.add(0..<60, named: "three", to: file, captured: 3, conflicting: true)
        #expect(try file.table("SELECT count(*) FROM problem WHERE code = 'id_conflict'").rows == [["1"]])
        #expect(try findings(file).isEmpty)
        _ = try file.changeCast("add", by: small.person) { editor in
            try editor.put(CastEntry(.persona, ["id": "p", "name": "P"], record: 1))
            try editor.put(
                CastEntry(
                    .accountDetail, ["account": "new", "field": "status", "value": "x"], platform: "tiktok", record: 2))
        }
        #expect(try findings(file).isEmpty)
        _ = try file.undoCast(by: small.person)
        #expect(try findings(file).isEmpty)
        for support in [1, 2] {
            try file.keep(KeptRun(key: "k", version: "0", settings: "{}", window: 60), by: small.person) { writer, _ in
                try writer.member(1, community: 0, label: "A")
                try writer.tie(
                    1, 2, support: support, postPairs: 1, layers: "caption", p: 0.5, q: nil, community: 0, occasions: 1,
                    expected: 0.1)
            }
            #expect(try findings(file).isEmpty)
        }
        try file.keepFigurePlaces([1: SIMD2(0.5, 0.25)], of: "network", by: small.person)
        _ = try file.find("caption")
        #expect(try findings(file).isEmpty)
        var scope = PurgeScope()
        scope.accounts = ["tiktok:701"]
        _ = try file.purge(
            scope, reason: "r", key: #require(PseudonymKey(Array(repeating: 7, count: 32))), by: small.person)
        #expect(try findings(file).isEmpty)
        try file.finishPurge(by: small.person)
        #expect(try findings(file).isEmpty)
        #expect(try file.verify().checkedParts > 30)
    }

    /// Statement, and what must be named.
    static let edits = [
        ("UPDATE post SET time = time + 1 WHERE id = 7", "post, source one"),
        ("UPDATE post SET account = 2 WHERE id = 7", "post, source one"),
        ("UPDATE sighting SET likes = 9 WHERE id = 50", "sighting, source two"),
        ("DELETE FROM use WHERE post = 5", "use, source one"),
        ("UPDATE use SET place = place + 1 WHERE post = 45", "use, source two"),
        ("UPDATE account SET key = '7' WHERE id = 2", "account: "),
        ("UPDATE asset SET key = key || '!' WHERE id = 4", "asset: "),
        ("UPDATE account_fact SET value = 'm' WHERE source = 2", "account_fact, source two"),
        ("INSERT INTO problem VALUES (2, 1, 1, 'time_missing', '', 1)", "problem, source two"),
        ("UPDATE source SET basis = 'consent' WHERE id = 1", "source, source one"),
        ("INSERT INTO source SELECT 9, 'x', 'f', 'forged', '/', NULL, 1, 'f', 'c', NULL, 1, 1", "source forged"),
        ("UPDATE layer SET name = 'x' WHERE id = 1", "layer: "),
        ("INSERT INTO persona(id, name, recorded) VALUES ('p', 'P', '')", "persona: "),
        ("INSERT INTO run(key, version, settings, window) VALUES ('k', '', '', 1)", "run, run 1"),
        ("UPDATE content_digest SET rows = rows + 1 WHERE part = 'use'", "content_digest"),
        ("UPDATE content_digest SET digest = upper(digest) WHERE part = 'use'", "use, source"),
        ("UPDATE content_digest SET rows = rows + 1 WHERE part = 'older'", "content_digest"),
        ("UPDATE content_digest SET digest = replace(digest, '0', '2') WHERE part = 'older'", "content_digest"),
        ("UPDATE content_digest SET rows = rows + 1 WHERE part = 'total'", "content_digest"),
        ("INSERT INTO content_digest VALUES ('other', 0, 0, '')", "content_digest"),
        ("DELETE FROM content_digest", "content_digest"),
        ("DROP TRIGGER log_keeps_entries", "trigger log_keeps_entries is missing"),
        ("DROP TRIGGER log_keeps_all_entries; DELETE FROM log WHERE id = 2", "log: "),
        ("DROP VIEW post_view", "view post_view is missing"),
        ("CREATE TABLE other(x)", "table other was not made by troupe"),
    ]

    @Test(arguments: edits)
    func `an edit is found and named by table and source`(statement: String, named: String) throws {
        let small = try SmallCase()
        let file = try CaseFile(small.path("case.db"), .creating)
        try small.add(0..<40, named: "one", to: file)
        try small.add(20..<60, named: "two", to: file)
        try file.queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA foreign_keys = OFF")
            try database.execute(sql: statement)
        }
        let found = try findings(file)
        #expect(found.contains { $0.contains(named) }, "\(found)")
    }

    /// Second source: SQLite's own integrity check, and all rows as they are read.
    @Test func `a hundred flips of bits that change anything are found`() throws {
        let small = try SmallCase()
        let path = small.path("case.db")
        do {
            let file = try CaseFile(path, .creating)
            try small.add(0..<400, named: "one", to: file)
            try small.add(200..<500, named: "two", to: file)
            try file.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
            try file.queue.close()
        }
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        let before = try #require(contents(path))
        var random: UInt64 = 20_261_129
        var (flips, harmless) = (0, 0)
        while flips < 100 {
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            var flipped = bytes
            let place = Int(random >> 24 % UInt64(bytes.count))
            flipped[place] ^= 1 << (random >> 17 & 7)
            let other = small.path("flipped.db")
            for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: other + end) }
            try flipped.write(to: URL(fileURLWithPath: other))
            // Some bytes of a page hold nothing.
            guard contents(other) != before else {
                harmless += 1
                #expect(harmless < 2000)
                continue
            }
            flips += 1
            do {
                let found = try findings(CaseFile(other, .reading))
                #expect(!found.isEmpty, "byte \(place)")
            } catch {
                #expect(error is StoreError)
            }
        }
    }

    /// Every value, or nil where SQLite finds damage.
    private func contents(_ path: String) -> [String]? {
        do {
            let queue = try DatabaseQueue(path: path)
            return try queue.read { database in
                guard try String.fetchAll(database, sql: "PRAGMA integrity_check") == ["ok"] else { return nil }
                var rows = try String.fetchAll(
                    database, sql: "SELECT name || coalesce(sql, '') FROM sqlite_schema ORDER BY name")
                rows += try ["user_version", "application_id"].map {
                    try String.fetchOne(database, sql: "PRAGMA \($0)") ?? ""
                }
                let tables = try String.fetchAll(
                    database,
                    sql:
                        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY 1"
                )
                for table in tables {
                    let cursor = try Row.fetchCursor(database, sql: "SELECT * FROM \"\(table)\"")
                    while let row = try cursor.next() {
                        rows.append(row.databaseValues.map(\.description).joined(separator: "|"))
                    }
                }
                return rows
            }
        } catch {
            return nil
        }
    }

    @Test func `a case of a version without check values is not at fault`() throws {
        let small = try SmallCase()
        let path = small.path("old.db")
        do {
            let queue = try DatabaseQueue(path: path)
            try CaseFile.migrator.migrate(queue, upTo: "5")
            try queue.write { database in
                try database.execute(
                    sql: """
                        INSERT INTO source VALUES (1, 'x', 'f', 'old.csv', '/old.csv', NULL, 1, 'f', 'c', NULL, 1, 1);
                        INSERT INTO platform VALUES (1, 'tiktok');
                        INSERT INTO account VALUES (1, 1, '7', NULL);
                        """)
            }
            try queue.close()
        }
        let file = try CaseFile(path, .writing)
        let found = try file.verify()
        #expect(found.changedContents.isEmpty && found.olderSources == ["old.csv"])
        try small.add(0..<4, named: "new", to: file)
        #expect(try file.verify().changedContents.isEmpty)
        try file.queue.write { try $0.execute(sql: "UPDATE post SET kind = 'comment'") }
        #expect(try file.verify().changedContents.contains { $0.hasPrefix("post, source new") })
    }

    @Test func `an import that was killed is taken back, which is said`() throws {
        let small = try SmallCase()
        let path = small.path("case.db")
        let killed = small.path("killed.db")
        let file = try CaseFile(path, .creating)
        try small.add(0..<40, named: "one", to: file)
        try file.queue.writeWithoutTransaction { database in
            // As a first import works: the old pages go to a journal, and new ones to the file before the end.
            try database.execute(sql: "PRAGMA journal_mode = TRUNCATE; PRAGMA cache_size = 2; BEGIN IMMEDIATE")
            try database.execute(
                sql: """
                    WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 20000)
                    INSERT INTO asset(layer, key, hash) SELECT 1, 'text ' || x, x FROM n
                    """)
            for end in ["", "-journal"] { try FileManager.default.copyItem(atPath: path + end, toPath: killed + end) }
            try database.execute(sql: "ROLLBACK")
        }
        let found = try CaseFile(killed, .reading)
        #expect(found.tookBackImport)
        #expect(try findings(found).isEmpty)
        #expect(try CaseFile(killed, .reading).tookBackImport == false)
    }
}
