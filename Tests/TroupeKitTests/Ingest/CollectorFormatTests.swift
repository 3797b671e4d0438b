import Foundation
import Testing
import TroupeModel

@testable import TroupeKit
@testable import TroupeStore

/// Every sample of a collector's format gives exactly what its `expected.json` says. The samples and what must come out
/// of them are written by `Fixtures/formats/make_formats.py`, which knows nothing of this program.
@Suite struct CollectorFormatTests {
    static let folders = [
        "4cat_douyin", "4cat_tiktok", "cnt", "coortweet", "crowdtangle", "mediacrawler_douyin", "minet_tiktok",
        "pyktok",
        "telegram_desktop", "tiktok_research_api", "x_information_operations", "ytdlp", "zeeschuimer_douyin",
        "zeeschuimer_tiktok",
    ]

    @Test(arguments: folders)
    func `a collector's sample gives exactly what is expected of it`(folder: String) throws {
        let expected = try Expectation(folder: folder)
        // One folder says what each of its files gives by itself.
        let groups = expected.isByFile ? expected.files.map { [$0] } : [expected.files]
        var records = 0
        for files in groups {
            let scratch = try CaseFolder()
            let summary = try IngestJob(settings: IngestSettings())
                .run(files.map { expected.path($0) }, into: scratch.path("case.db"))
            #expect(summary.failures.isEmpty)
            let file = try CaseFile(scratch.path("case.db"), .reading)
            try check(posts: expected.posts(of: files), in: file)
            try check(accounts: expected.accounts(of: files), in: file)
            #expect(try problems(file) == expected.problems(of: files))
            records += try totals(file)
        }
        #expect(records == expected.records)
    }

    /// Records in all, and that each was used or is in the ledger as left out.
    private func totals(_ file: CaseFile) throws -> Int {
        let rows = try file.table(
            """
            SELECT sum(records), sum(used),
                (SELECT count(*) FROM (SELECT DISTINCT source, record FROM problem WHERE refused = 1)) FROM source
            """
        ).rows[0].map { Int($0 ?? "0") ?? 0 }
        #expect(rows[0] == rows[1] + rows[2], "records in = used + left out")
        return rows[0]
    }

    private func problems(_ file: CaseFile) throws -> [String] {
        try file.ledger().rows.map { "\($0[0] ?? "") \($0[1] ?? "") \($0[3] ?? "")" }.sorted()
    }

    private func check(posts: [[String: Any]], in file: CaseFile) throws {
        let found = try file.table("SELECT * FROM post_view ORDER BY post")
        #expect(found.rows.count == posts.count)
        for post in posts {
            let id = post["id"] as? String ?? ""
            let row = try #require(found.rows.first { $0[2] == id }, "post \(id)")
            let cell = { (name: String) in found.columns.firstIndex(of: name).flatMap { row[$0] } }
            for (key, column) in [
                ("platform", "platform"), ("account", "account"), ("time_utc", "time"), ("caption", "caption"),
                ("ai_label", "ai_label"),
            ] {
                #expect(cell(column) == post[key] as? String, "\(key) of \(id)")
            }
            for key in ["region", "language", "kind"] where post[key] != nil {
                #expect(cell(key) == post[key] as? String, "\(key) of \(id)")
            }
            for key in ["plays", "likes"] where post[key] != nil {
                #expect(cell(key).flatMap { Int($0) } == post[key] as? Int, "\(key) of \(id)")
            }
            if let copies = post["copies"] as? Int { #expect(cell("sightings") == String(copies), "copies of \(id)") }
            if let source = post["time_source"] as? String { #expect(cell("origin") == source, "origin of \(id)") }
            if post["commerce"] as? Bool == true { #expect(cell("commerce") == "yes", "commerce of \(id)") }
            if let fields = post["raw_ai"] as? [String: Any] {
                let kept = try JSONSerialization.jsonObject(with: Data((cell("ai_fields") ?? "{}").utf8))
                #expect(try sorted(kept) == sorted(fields), "label of \(id)")
            }
            try check(uses: post, of: id, in: file)
        }
    }

    private func check(uses post: [String: Any], of id: String, in file: CaseFile) throws {
        let rows = try file.table(
            """
            SELECT l.name, coalesce(
                CASE WHEN a.key LIKE 'sec_uid:%' THEN (
                    SELECT b.key FROM mention_view m JOIN account b ON b.id = m.account
                    WHERE m.post = t.native AND m.mention = a.key) END, a.key)
            FROM use u JOIN asset a ON a.id = u.asset JOIN layer l ON l.id = a.layer JOIN post t ON t.id = u.post
            WHERE t.native = '\(id)' ORDER BY u.place
            """
        ).rows.map { ($0[0] ?? "", $0[1] ?? "") }
        let keys = { (layer: String) in rows.filter { $0.0 == layer }.map(\.1) }
        #expect(keys("hashtag") == post["hashtags"] as? [String], "hashtags of \(id)")
        #expect(keys("mention") == post["mentions"] as? [String], "mentions of \(id)")
        #expect(keys("duet") == [post["duet_of"] as? String].compactMap { $0 }, "duet of \(id)")
        if let transcript = post["transcript"] as? String { #expect(keys("transcript") == [transcript]) }
        let names = ["link": "url", "repost_source": "repost_of_channel"]
        let listed: Set<String> = [
            "music", "product", "merchant", "promotion", "url", "repost", "reply", "object", "music_title", "music_url",
            "repost_of_channel",
        ]
        let assets = rows.map { (names[$0.0] ?? $0.0) + " " + $0.1 }.filter {
            listed.contains(String($0.split(separator: " ")[0]))
        }
        let wanted = (post["assets"] as? [[String: String]] ?? []).map { "\($0["type"] ?? "") \($0["id"] ?? "")" }
        #expect(Set(assets) == Set(wanted) && assets.count == wanted.count, "assets of \(id): \(assets)")
    }

    private func check(accounts: [[String: Any]], in file: CaseFile) throws {
        let facts = try file.table(
            "SELECT b.key, f.fact, f.value FROM account_fact f JOIN account b ON b.id = f.account"
        ).rows.map { ($0[0] ?? "", $0[1] ?? "", $0[2] ?? "") }
        let keys = try file.table("SELECT key FROM account ORDER BY key").rows.map { $0[0] ?? "" }
        #expect(Set(keys) == Set(accounts.map(key)) && keys.count == accounts.count)
        for account in accounts {
            let key = key(account)
            let values = { (fact: String) in Set(facts.filter { $0.0 == key && $0.1 == fact }.map(\.2)) }
            #expect(values("handle") == Set([account["handle"] as? String].compactMap { $0 }), "handle of \(key)")
            #expect(values("name") == Set(account["names"] as? [String] ?? []), "names of \(key)")
            for (field, fact) in [("sec_uid", "sec_uid"), ("ip_location", "ip_location")] {
                guard let value = account[field] as? String else { continue }
                #expect(values(fact) == [value], "\(field) of \(key)")
            }
            if let masked = account["masked_names"] as? [String] { #expect(values("masked_name") == Set(masked)) }
            if account["hashed"] as? Bool == true { #expect(values("hashed") == ["yes"]) }
        }
    }

    private func sorted(_ document: Any) throws -> Data {
        try JSONSerialization.data(withJSONObject: document, options: .sortedKeys)
    }

    private func key(_ account: [String: Any]) -> String {
        account["id"] as? String ?? "handle:" + (account["handle"] as? String ?? "")
    }
}

/// What a folder of samples says must come out.
private struct Expectation {
    let folder: String
    let document: [String: Any]

    init(folder: String) throws {
        self.folder =
            URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../Fixtures/formats/\(folder)").path
        let data = try Data(contentsOf: URL(fileURLWithPath: self.folder + "/expected.json"))
        document = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    }

    var files: [String] { document["files"] as? [String] ?? [] }
    var records: Int { document["records"] as? Int ?? -1 }
    private var allPosts: [[String: Any]] { document["posts"] as? [[String: Any]] ?? [] }
    private var allAccounts: [[String: Any]] { document["accounts"] as? [[String: Any]] ?? [] }
    var isByFile: Bool { allPosts.contains { $0["file"] != nil } }

    func path(_ file: String) -> String { folder + "/" + file }

    func posts(of files: [String]) -> [[String: Any]] {
        allPosts.filter { post in (post["file"] as? String).map(files.contains) ?? true }
    }

    /// Where files are expected one by one, hashed accounts are those of the posts that name them.
    func accounts(of files: [String]) -> [[String: Any]] {
        guard isByFile else { return allAccounts }
        let named = Set(posts(of: files).compactMap { $0["account"] as? String })
        return allAccounts.filter { named.contains($0["id"] as? String ?? "") }
    }

    func problems(of files: [String]) -> [String] {
        (document["problems"] as? [[String: Any]] ?? []).filter { files.contains($0["file"] as? String ?? "") }
            .map { "\($0["file"] ?? "") \($0["record"] ?? "") \($0["code"] ?? "")" }.sorted()
    }
}
