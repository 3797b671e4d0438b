import Foundation
import GRDB
import Testing
import TroupeModel

@testable import TroupeStore

@Suite struct WriteAheadLogTests {
    private func size(_ path: String) -> Int {
        ((try? FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber) ?? nil)?.intValue ?? 0
    }

    /// Second source: a copy of the file without what lies beside it.
    @Test func `what was written stands in the file alone, also while others look on`() throws {
        let small = try SmallCase()
        let path = small.path("case.db")
        var writer: CaseFile? = try CaseFile(path, .creating)
        let reader = try CaseFile(path, .reading)
        #expect(try reader.contents().posts == 0)
        if let writer { try small.add(0..<20, named: "a", to: writer) }
        writer = nil
        #expect(size(path + "-wal") == 0)
        try FileManager.default.copyItem(atPath: path, toPath: small.path("copy.db"))
        #expect(try CaseFile(small.path("copy.db"), .reading).contents().posts == 20)
        #expect(try reader.contents().posts == 20)
    }

    /// An import waits for other processes for as long as it takes; at its end it must not wait for whoever still
    /// reads.
    @Test func `whoever reads in the meantime does not hold up the end of an import`() throws {
        let small = try SmallCase()
        let path = small.path("case.db")
        var writer: CaseFile? = try CaseFile(path, .creating, waiting: {})
        let looking = try DatabaseQueue(path: path)
        try looking.writeWithoutTransaction { database in
            try database.execute(sql: "BEGIN")
            #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM post") == 0)
            if let writer { try small.add(0..<20, named: "a", to: writer) }
            writer = nil
            #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM post") == 0)
            try database.execute(sql: "COMMIT")
            #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM post") == 20)
        }
        #expect(try CaseFile(path, .reading).contents().posts == 20)
    }

    @Test func `a case is not made beside the log of another one that is gone`() throws {
        let small = try SmallCase()
        let path = small.path("case.db")
        let log = Data("the log of a case that was deleted without it".utf8)
        try log.write(to: URL(fileURLWithPath: path + "-wal"))
        let error = #expect(throws: StoreError.self) { try CaseFile(path, .creating) }
        #expect(error.map { "\($0)" }?.contains("without the case that it belongs to") == true)
        #expect(!FileManager.default.fileExists(atPath: path))
        #expect(try Data(contentsOf: URL(fileURLWithPath: path + "-wal")) == log)
        try FileManager.default.removeItem(atPath: path + "-wal")
        _ = try CaseFile(path, .creating)
    }
}
