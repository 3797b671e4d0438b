import Foundation
import GRDB
import Testing
import TroupeModel

@testable import TroupeStore

@Suite struct CaseFileTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
        "troupe-store-" + UUID().uuidString)
    private let person = Operator(name: "tester", version: "0", time: "2024-10-01T08:00:00Z")

    private func path(_ name: String) throws -> String {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder.appendingPathComponent(name).path
    }

    /// A batch of posts, all by one account, each with a hashtag.
    private func batch(_ posts: Range<Int>) -> RecordBatch {
        var batch = RecordBatch()
        func text(_ string: String) -> BatchText {
            let start = batch.texts.count
            batch.texts += string.utf8
            return BatchText(start: UInt32(start), count: UInt32(batch.texts.count - start))
        }
        batch.facts.append(CollectedFact(.handle, text("syn.a")))
        batch.accounts.append(
            CollectedAccount(platform: text("tiktok"), keyKind: .identifier, key: text("7"), facts: 0..<1))
        batch.accountSightings.append(FactSighting(record: 1, captured: nil))
        for number in posts {
            var post = CollectedPost()
            post.record = number + 1
            post.platform = text("tiktok")
            post.identifier = text("\(number)")
            post.account = 0
            post.time = 1_727_769_600_000 + Int64(number)
            batch.uses.append(CollectedUse(.hashtag, text("tag\(number % 3)")))
            post.uses = batch.uses.count - 1..<batch.uses.count
            batch.posts.append(post)
        }
        batch.recordCount = posts.count
        batch.usedCount = posts.count
        return batch
    }

    private func finished(_ sha256: String, _ records: Int) -> SourceRecord {
        var source = SourceRecord(name: "")
        source.sha256 = sha256
        source.byteCount = 1
        source.format = "f"
        source.collector = "c"
        source.reading = "f"
        source.recordsIn = records
        source.recordsUsed = records
        return source
    }

    @discardableResult
    private func add(_ posts: Range<Int>, named name: String, to file: CaseFile) throws -> ImportOutcome? {
        try file.importSource(SourceDescription(name: name, path: "/" + name), by: person) { work in
            try work.add(batch(posts))
            return finished(name, posts.count)
        }
    }

    @Test func `a new case has its marks, strict tables and no dangling key`() throws {
        let file = try CaseFile(try path("case.db"), .creating)
        try add(0..<40, named: "one", to: file)
        try file.queue.read { database in
            #expect(try Int.fetchOne(database, sql: "PRAGMA application_id") == 0x5452_5045)
            #expect(try Int.fetchOne(database, sql: "PRAGMA user_version") == CaseSchema.version)
            #expect(try String.fetchOne(database, sql: "PRAGMA journal_mode") == "wal")
            let loose = try String.fetchAll(
                database,
                sql: """
                    SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND strict = 0
                        AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'grdb_%'
                    """)
            #expect(loose.isEmpty, "\(loose)")
        }
        let found = try file.verify()
        #expect(found.danglingRows.isEmpty && found.damage.isEmpty && found.brokenLog == nil && found.logEntries == 1)
        #expect(try file.table("SELECT count(*) FROM use").rows == [["40"]])
    }

    @Test func `every view answers`() throws {
        let file = try CaseFile(try path("case.db"), .creating)
        try add(0..<5, named: "one", to: file)
        let views = try file.table("SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name").rows.map {
            $0[0] ?? ""
        }
        #expect(views.count == 32)
        for view in views { _ = try file.table("SELECT * FROM \(view) LIMIT 3") }
        #expect(try file.table("SELECT posts FROM account_view").rows == [["5"]])
    }

    @Test func `an import that fails or is given up leaves nothing`() throws {
        struct Stop: Error {}
        let file = try CaseFile(try path("case.db"), .creating)
        try add(0..<10, named: "one", to: file)
        #expect(throws: Stop.self) {
            _ = try file.importSource(SourceDescription(name: "two", path: "/two"), by: person) { work in
                try work.add(batch(5..<30))
                throw Stop()
            }
        }
        let given = try file.importSource(SourceDescription(name: "two", path: "/two"), by: person) { work in
            try work.add(batch(5..<30))
            return nil
        }
        #expect(given == nil)
        #expect(try file.table("SELECT count(*) FROM post").rows == [["10"]])
        #expect(try file.table("SELECT count(*) FROM source").rows == [["1"]])
        // What was given up can be imported afterwards.
        let outcome = try add(5..<30, named: "two", to: file)
        #expect(outcome?.newPosts == 20 && outcome?.seenPosts == 5)
    }

    @Test func `a full disk is one line and changes nothing`() throws {
        let file = try CaseFile(try path("case.db"), .creating)
        try add(0..<10, named: "one", to: file)
        // SQLite reports a database that may not grow as it reports a disk without room: SQLITE_FULL.
        try file.queue.writeWithoutTransaction { database in
            let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
            try database.execute(sql: "PRAGMA max_page_count = \(pages + 1)")
        }
        do {
            try add(0..<20_000, named: "two", to: file)
            Issue.record("the import did not fail")
        } catch {
            #expect(error as? StoreError == .diskFull(path: file.path))
        }
        #expect(try file.table("SELECT count(*) FROM post").rows == [["10"]])
    }

    @Test func `a case that another process writes is told`() throws {
        let path = try path("case.db")
        let file = try CaseFile(path, .creating)
        let other = try DatabaseQueue(path: path)
        try other.writeWithoutTransaction { database in
            try database.execute(sql: "BEGIN IMMEDIATE")
            do {
                try add(0..<3, named: "one", to: file)
                Issue.record("the import did not fail")
            } catch {
                #expect(error as? StoreError == .locked(path: path))
            }
            try database.execute(sql: "ROLLBACK")
        }
        #expect(try add(0..<3, named: "one", to: file)?.newPosts == 3)
    }

    @Test func `a conflict inside a source leaves the first account, one across sources is shown`() throws {
        let file = try CaseFile(try path("case.db"), .creating)
        func conflicting() -> RecordBatch {
            var batch = batch(0..<2)
            let start = UInt32(batch.texts.count)
            batch.texts += "8".utf8
            batch.accounts.append(
                CollectedAccount(
                    platform: batch.accounts[0].platform, keyKind: .identifier, key: BatchText(start: start, count: 1),
                    facts: 1..<1))
            batch.accountSightings.append(FactSighting(record: 3, captured: nil))
            var post = batch.posts[0]
            post.record = 3
            post.account = 1
            batch.posts.append(post)
            batch.recordCount = 3
            batch.usedCount = 3
            return batch
        }
        let outcome = try file.importSource(SourceDescription(name: "one", path: "/one"), by: person) { work in
            try work.add(conflicting())
            return finished("one", 3)
        }
        #expect(outcome?.problems == ["id_conflict": 1] && outcome?.used == 2)
        #expect(try file.table("SELECT key FROM account").rows == [["7"]])
        #expect(try file.table("SELECT count(*) FROM sighting").rows == [["2"]])
    }

    @Test func `the log cannot be changed, and a change behind its back is seen`() throws {
        let file = try CaseFile(try path("case.db"), .creating)
        for name in ["one", "two", "three"] { try add(0..<3, named: name, to: file) }
        #expect(throws: DatabaseError.self) {
            try file.queue.write { try $0.execute(sql: "UPDATE log SET who = 'somebody' WHERE id = 2") }
        }
        try file.queue.write { database in
            try database.execute(sql: "DROP TRIGGER log_keeps_entries")
            try database.execute(sql: "UPDATE log SET who = 'somebody' WHERE id = 2")
        }
        let changed = try file.verify()
        #expect(changed.brokenLog?.entry == 2)
        try file.queue.write { database in
            try database.execute(sql: "UPDATE log SET who = 'tester' WHERE id = 2")
            try database.execute(sql: "DROP TRIGGER log_keeps_all_entries")
            try database.execute(sql: "DELETE FROM log WHERE id = 2")
            try database.execute(sql: "UPDATE source SET used = 1 WHERE name = 'three'")
        }
        let cut = try file.verify()
        #expect(cut.brokenLog?.entry == 3)
        #expect(cut.changedRows == ["three", "two"])
    }
}
