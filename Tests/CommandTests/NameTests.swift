import Foundation
import Testing

/// Accounts and things by the names that people know them by.
@Suite struct NameTests {
    @Test func `an account is found by its id, its handle, or either behind its platform`() throws {
        let founding = try FoundingCase(seed: FoundingCase.seeds[0])
        // accounts.csv of the case: a02 is syn.alina.two, a03 syn.lisa.one, both on TikTok.
        var answers: Set<String> = []
        for (one, other) in [
            ("a02", "a03"), ("@syn.alina.two", "syn.lisa.one"), ("tiktok:a02", "tiktok:@syn.lisa.one"),
            ("@SYN.Alina.Two", "tiktok:syn.lisa.one"),
        ] {
            let why = try Program(["why", one, other, "--from", founding.scratch.path("out")])
            #expect(why.exitCode == 0, "\(one) \(other): \(why.errors)")
            answers.insert(why.output)
            let rows = try FoundingCase.ask("pair-evidence", ["a=\(one)", "b=\(other)"], of: founding.path)
            #expect(rows.count > 3, "\(one) \(other)")
        }
        #expect(answers.count == 1)
        #expect(try #require(answers.first).hasPrefix("阿丽娜 Alina @syn.alina.two (a02) and Lisa 丽莎 @syn.lisa.one (a03)"))
        let unknown = try Program(["why", "@syn.alina.tow", "a03", "--from", founding.scratch.path("out")])
        #expect(unknown.exitCode == 1 && unknown.errors.contains("did you mean syn.alina.two?"), "\(unknown.errors)")
    }

    @Test func `a name of several accounts lists them`() throws {
        let scratch = try ScratchFolder()
        // One id and one handle on two platforms; the two accounts and a third post the same things every day.
        var rows = ["platform,account_id,handle,post_id,time,caption"]
        for day in 10..<22 {
            for (place, account) in ["tiktok,77,same", "douyin,77,same", "tiktok,78,other"].enumerated() {
                rows.append(
                    "\(account),p\(day)\(place),2024-10-\(day)T08:00:0\(place)Z,"
                        + "a caption of the day \(day) that is long enough to count as one of its own")
            }
        }
        let file = try scratch.file("posts.csv", rows.joined(separator: "\n") + "\n")
        let columns = "platform=platform,account=account_id,handle=handle,post=post_id,time=time,caption=caption"
        let path = scratch.path("case.db")
        #expect(try Program(["ingest", file, "--columns", columns, "--case", path, "--quiet"]).exitCode == 0)
        let map = try Program(["map", path, "--out", scratch.path("out"), "--no-figure", "--quiet"])
        #expect(map.exitCode == 0, "\(map.errors)")
        for name in ["77", "@same"] {
            let why = try Program(["why", name, "78", "--from", scratch.path("out")])
            #expect(why.exitCode == 2 && why.errors.contains("write one of"), "\(why.errors)")
            #expect(why.errors.contains("tiktok:77") && why.errors.contains("douyin:77"))
            let asked = try Program([
                "ask", "pair-evidence", "--param", "a=\(name)", "--param", "b=78", "--case", path,
            ])
            #expect(asked.exitCode == 2 && asked.errors.contains("douyin:77"), "\(asked.errors)")
            let drawn = try Program(["draw", "ego", "--node", name, "--case", path, "--out", scratch.path("ego")])
            #expect(drawn.exitCode == 2 && drawn.errors.contains("douyin:77"), "\(drawn.errors)")
        }
        #expect(try Program(["why", "tiktok:@same", "@other", "--from", scratch.path("out")]).exitCode == 0)
    }

    @Test func `answers put names before ids`() throws {
        let founding = try FoundingCase(seed: FoundingCase.seeds[0])
        let first = try Program(["ask", "who-posts-first", "--case", founding.path, "--format", "csv"])
        #expect(first.output.hasPrefix("community,account_name,account,first,present,"))
        #expect(first.output.contains(",Lisa 丽莎,tiktok:a03,"))
        let found = try Program(["find", "Honey", "--case", founding.path, "--format", "csv"])
        #expect(found.output.hasPrefix("platform,name,account,post,time,layer,text"))
        // products.csv of the case: p2 is Honey 蜂蜜.
        let promoted = try Program(["ask", "promoted-by-several-personas", "--case", founding.path, "--format", "csv"])
        #expect(promoted.output.contains("Honey 蜂蜜,product:p2"), "\(promoted.output.prefix(300))")
        let shown = try Program(["show", "@syn.alina.one", "--case", founding.path])
        for words in ["WHO IT IS", "PERSONAS IT PLAYS", "CLAIMS", "WHAT HAPPENED", "per_alina", "removed"] {
            #expect(shown.output.contains(words), "\(words)")
        }
    }

    @Test func `the report names accounts as people do, with ids in a column of their own, and no victim`() throws {
        let founding = try FoundingCase(seed: FoundingCase.seeds[0])
        let report = try founding.scratch.text("out/report.md")
        #expect(report.contains("Lisa 丽莎 (`@syn.lisa.one`)"))
        #expect(report.contains("| community | name | handle | platform | id | status |"))
        // accounts.csv: d08 is the owner of the stolen face; how it is called stands nowhere.
        let victim = try #require(
            try String(contentsOfFile: fixture("cast/20241001/accounts.csv"), encoding: .utf8)
                .split(separator: "\n").first { $0.hasPrefix("d08,") }?.split(separator: ",").map(String.init))
        #expect(!report.contains(victim[2]) && !report.contains("`d08`"))
        // Claims of Alina's persona, claimed and observed apart (claims.csv); links do not open.
        #expect(report.contains("What analysts recorded of its members") && report.contains("assessed: contradicted"))
        #expect(report.contains("Translation: ____"))
        #expect(!report.contains("https://"))
    }
}
