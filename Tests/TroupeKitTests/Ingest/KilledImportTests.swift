import Foundation
import Testing
import TroupeTestSupport

@testable import TroupeKit
@testable import TroupeStore

/// An import that is killed at any moment leaves whole files behind, and another run completes it.
@Suite struct KilledImportTests {
    private func items(_ file: Int, _ count: Int) -> String {
        var text = ""
        for number in 0..<count {
            let id = (1_727_769_600 + number) << 32 | file
            text +=
                "{\"id\":\"\(id)\",\"desc\":\"caption \(number % 700) #tag\(number % 9)\",\"createTime\":\(1_727_769_600 + number),"
            text += "\"author\":{\"id\":\"\(7000 + number % 50)\",\"uniqueId\":\"syn.\(number % 50)\"},"
            text +=
                "\"music\":{\"id\":\"\(number % 40 + 1)\",\"title\":\"t\",\"authorName\":\"m\"},\"stats\":{\"playCount\":\(number)}}\n"
        }
        return text
    }

    @Test func `fifty kills at random moments lose nothing`() throws {
        let scratch = try CaseFolder()
        let files = try (0..<6).map { try scratch.file("items-\($0).ndjson", items($0, 1500)) }
        _ = try IngestJob(settings: IngestSettings()).run(files, into: scratch.path("whole.db"))
        let whole = try CaseFile(scratch.path("whole.db"), .reading).dump()

        var random: UInt64 = 20_241_001
        var partial = 0
        for round in 0..<50 {
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let path = scratch.path("case-\(round).db")
            try run(files, path, killedAfter: Double(random >> 40 % 1000) / 1000 * 0.9)
            if FileManager.default.fileExists(atPath: path),
                (try? Data(contentsOf: URL(fileURLWithPath: path)))?.isEmpty == false
            {
                let file = try CaseFile(path, .writing)
                let sources = try file.table(
                    "SELECT s.records, (SELECT count(*) FROM sighting g WHERE g.source = s.id) FROM source s"
                ).rows
                #expect(sources.allSatisfy { $0 == ["1500", "1500"] }, "round \(round): whole files only")
                #expect(try file.verify().damage.isEmpty)
                if !sources.isEmpty, sources.count < 6 { partial += 1 }
            }
            if round % 5 == 0 {
                try run(files, path, killedAfter: nil)
                let found = try CaseFile(path, .reading).dump()
                for (table, rows) in whole { #expect(found[table] == rows, "\(table) of round \(round)") }
            }
            for end in ["", "-wal", "-shm", "-journal"] { try? FileManager.default.removeItem(atPath: path + end) }
        }
        #expect(partial > 0, "at least one kill hit between two files")
    }

    private func run(_ files: [String], _ path: String, killedAfter seconds: Double?) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: BuiltProgram.path)
        process.arguments = ["ingest"] + files + ["--case", path, "--quiet"]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        try process.run()
        if let seconds {
            Thread.sleep(forTimeInterval: seconds)
            kill(process.processIdentifier, SIGKILL)
        }
        process.waitUntilExit()
    }
}
