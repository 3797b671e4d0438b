import Foundation
import Testing
import TroupeIngest
import TroupeModel

@testable import TroupeKit
@testable import TroupeStore

/// The order, number and cut of imports do not reach the case's contents.
@Suite struct CaseMergeTests {
    private static let samples = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../Fixtures/formats").standardizedFileURL.path

    private static func files() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: samples).sorted().filter {
            $0.contains("/") && !$0.hasSuffix("expected.json")
        }.map { samples + "/" + $0 }
    }

    private func ingest(_ files: [String], into path: String) throws {
        let summary = try IngestJob(settings: IngestSettings()).run(files, into: path)
        #expect(summary.failures.isEmpty)
    }

    @Test func `all samples in any order make the same case`() throws {
        let scratch = try CaseFolder()
        let files = try Self.files()
        #expect(files.count == 19)
        try ingest(files, into: scratch.path("a.db"))
        let first = try CaseFile(scratch.path("a.db"), .reading).dump()
        var shuffled = Array(files.reversed())
        for (name, turn) in [("b.db", 0), ("c.db", 5), ("d.db", 11)] {
            shuffled = Array(shuffled[turn...] + shuffled[..<turn])
            // One at a time and all at once.
            if turn == 5 {
                for file in shuffled { try ingest([file], into: scratch.path(name)) }
            } else {
                try ingest(shuffled, into: scratch.path(name))
            }
            let other = try CaseFile(scratch.path(name), .reading).dump()
            for (table, rows) in first { #expect(other[table] == rows, "\(table) of \(name)") }
        }
        let found = try CaseFile(scratch.path("a.db"), .reading).verify()
        #expect(found.danglingRows.isEmpty && found.damage.isEmpty && found.brokenLog == nil)
        #expect(found.changedRows.isEmpty)
    }

    /// Large sources take other ways (larger caches, a filter before lookups, indexes made anew); what comes out is the
    /// same.
    @Test func `the size of a source does not reach the case`() throws {
        let scratch = try CaseFolder()
        var dumps: [[String: [[String?]]]] = []
        for (name, bytes) in [("small.db", 1), ("unknown.db", nil), ("large.db", 1 << 40)] as [(String, Int64?)] {
            let file = try CaseFile(scratch.path(name), .creating)
            for path in try Self.files() {
                let description = SourceDescription(name: PostSource.file(path).name, path: path, bytes: bytes)
                let person = Operator(name: "tester", version: "0", time: "2024-10-01T08:00:00Z")
                _ = try file.importSource(description, by: person) { work in
                    var failure: (any Error)?
                    var summary = try readRecords(from: .file(path)) { batch in
                        do { try work.add(batch) } catch { failure = error }
                        return failure == nil
                    }
                    if let failure { throw failure }
                    guard let format = summary?.format else { return nil }
                    summary?.reading = format
                    return summary
                }
            }
            #expect(try file.verify().danglingRows.isEmpty)
            dumps.append(try file.dump())
        }
        for other in dumps.dropFirst() {
            for (table, rows) in dumps[0] { #expect(other[table] == rows, "\(table)") }
        }
        #expect(dumps[0]["post"]?.count ?? 0 > 30)
    }

    @Test func `a record that is left out for a conflict leaves nothing behind`() throws {
        let scratch = try CaseFolder()
        try ingest([Self.samples + "/coortweet/four_columns.csv"], into: scratch.path("case.db"))
        let file = try CaseFile(scratch.path("case.db"), .reading)
        // The sample's fourth row gives content c1, object o2, to another account.
        #expect(try file.table("SELECT key FROM asset").rows == [["o1"]])
        #expect(try file.table("SELECT key FROM account ORDER BY key").rows == [["a1"], ["a2"]])
        #expect(try file.verify().danglingRows.isEmpty)
    }

    @Test func `the same files twice change no byte`() throws {
        let scratch = try CaseFolder()
        try ingest(try Self.files(), into: scratch.path("case.db"))
        let before = try Data(contentsOf: URL(fileURLWithPath: scratch.path("case.db")))
        try ingest(try Self.files().reversed(), into: scratch.path("case.db"))
        #expect(try Data(contentsOf: URL(fileURLWithPath: scratch.path("case.db"))) == before)
    }

    @Test func `a file in two halves makes the same case but for where things were seen`() throws {
        let scratch = try CaseFolder()
        let name = Self.samples + "/zeeschuimer_douyin/zeeschuimer-export-douyin.com-2024-10-02T080000.ndjson"
        let lines = try String(contentsOfFile: name, encoding: .utf8).split(separator: "\n").map(String.init)
        try ingest([name], into: scratch.path("whole.db"))
        let whole = try CaseFile(scratch.path("whole.db"), .reading).dump(withSources: false)
        for cut in [1, 4, 6] {
            let one = try scratch.file("one-\(cut).ndjson", lines[..<cut].joined(separator: "\n") + "\n")
            let two = try scratch.file("two-\(cut).ndjson", lines[cut...].joined(separator: "\n") + "\n")
            for (label, halves) in [("forward", [one, two]), ("backward", [two, one])] {
                let path = scratch.path("\(label)-\(cut).db")
                try ingest(halves, into: path)
                let found = try CaseFile(path, .reading).dump(withSources: false)
                for (table, rows) in whole { #expect(found[table] == rows, "\(table), cut at \(cut), \(label)") }
            }
        }
    }

    @Test func `two exports that overlap keep both sightings, a renamed account is one, a handle on two platforms two`()
        throws
    {
        let scratch = try CaseFolder()
        let row = { (post: String, account: String, handle: String, platform: String, seen: String) in
            "{\"p\":\"\(post)\",\"a\":\"\(account)\",\"h\":\"\(handle)\",\"n\":\"\(platform)\",\"t\":1727769600,\"c\":\"\(seen)\"}\n"
        }
        let monday = try scratch.file(
            "monday.ndjson",
            row("1", "100", "alina", "tiktok", "2024-10-02T00:00:00Z")
                + row("2", "100", "alina", "tiktok", "2024-10-02T00:00:00Z")
                + row("9", "500", "alina", "x", "2024-10-02T00:00:00Z"))
        let tuesday = try scratch.file(
            "tuesday.ndjson",
            row("2", "100", "lisa", "tiktok", "2024-10-03T00:00:00Z")
                + row("3", "100", "lisa", "tiktok", "2024-10-03T00:00:00Z"))
        var settings = IngestSettings()
        settings.reading.columns = "post=p,account=a,handle=h,platform=n,time=t,captured=c"
        for file in [tuesday, monday] {
            _ = try IngestJob(settings: settings).run([file], into: scratch.path("case.db"))
        }
        let file = try CaseFile(scratch.path("case.db"), .reading)
        #expect(try file.table("SELECT count(*) FROM post").rows == [["4"]])
        #expect(try file.table("SELECT sightings FROM post_view WHERE id = '2'").rows == [["2"]])
        #expect(try file.table("SELECT key FROM account ORDER BY key").rows == [["100"], ["500"]])
        let facts = try file.table(
            """
            SELECT value, first_seen, last_seen FROM account_fact_view WHERE account = '100' AND fact = 'handle' ORDER BY 1
            """)
        #expect(
            facts.rows == [
                ["alina", "2024-10-02T00:00:00Z", "2024-10-02T00:00:00Z"],
                ["lisa", "2024-10-03T00:00:00Z", "2024-10-03T00:00:00Z"],
            ])
    }

    @Test func `a handle and a hash find the account behind them, whatever came first`() throws {
        let scratch = try CaseFolder()
        let folder = Self.samples + "/"
        for (name, files) in [
            ("a.db", ["zeeschuimer_tiktok", "pyktok", "mediacrawler_douyin"]),
            ("b.db", ["mediacrawler_douyin", "pyktok", "zeeschuimer_tiktok"]),
        ] {
            for one in files {
                _ = try IngestJob(settings: IngestSettings()).run([folder + one], into: scratch.path(name))
            }
            let file = try CaseFile(scratch.path(name), .reading)
            let same = try file.table(
                """
                SELECT a.key, b.key FROM account a JOIN account b ON b.id = a.same_as ORDER BY a.key
                """)
            // SHA-256 of 95000000001 and of 2264000000000002 begin so (coreutils' sha256sum).
            #expect(
                same.rows == [
                    ["handle:syn.alina.01", "7391234567890123001"], ["handle:syn.lisa.02", "7391234567890123002"],
                    ["hash:0e8bc946134caf4b", "95000000001"], ["hash:57a1e6daf847e9d9", "2264000000000002"],
                ])
        }
    }
}
