import Foundation
import GRDB
import Testing
import TroupeModel

@testable import TroupeStore

@Suite struct CastSchemaTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
        "troupe-cast-" + UUID().uuidString)
    private let person = Operator(name: "tester", version: "0", time: "2024-10-01T08:00:00Z")

    private func path(_ name: String) throws -> String {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder.appendingPathComponent(name).path
    }

    @Test func `each kind is a table with its fields, keyed by its keys`() throws {
        let file = try CaseFile(try path("case.db"), .creating)
        try file.queue.read { database in
            for kind in CastKind.allCases {
                let columns = Set(try database.columns(in: kind.rawValue).map(\.name))
                let fields = (kind.fields + CastField.provenance).map(\.name)
                #expect(columns == Set(fields + ["row", "recorded", "file", "record"]), "\(kind)")
                let unique = try database.indexes(on: kind.rawValue).filter(\.isUnique).map { Set($0.columns) }
                #expect(unique == [Set(kind.fields.filter(\.isKey).map(\.name))], "\(kind)")
            }
        }
    }

    @Test func `a case of the first version is brought up to date, and its log holds`() throws {
        let path = try path("old.db")
        let queue = try DatabaseQueue(path: path)
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { database in
            try database.execute(sql: CaseSchema.version1)
            try database.execute(sql: CaseViews.version1)
            try database.execute(sql: "PRAGMA application_id = \(CaseSchema.applicationID); PRAGMA user_version = 1")
            for number in 1...3 {
                try database.execute(
                    sql:
                        "INSERT INTO log(time, who, version, action, detail, previous, hash) VALUES ('t', 'w', '0', 'note', ?, 'x', ?)",
                    arguments: ["{\"n\":\"\(number)\"}", "old \(number)"])
            }
        }
        try migrator.migrate(queue)
        try queue.close()
        let file = try CaseFile(path, .reading)
        let found = try file.verify()
        #expect(found.brokenLog == nil && found.logEntries == 3)
        #expect(try file.table("SELECT count(*) FROM persona").rows == [["0"]])
    }

    @Test func `a detail that is taken out of the log leaves the chain whole, and a changed one breaks it`() throws {
        let file = try CaseFile(try path("log.db"), .creating)
        try file.queue.write { database in
            for number in 1...3 {
                try CaseLog.append(action: "note", detail: ["n": "secret \(number)"], by: person, in: database)
            }
            try CaseLog.takeOut([2], in: database)
            try CaseLog.takeOut([2], in: database)
        }
        #expect(try file.verify().brokenLog == nil)
        #expect(try file.table("SELECT count(*) FROM log WHERE detail LIKE '%secret%'").rows == [["2"]])
        try file.queue.write { database in
            try database.execute(sql: "DROP TRIGGER log_keeps_entries; UPDATE log SET detail = '{}' WHERE id = 3")
        }
        #expect(try file.verify().brokenLog?.entry == 3)
    }

    @Test func `functions answer where SQL takes a table, with what they are given`() throws {
        let file = try CaseFile(try path("ask.db"), .creating)
        let double = TableFunction("double", "", parameters: ["of", "times"], needed: 1, columns: ["value", "text"]) {
            arguments in
            guard let number = arguments[0].number else { throw FunctionError("no number") }
            let times = Int(arguments[1].number ?? 2)
            return (0..<times).map { [.integer(Int64(number) * 2), $0 == 0 ? .null : .text("n\($0) \"'\u{0}")] }
        }
        func ask(_ sql: String) throws -> [[String?]] { try file.ask(sql, tables: [double]).rows }
        #expect(try ask("SELECT value FROM double(4)") == [["8"], ["8"]])
        #expect(try ask("SELECT count(*) FROM double(4, 5) WHERE text IS NULL") == [["1"]])
        #expect(
            try ask("SELECT d.value FROM (SELECT 1 AS n UNION SELECT 2) x, double(x.n, 1) d ORDER BY 1") == [
                ["2"], ["4"],
            ])
        #expect(try ask("SELECT * FROM double(NULL)").isEmpty)
        #expect(try ask("SELECT \"of\", times FROM double(3, 1)") == [["3", "1"]])
        for (sql, words) in [
            ("SELECT * FROM double", "needs its arguments"), ("SELECT * FROM double('x')", "double: no number"),
        ] {
            #expect(performing: { try ask(sql) }, throws: { ($0 as? QuestionError)?.message.contains(words) == true })
        }
    }

    @Test func `terms are words, handles and ids, and redaction takes names out where they stand`() {
        #expect(
            Terms.terms(in: "See @Syn.Alina.One, 你好，世界! no-one a_b.") == [
                "see", "syn.alina.one", "你好", "世界", "no-one", "a_b",
            ])
        var redaction = Redaction()
        redaction.add("syn.alina.one", "pX")
        redaction.add("a01", "pY")
        redaction.add("阿丽娜日记", "pZ")
        redaction.finish()
        #expect(redaction.redacted("A01, a012, @syn.alina.one! 我是阿丽娜日记吗") == "pY, a012, @pX! 我是pZ吗")
        #expect(redaction.redacted("syn.alina.one.ndjson.gz") == "pX.ndjson.gz")
        #expect(redaction.redacted("nothing here a02") == nil)
    }
}
