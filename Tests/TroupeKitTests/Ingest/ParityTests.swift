import Foundation
import Testing
import TroupeIngest
import TroupeModel
import TroupeTestSupport

@testable import TroupeKit

/// The same files give the same posts, accounts, objects and ledger whether they are read straight into the detector's
/// table or through a case: whatever job comes after has no way to tell.
@Suite struct ParityTests {
    private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../..").standardizedFileURL.path
    private static let field = tests + "/CommandTests/Fixtures/field"
    private static let formats = tests + "/TroupeKitTests/Fixtures/formats"

    /// Files of posts below a folder.
    private static func files(below folder: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder).sorted().filter { name in
            name.contains("/") && !name.hasSuffix("README") && !name.hasSuffix("expected.json")
                && !name.hasPrefix("35-") && !name.hasPrefix("10-") && !name.hasPrefix("07-")
                && (name as NSString).lastPathComponent.contains(".")
        }.map { folder + "/" + $0 }
    }

    /// The mapping that a file of the field's folders needs; nil where its format is known.
    private static func columns(of path: String) -> String? {
        guard path.contains("/field/") else { return nil }
        let name = (path as NSString).lastPathComponent
        let plain = "post=post,account=user,time=time,caption=caption"
        switch name {
        case "accounts-na.csv", "shares.csv", "coortweet-once.csv", "coortweet-twenty-five-times.csv": return nil
        case "coortweet-columns-twice.csv", "toolkit-columns-twice.csv": return nil
        case "reposts-exact.csv", "reposts-saved-by-excel.csv":
            return "post=post,account=user,time=time,object=retweeted_id"
        case "tweets.csv":
            return
                "post=id,account=author_id,time=created_at,caption=text,hashtag=entities.hashtags+,link=entities.urls+"
        case "douyin.csv": return "platform=\"douyin\",post=视频ID,handle=作者昵称,time=发布时间,caption=视频描述"
        case "apify.csv":
            return "post=id,account=authorMeta.id,time=createTimeISO,object=hashtags/0/name,object=hashtags/1/name"
        case "apify-flattened.json":
            return
                "post=id,account=authorMeta.id,handle=authorMeta.name,time=createTimeISO,caption=text,hashtag=hashtags.name"
        case "brandwatch.csv": return "account=Author,time=Date,object=Full Text"
        case "x.ndjson", "flat.jsonl", "playlist.json", "douyin-called-tiktok.info.json", "historical-groups.csv",
            "weibo_contents.csv", "weibo_contents.json":
            return nil
        default: return plain
        }
    }

    /// What both doors say of some files: a reading in full, or why there is none.
    private struct Answer: Equatable {
        var lines: [String]

        init(_ body: () throws -> PostImport) {
            do { lines = Self.lines(try body()) } catch { lines = ["\(error)"] }
        }

        private static func lines(_ reading: PostImport) -> [String] {
            let posts = reading.posts
            var lines = reading.sources.map {
                "\($0.name) \($0.format) \($0.recordsIn) \($0.recordsUsed) \($0.timesWithoutZone)"
            }
            lines += ["\(posts.precision) \(posts.accounts.platforms) \(reading.defaultLayers ?? ["all"])"]
            for post in 0..<posts.count {
                let account = Int(posts.account[post])
                lines.append(
                    "\(posts.source(of: post)) \(posts.line[post]) \(posts.identifiers[post]) \(posts.time[post]) \(account) "
                        + "\(posts.accounts.platformName(of: account)) \(posts.accounts.identifiers[account])")
            }
            for layer in posts.layers {
                for (post, object) in zip(layer.postOfUse, layer.objectOfUse) {
                    lines.append("\(layer.layer) \(post) \(object) \(layer.objects[Int(object)])")
                }
            }
            return lines
                + reading.ledger.entries.map {
                    "\($0.source) \($0.record) \($0.line) \($0.problem.rawValue) \($0.isRefusal) \($0.detail)"
                }
        }
    }

    private func expectParity(of paths: [String], _ settings: ReadingSettings, _ hint: String) throws {
        let straight = Answer { try PostInput.files(paths).read(settings) { _ in } }
        let scratch = try CaseFolder()
        let kept = Answer {
            var ingest = IngestSettings()
            ingest.reading = settings
            let summary = try IngestJob(settings: ingest).run(paths, into: scratch.path("case.db"))
            if let failure = summary.failures.first { throw failure }
            return try PostInput.files([scratch.path("case.db")]).read(ReadingSettings()) { _ in }
        }
        if straight != kept {
            let pair = zip(straight.lines, kept.lines).first { $0 != $1 }
            Issue.record(
                "\(hint): \(straight.lines.count) lines, \(kept.lines.count) from the case; first other: \(pair?.0 ?? "-") | \(pair?.1 ?? "-")"
            )
        }
    }

    @Test func `every sample reads the same through a case`() throws {
        var count = 0
        for path in try Self.files(below: Self.formats) + Self.files(below: Self.field) {
            var settings = ReadingSettings()
            settings.columns = Self.columns(of: path)
            try expectParity(of: [path], settings, path)
            count += 1
        }
        #expect(count > 60)
    }

    @Test func `files that share posts read the same through a case, in any order`() throws {
        let overlap = Self.field + "/16-duplicate-rows/overlap/"
        let captures = Self.formats + "/zeeschuimer_tiktok/zeeschuimer-export-tiktok.com-2024-10-02T080000.ndjson"
        let groups = [
            [overlap + "week1.csv", overlap + "week2.csv"], [overlap + "week2.csv", overlap + "week1.csv"],
        ]
        var settings = ReadingSettings()
        settings.columns = "post=post,account=user,time=time,caption=caption"
        for paths in groups { try expectParity(of: paths, settings, "\(paths)") }
        let known = [
            captures, Self.formats + "/4cat_tiktok/tiktok-search.csv", Self.formats + "/minet_tiktok/minet.csv",
        ]
        for paths in [known, known.reversed()] { try expectParity(of: paths, ReadingSettings(), "\(paths)") }
        try expectParity(of: [Self.formats + "/mediacrawler_douyin"], ReadingSettings(), "a folder")
    }

    @Test func `damaged samples read the same through a case`() throws {
        let scratch = try CaseFolder()
        var damage = Damage(seed: 23)
        for path in try Self.files(below: Self.formats) + Self.files(below: Self.field) {
            let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)).prefix(6000))
            for round in 0..<3 {
                let damaged = scratch.path("\(round)-" + (path as NSString).lastPathComponent)
                try Data(damage.damaged(bytes)).write(to: URL(fileURLWithPath: damaged))
                var settings = ReadingSettings()
                settings.columns = Self.columns(of: path)
                try expectParity(of: [damaged], settings, "\(path), round \(round)")
            }
        }
    }
}
