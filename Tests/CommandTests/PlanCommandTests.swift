import Foundation
import Testing

/// `plan`, and what `ties` and `map` say of engines, without Spark.
@Suite struct PlanCommandTests {
    private struct Plan: Decodable {
        struct Layer: Decodable {
            let name: String
            let pairs: Int
        }
        struct Filters: Decodable {
            let objectsOfOneAccount: Int?
            let accountsMeetingNobody: Int?
            let repeatedPosts: Int?
        }
        struct Advice: Decodable {
            let engine: String
        }
        let schema: String
        let counted: String
        let posts: Int
        let accounts: Int
        let pairs: Int
        let layers: [Layer]
        let filters: Filters?
        let advice: Advice
    }

    private func plan(_ arguments: [String]) throws -> Plan {
        let run = try Program(["plan", "--quiet", "--json"] + arguments)
        try #require(run.exitCode == 0, "\(run.errors)")
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(Plan.self, from: Data(run.output.utf8))
    }

    /// By hand: o1 has a, b, c at 0, 30 and 60 s (three pairs) and a again at 61 s (pairs with b, 31 s, and with c, 1
    /// s); the record of b comes twice; o2 is of d alone; e and f are 61 s apart on o3.
    private static let table = """
        post,user,time,thing
        1,a,1727740800,o1
        2,b,1727740830,o1
        2,b,1727740830,o1
        3,c,1727740860,o1
        4,a,1727740861,o1
        5,d,1727740800,o2
        6,e,1727740800,o3
        7,f,1727740861,o3

        """
    private static let columns = ["--columns", "post=post,account=user,time=time,object=thing"]

    @Test func `a plan counts what a hand counts`() throws {
        let scratch = try ScratchFolder()
        let found = try plan([try scratch.file("posts.csv", Self.table)] + Self.columns)
        #expect(found.schema == "troupe.plan" && found.counted == "exact")
        #expect(found.posts == 7 && found.accounts == 6)
        #expect(found.pairs == 5)
        #expect(found.layers.map(\.name) == ["thing"] && found.layers.map(\.pairs) == [5])
        #expect(found.filters?.objectsOfOneAccount == 1)
        #expect(found.filters?.accountsMeetingNobody == 3)
        #expect(found.filters?.repeatedPosts == 1)
        #expect(found.advice.engine == "own")
    }

    /// Second source: the sum of the pairs in the table that `ties` writes.
    @Test(arguments: ["10s", "60s", "10m"])
    func `the pairs are those of all ties`(window: String) throws {
        let posts = fixture("demo/posts.csv")
        let ties = try Program(["ties", posts, "--support", "1", "--window", window, "--quiet"])
        let pairs = ties.output.split(separator: "\n").dropFirst().compactMap { line in
            Int(line.split(separator: ",", omittingEmptySubsequences: false).dropLast(3).last ?? "")
        }
        #expect(!pairs.isEmpty)
        #expect(try plan([posts, "--window", window]).pairs == pairs.reduce(0, +))
    }

    /// Second source: every object has 20 posts by 20 accounts within a minute, so 190 pairs by hand.
    @Test(arguments: [2, 4])
    func `a sample of the posts tells all pairs within a tenth`(share: Int) throws {
        let scratch = try ScratchFolder()
        var text = "post,user,time,thing\n"
        for object in 0..<3000 {
            for place in 0..<20 {
                text +=
                    "\(object * 20 + place)7,u\((object * 31 + place) % 997),\(1_727_740_800 + object * 600 + place * 2),o\(object)\n"
            }
        }
        let path = try scratch.file("posts.csv", text)
        #expect(try plan([path] + Self.columns).pairs == 570_000)
        let found = try plan([path, "--sample", "\(share)"] + Self.columns)
        #expect(found.counted == "sampled")
        #expect(abs(found.pairs - 570_000) < 57_000, "\(found.pairs)")
        #expect(abs(found.posts - 60_000) < 6000, "\(found.posts)")
        #expect(found.filters?.repeatedPosts == nil)
        #expect(try Program(["plan", path, "--sample", "0"] + Self.columns).exitCode == 2)
        let few = try scratch.file("few.csv", Self.table)
        let none = try Program(["plan", few, "--sample", "1000000"] + Self.columns)
        #expect(none.exitCode == 2 && none.errors.contains("--sample: none of"), "\(none.errors)")
    }

    @Test func `people are told the counts and the engine to take`() throws {
        let scratch = try ScratchFolder()
        let run = try Program(["plan", try scratch.file("posts.csv", Self.table), "--quiet"] + Self.columns)
        #expect(run.exitCode == 0)
        #expect(run.output.contains("7 posts of 6 accounts; 5 pairs of posts at most 60 s apart"))
        #expect(run.output.contains("take: this program; it needs"))
    }

    @Test func `names of objects go under pseudonyms with everything else`() throws {
        let scratch = try ScratchFolder()
        let path = try scratch.file("posts.csv", Self.table)
        let run = try Program(["plan", path, "--pseudonyms", scratch.path("key"), "--json", "--quiet"] + Self.columns)
        #expect(run.exitCode == 0 && !run.output.contains("\"o1\""), "\(run.errors)")
    }

    @Test(arguments: [
        (["ties", "x.csv", "--engine", "flink", "--work", "w"], "flink"),
        (["ties", "x.csv", "--engine", "local"], "--work"), (["ties", "x.csv", "--work", "w"], "--engine"),
        (["ties"], "name the files"), (["ties", "x.csv", "--from-work", "w"], "leave the files out"),
        (["map", "x.csv", "--in-place"], "--engine"),
        (["ties", "x.csv", "--engine", "local", "--work", "hdfs://head/w"], "hdfs://head/w"),
        (["ties", "x.csv", "--engine", "files", "--work", "w", "--spark-setting", "oops"], "oops"),
        (["ties", "x.csv", "--engine", "files", "--work", "w", "--partitions", "0"], "--partitions"),
        (["ties", "x.csv", "--engine", "files", "--work", "w", "--defer", "0"], "--defer"),
        (["map", "x.csv", "--engine", "files", "--work", "w", "--support", "2"], "--support"),
        (["map", "x.csv", "--engine", "files", "--work", "w", "--in-place"], "--in-place"),
        (["ties", "--from-work", "nowhere"], "nowhere"),
    ])
    func `wrong use of engines is a usage error that says what is wrong`(arguments: [String], word: String) throws {
        let scratch = try ScratchFolder()
        let path = try scratch.file("x.csv", Self.table)
        let given = arguments.map { $0 == "x.csv" ? path : $0 == "w" ? scratch.path("w") : $0 }
        let run = try Program(
            shell: "SPARK_HOME= TROUPE_SPARK_SUBMIT=/bin/true troupe " + given.joined(separator: " "),
            in: scratch.folder)
        #expect(run.exitCode == 2, "\(run.output)\(run.errors)")
        #expect(run.errors.contains(word), "\(run.errors)")
    }

    @Test(arguments: ["ties", "map"])
    func `without Spark a line says what to install`(verb: String) throws {
        let scratch = try ScratchFolder()
        let path = try scratch.file("x.csv", Self.table)
        let line =
            "SPARK_HOME= TROUPE_SPARK_SUBMIT= PATH=$(dirname $(command -v troupe)):/bin troupe \(verb) \(path) --engine local --work w --quiet"
        let run = try Program(shell: line, in: scratch.folder)
        #expect(run.exitCode == 1 && run.errors.contains("pip install pyspark"), "\(run.errors)")
        #expect(run.errors.split(separator: "\n").count == 1)
    }

    @Test func `the job is one file of Python that uses no functions of Python on data`() throws {
        let run = try Program(["spark-job"])
        #expect(run.exitCode == 0 && run.output.hasPrefix("#!/usr/bin/env python3\n"))
        for word in ["udf", "mapInPandas", "mapInArrow", "rdd", "pandas", "numpy"] {
            #expect(!run.output.contains(word), "\(word)")
        }
    }

    @Test func `work is prepared for its user alone, and says how to go on`() throws {
        let scratch = try ScratchFolder()
        let path = try scratch.file("posts.csv", Self.table)
        let run = try Program(
            ["ties", path, "--engine", "files", "--work", scratch.path("w"), "--json", "--quiet"] + Self.columns)
        #expect(run.exitCode == 0, "\(run.errors)")
        #expect(run.output.contains("spark-submit --master MASTER") && run.output.contains("--from-work"))
        let modes = [
            "w": 0o700, "w/settings.json": 0o600, "w/troupe_job.py": 0o600, "w/handed/uses/part-00000.json.gz": 0o600,
        ]
        for (name, mode) in modes {
            let facts = try FileManager.default.attributesOfItem(atPath: scratch.path(name))
            #expect((facts[.posixPermissions] as? Int) == mode, "\(name)")
        }
        // No text that people wrote goes to the cluster: objects are numbers.
        let unpacked = try Program(shell: "zcat w/handed/uses/*.gz", in: scratch.folder)
        #expect(unpacked.output.split(separator: "\n").count == 7)
        #expect(!unpacked.output.contains("o1"))
        let early = try Program(["ties", "--from-work", scratch.path("w")])
        #expect(early.exitCode == 65 && early.errors.contains("the job has not ended"), "\(early.errors)")
    }

    @Test(arguments: [
        ("account=user,time=time", "caption=… , link=…"), ("handle=user,time=time,caption=thing", "handles"),
        ("account=user,time=time,hashtag=thing+", "list"),
    ])
    func `what Spark cannot read as troupe does is refused`(columns: String, word: String) throws {
        let scratch = try ScratchFolder()
        let path = try scratch.file("posts.csv", Self.table)
        let run = try Program([
            "ties", path, "--engine", "files", "--in-place", "--work", scratch.path("w"), "--columns", columns,
        ])
        #expect(run.exitCode == 2, "\(run.errors)")
        #expect(run.errors.contains(word.split(separator: " ")[0]), "\(run.errors)")
    }
}
