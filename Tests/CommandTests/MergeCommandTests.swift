import Foundation
import Testing
import TroupeTestSupport

/// `troupe merge`. The second source is the same files read into one case.
@Suite struct MergeCommandTests {
    private func troupe(_ line: String, in scratch: ScratchFolder) throws -> Program {
        try Program(shell: line, in: scratch.folder)
    }

    /// Two cases with overlapping sources and casts, and one with all of them.
    private func folder() throws -> ScratchFolder {
        let scratch = try ScratchFolder()
        let demo = fixture("../../../Sources/TroupeKit/DemoCase")
        let formats = fixture("../../TroupeKitTests/Fixtures/formats")
        let run = try troupe(
            """
            (head -1 \(demo)/posts.csv; sed -n 2,260p \(demo)/posts.csv) > one.csv
            (head -1 \(demo)/posts.csv; sed -n 150,400p \(demo)/posts.csv) > two.csv
            troupe ingest one.csv \(formats)/zeeschuimer_tiktok --case a.db --quiet &&
            troupe ingest two.csv one.csv \(formats)/tiktok_research_api --case b.db --quiet &&
            troupe ingest one.csv two.csv \(formats)/zeeschuimer_tiktok \(formats)/tiktok_research_api --case all.db --quiet &&
            troupe cast read \(demo)/accounts.csv \(demo)/personas.csv \(demo)/claims.csv --case a.db &&
            troupe cast read \(demo)/accounts.csv \(demo)/personas.csv \(demo)/products.csv --case b.db &&
            troupe cast read \(demo)/accounts.csv \(demo)/personas.csv \(demo)/claims.csv \(demo)/products.csv --case all.db &&
            troupe cast set persona per_alina name=Alinka --case b.db
            """, in: scratch)
        #expect(run.exitCode == 0, "\(run.errors)")
        return scratch
    }

    @Test func `a merged case is as if all had been read into one, in either order`() throws {
        let scratch = try folder()
        for (one, other) in [("a", "b"), ("b", "a")] {
            let name = one + other
            let merged = try troupe("troupe merge \(one).db \(other).db --into \(name).db", in: scratch)
            #expect(merged.exitCode == 0, "\(merged.errors)")
            #expect(merged.output.contains("1 to be decided\n  persona per_alina: name is "), "\(merged.output)")
            let verified = try troupe("troupe verify --case \(name).db", in: scratch)
            #expect(verified.exitCode == 0 && verified.output.contains("the case is sound"), "\(verified.output)")
            for question in Self.questions {
                let (own, all) = (
                    try troupe("troupe ask \"\(question)\" --case \(name).db --format csv", in: scratch),
                    try troupe("troupe ask \"\(question)\" --case all.db --format csv", in: scratch)
                )
                #expect(own.exitCode == 0 && own.output == all.output, "\(question): \(own.output) \(own.errors)")
            }
            // Names of personas are the one thing that differs.
            if one == "a" {
                for file in [name, "all"] {
                    let map = try troupe(
                        "troupe map \(file).db --layers caption --window 60s --no-figure --quiet --out m\(file)",
                        in: scratch)
                    #expect(map.exitCode == 0, "\(map.errors)")
                }
                let same = try troupe("diff -r -x troupe-files.json m\(name) mall", in: scratch)
                #expect(same.output == "", "\(same.output.prefix(400))")
            }
        }
    }

    /// Everything that putting sightings together decides, without the numbers of rows.
    static let questions = [
        """
        SELECT p.name, t.native, t.kind, a.key, t.time, t.precision, t.origin, f.record, o.sha256, l.record, q.sha256 \
        FROM post t JOIN platform p ON p.id = t.platform LEFT JOIN account a ON a.id = t.account \
        JOIN sighting f ON f.id = t.first_sighting JOIN source o ON o.id = f.source \
        JOIN sighting l ON l.id = t.last_sighting JOIN source q ON q.id = l.source ORDER BY 1, 2
        """,
        """
        SELECT t.native, l.name, x.key, u.place, s.record, o.sha256 FROM use u JOIN post t ON t.id = u.post \
        JOIN asset x ON x.id = u.asset JOIN layer l ON l.id = x.layer JOIN sighting s ON s.id = u.sighting \
        JOIN source o ON o.id = s.source ORDER BY 1, 2, 3
        """,
        """
        SELECT a.key, f.fact, f.value, f.first_seen, f.last_seen, o.sha256, f.record FROM account_fact f \
        JOIN account a ON a.id = f.account JOIN source o ON o.id = f.source ORDER BY 1, 2, 3
        """,
        "SELECT a.key, b.key AS same FROM account a LEFT JOIN account b ON b.id = a.same_as ORDER BY 1, 2",
        """
        SELECT o.sha256, p.record, p.code, p.detail, p.refused FROM problem p JOIN source o ON o.id = p.source \
        ORDER BY 1, 2, 3, 4
        """,
    ]

    @Test func `both logs are kept, and the two cases stay as they were`() throws {
        let scratch = try folder()
        let before = try troupe(
            "troupe log --case b.db --format csv | tail -n +2 | wc -l; sha256sum a.db b.db", in: scratch)
        let entries = try #require(before.output.split(separator: "\n").first).trimmingCharacters(in: .whitespaces)
        _ = try troupe("troupe merge a.db b.db --into c.db", in: scratch)
        let log = try troupe(
            "troupe ask \"SELECT json_array_length(json_extract(detail, '\\$.log')) AS n FROM log WHERE action = 'merge'\""
                + " --case c.db --format csv", in: scratch)
        #expect(log.output == "n\n\(entries)\n", "\(log.output) \(log.errors)")
        let after = try troupe(
            "troupe log --case b.db --format csv | tail -n +2 | wc -l; sha256sum a.db b.db", in: scratch)
        #expect(after.output == before.output)
    }

    @Test(arguments: [
        ("merge a.db a.db --into c.db", "same case twice"), ("merge a.db nothing.db --into c.db", "is no case"),
        ("merge a.db b.db --into b.db", "is there already"),
    ])
    func `what cannot be merged is refused`(line: String, said: String) throws {
        let scratch = try ScratchFolder()
        _ = try troupe("troupe demo --case a.db --no-figure --quiet --out o; cp a.db b.db", in: scratch)
        let run = try troupe("troupe " + line, in: scratch)
        #expect(run.exitCode == 2 && run.errors.contains(said), "\(run.errors)")
        #expect(!FileManager.default.fileExists(atPath: scratch.path("c.db")))
    }
}
