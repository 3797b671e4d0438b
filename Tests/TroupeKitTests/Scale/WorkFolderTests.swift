import Foundation
import Testing
import TroupeBase
import TroupeCoordination
import TroupeIngest
import TroupeModel
import TroupeTestSupport

@testable import TroupeKit

/// What goes to Spark and comes back, without Spark: results are written here by hand.
@Suite struct WorkFolderTests {
    private final class Scratch {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("troupe-work-" + UUID().uuidString)
            .path
        deinit { try? FileManager.default.removeItem(atPath: path) }
    }

    private func reading(_ uses: [Use]) -> PostImport {
        PostImport(posts: PostTable(uses), ledger: Ledger(), sources: [SourceRecord(name: "made up")])
    }

    private func settings(_ handed: HandedPosts, in work: WorkFolder) -> SparkSettings {
        SparkSettings(
            layers: handed.layers, window: 60_000, support: 1, pairLimit: 100, deferLimit: 10, parts: 1,
            handed: HandedPosts.digest(in: work))
    }

    /// Writes what the job would write of these ties; pairs are turned round, since the job orders them by its own
    /// keys.
    private func writeResult(_ ties: [Tie], in work: WorkFolder) throws {
        var writer = try WorkPartWriter(folder: work.path(of: "result"), table: "ties")
        for tie in ties.reversed() {
            try writer.line { line in
                line += Array(
                    ("{\"l\":\(tie.layer),\"x\":\(tie.second),\"y\":\(tie.first),\"s\":\(tie.support),\"n\":\(tie.postPairs),"
                        + "\"g\":\(tie.gapSum),\"f\":\(tie.secondLeads),\"h\":\(tie.firstLeads)}").utf8)
            }
        }
        try writer.finish()
        let parts = writer.parts.map { "{\"name\":\"\($0.name)\",\"bytes\":\($0.bytes),\"sha256\":\"\($0.sha256)\"}" }
        let manifest =
            "{\"schema\":\"troupe.spark-result\",\"schema_version\":1,\"settings\":\"\(work.digest(of: "settings.json") ?? "")\","
            + "\"rows\":{\"ties\":\(ties.count)},\"parts\":[\(parts.joined(separator: ","))]}"
        try work.write("result/manifest.json", Array(manifest.utf8))
    }

    private func prepared(_ scratch: Scratch, _ uses: [Use]) throws -> (WorkFolder, HandedPosts, [Tie]) {
        let work = try WorkFolder(scratch.path)
        let handed = try HandedPosts(reading(uses), into: work)
        try work.write(settings(handed, in: work))
        let ties = TieDetector(PostTable(uses), window: 60_000).ties(support: 1, workers: 1)
        try writeResult(ties, in: work)
        return (work, handed, ties)
    }

    @Test(arguments: 1...5)
    func `ties come back as they were, in the own engine's order`(seed: UInt64) throws {
        let scratch = Scratch()
        let (work, handed, ties) = try prepared(scratch, RandomUses(seed: seed).uses)
        #expect(!ties.isEmpty)
        let found = try SparkResult(in: work).ties(accounts: handed.accounts, layers: handed.layers.count)
        #expect(found == ties)
    }

    @Test func `accounts are named again, whatever stands in their ids`() throws {
        let scratch = Scratch()
        let names = [
            "a\"b", "two\nlines", "\u{202E}x", "caf\u{E9}", "e\u{301}t\u{E9}", "", "\\", "\u{1F468}\u{200D}\u{1F469}",
        ]
        let (work, _, _) = try prepared(scratch, names.map { Use("o", $0, 0) })
        let table = try #require(try HandedPosts.found(in: work)).table(in: work)
        #expect(
            (0..<table.accounts.count).map { Array(table.accounts.identifiers[$0].utf8) }
                == names.map { Array($0.utf8) })
    }

    @Test func `the same posts are handed over in the same bytes`() throws {
        let (one, other) = (Scratch(), Scratch())
        let uses = RandomUses(seed: 7, count: 3000).uses
        let (first, _, _) = try prepared(one, uses)
        let (second, _, _) = try prepared(other, uses)
        #expect(first.contents(of: "settings.json") == second.contents(of: "settings.json"))
        #expect(HandedPosts.digest(in: first) == HandedPosts.digest(in: second))
    }

    @Test func `a part that is missing, cut or changed is refused by its name`() throws {
        let scratch = Scratch()
        let (work, _, _) = try prepared(scratch, RandomUses(seed: 2).uses)
        let path = work.path(of: "result/ties/part-00000.json.gz")
        let whole = try Data(contentsOf: URL(fileURLWithPath: path))
        var changed = whole
        changed[changed.count / 2] ^= 1
        for damaged in [nil, whole.dropLast(), changed] {
            try FileManager.default.removeItem(atPath: path)
            if let damaged { try damaged.write(to: URL(fileURLWithPath: path)) }
            let error = #expect(throws: TroupeError.self) { try SparkResult(in: work) }
            #expect(error?.kind == .badInput && error?.description.contains("part-00000.json.gz") == true)
            try whole.write(to: URL(fileURLWithPath: path))
        }
        #expect(throws: Never.self) { try SparkResult(in: work) }
    }

    @Test func `a result of other settings, or without its manifest, is refused`() throws {
        let scratch = Scratch()
        let (work, handed, ties) = try prepared(scratch, RandomUses(seed: 2).uses)
        var other = settings(handed, in: work)
        other.window = 1000
        try work.write(other)
        #expect(!FileManager.default.fileExists(atPath: work.path(of: "result")))
        #expect(throws: TroupeError.self) { try SparkResult(in: work) }
        try work.write(settings(handed, in: work))
        try writeResult(ties, in: work)
        try work.write("settings.json", Array("{}".utf8))
        let error = #expect(throws: TroupeError.self) { try SparkResult(in: work) }
        #expect(error?.description.contains("other settings") == true)
    }

    @Test func `records that make no sense are refused`() throws {
        let scratch = Scratch()
        let (work, _, ties) = try prepared(scratch, RandomUses(seed: 2).uses)
        let result = try SparkResult(in: work)
        #expect(throws: TroupeError.self) { try result.ties(accounts: 1, layers: 1) }
        var wrong = ties[0]
        wrong.second = wrong.first
        try writeResult([wrong], in: work)
        #expect(throws: TroupeError.self) { try SparkResult(in: work).ties(accounts: 100, layers: 9) }
        wrong = ties[0]
        wrong.postPairs = 0
        try writeResult([wrong], in: work)
        #expect(throws: TroupeError.self) { try SparkResult(in: work).ties(accounts: 100, layers: 9) }
    }

    @Test func `a folder with other files is left alone, and two processes do not share one`() throws {
        let scratch = Scratch()
        try FileManager.default.createDirectory(atPath: scratch.path, withIntermediateDirectories: true)
        try Data("mine".utf8).write(to: URL(fileURLWithPath: scratch.path + "/notes.txt"))
        #expect(throws: TroupeError.self) { try WorkFolder(scratch.path) }
        let other = Scratch()
        let work = try WorkFolder(other.path)
        withExtendedLifetime(work) {
            let error = #expect(throws: TroupeError.self) { try WorkFolder(other.path) }
            #expect(error?.description.contains("another troupe") == true)
        }
    }

    @Test(arguments: [
        ("own", TieEngine.own), ("files", .files), ("local", .spark(master: "local[*]")),
        ("local[3]", .spark(master: "local[3]")), ("spark://head:7077", .spark(master: "spark://head:7077")),
        ("yarn", .spark(master: "yarn")), ("k8s://https://api:6443", .spark(master: "k8s://https://api:6443")),
    ])
    func `engines are known by their words`(word: String, engine: TieEngine) {
        #expect(TieEngine(word) == engine)
    }

    @Test(arguments: ["", "spark", "spark://", "local[0]", "local[]", "Local", "flink", "local[2]x"])
    func `other words are no engine`(word: String) { #expect(TieEngine(word) == nil) }
}
